import Archive
import Distribution
import Messages
import Signing

extension Finding: MessageConvertible {
  /// One line: place, severity, clause, code:
  /// `archive.json:12: error: item 3 ("free-commune"): its category … [unknown-category]`
  public var message: Message {
    let place = line.map { "\(file):\($0)" } ?? file
    return .finding(at: place, severity.message, namedClause, code: code)
  }

  /// What was found, as a clause.
  public var clause: Message {
    categoryClause ?? dateClause ?? textClause ?? linkClause ?? fileClause ?? manifestClause
      ?? .verbatim(decision: code)
  }

  /// What to do about it.
  public var advice: Message {
    switch kind {
    case .fault(let fault): fault.advice
    case .unknownCategory: .addCategory
    case .categoryNotInTags: .addCategoryToTags
    case .duplicateCategory: .changeCategoryID
    case .noLicense: .addLicense
    case .unknownCallKind: .useOne(of: Call.knownKinds.joined(separator: ", "))
    case .endBeforeStart, .sessionOutsideEvent: .correctStartOrEnd
    case .unknownTimeZone: .writeTimeZone
    case .modifiedBeforePublished: .correctDates
    case .reversedInterval: .writeEDTFDate
    case .malformedLanguage, .unknownLanguage: .writeLanguage
    case .danglingCitation: .addReference
    case .danglingNote: .addNote
    case .danglingLink, .unknownFragment: .correctPlace
    case .unmarkedNote: .addNoteMark
    case .duplicateAnchor: .changeAnchor
    case .uncitedReference: .citeReference
    case .referenceWithoutID: .addReferenceID
    case .duplicateReference: .changeReferenceID
    case .unknownLink: .correctLink
    case .unknownItem: .correctItemID
    case .relativeLink, .relativeURL: .addScheme
    case .emptyText: .addContent
    case .missingAttachment: .addFile
    case .attachmentSize: .correctSize
    case .attachmentType: .correctMediaType
    case .strayPage: .linkPage
    case .manifestExpired: .updateArchive
    case .manifestUnreadable, .manifestOfAnother, .unlistedPage, .missingFile, .fileSize,
      .fileDiffers, .signatureMissing, .signatureWrong, .manifestGone, .signatureGone:
      .fetchAgain
    case .signatureOfOther: .compareKeys
    case .signatureKeyUnknown: .publishWithKey
    case .catalogOutdated: .indexAgain
    case .catalogDamaged, .catalogCount, .catalogDiffers: .indexAnew
    }
  }

  /// The clause after its item: `item 3 ("free-commune"): …`; outside of items, the clause.
  var namedClause: Message {
    guard let itemIndex else { return clause }
    guard let itemID else { return .finding(clause, inItem: itemIndex + 1) }
    return .finding(clause, inItem: itemIndex + 1, called: itemID)
  }
}

extension Finding {
  private var categoryClause: Message? {
    switch kind {
    case .fault(let fault): fault.clause
    case .unknownCategory(let id): .categoryUnknown(id)
    case .categoryNotInTags(let id): .categoryNotInTags(id)
    case .duplicateCategory(let id): .categoryIDRepeats(id)
    case .noLicense(let items): .noLicense(items: items)
    case .unknownCallKind(let kind): .callKindUnknown(kind)
    default: nil
    }
  }

  private var dateClause: Message? {
    switch kind {
    case .endBeforeStart(let start, let end): .endBeforeStart("\(start)", "\(end)")
    case .sessionOutsideEvent(let session): .sessionOutsideEvent(session)
    case .unknownTimeZone(let name): .timeZoneUnknown(name)
    case .modifiedBeforePublished: .modifiedBeforePublished
    case .reversedInterval(let text): .intervalReversed(text)
    case .malformedLanguage(let tag): .languageMalformed(tag)
    case .unknownLanguage(let tag, let subtag): .languageUnknown(tag, part: subtag)
    default: nil
    }
  }

  private var textClause: Message? {
    switch kind {
    case .danglingCitation(let target): .citationDangling(target)
    case .danglingNote(let target): .noteDangling(target)
    case .danglingLink(let target): .linkDangling(target)
    case .unmarkedNote(let id): .noteUnmarked(id)
    case .duplicateAnchor(let id): .anchorRepeats(id)
    case .uncitedReference(let id): .referenceUncited(id)
    case .referenceWithoutID: .referenceWithoutID
    case .duplicateReference(let id): .referenceIDRepeats(id)
    case .emptyText: .textEmpty
    default: nil
    }
  }

  private var linkClause: Message? {
    switch kind {
    case .unknownLink(let url): .linkUnknown(url)
    case .unknownFragment(let url): .fragmentUnknown(url)
    case .relativeLink(let url): .linkRelative(url)
    case .unknownItem(let id): .itemUnknown(id)
    case .relativeURL(let url): .urlRelative(url)
    default: nil
    }
  }

  private var fileClause: Message? {
    switch kind {
    case .missingAttachment(let name): .attachmentMissing(name)
    case .attachmentSize(let name, let stated, let actual):
      .attachmentSize(name, stated: stated, actual: actual)
    case .attachmentType(let name, let stated, ""): .attachmentIsNot(name, stated)
    case .attachmentType(let name, let stated, let found):
      .attachmentType(name, stated: stated, found: found)
    case .strayPage(let name): .pageStray(name)
    case .catalogOutdated: .catalogOutdated
    case .catalogDamaged(""): .catalogIsDamaged
    case .catalogDamaged(let reason): .catalogIsDamaged(.verbatim(decision: reason))
    case .catalogCount(let count, let readable): .catalogCount(count, readable: readable)
    case .catalogDiffers: .catalogDiffers
    default: nil
    }
  }

  private var manifestClause: Message? {
    switch kind {
    case .manifestUnreadable(let error): error.message
    case .manifestOfAnother(let archive): .manifestOfAnother(archive)
    case .manifestExpired(let date): .manifestExpired(date)
    case .unlistedPage(let name): .pageUnlisted(name)
    case .missingFile(let name): .attachmentMissing(name)
    case .fileSize(let name, let stated, let actual):
      .attachmentSize(name, stated: stated, actual: actual)
    case .fileDiffers(let name): .fileDiffers(name)
    case .signatureMissing: .signatureMissing
    case .signatureKeyUnknown: .signatureKeyUnknown
    case .signatureWrong(let error): error.message
    case .manifestGone: .manifestGone
    case .signatureGone(let key): .signatureGone(key: key)
    case .signatureOfOther(let key, let known): .signatureOfOther(key: key, known: known)
    default: nil
    }
  }
}
