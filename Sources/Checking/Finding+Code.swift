import Archive

extension Finding {
  /// The sorts of findings besides the faults that reading shows, by short, stable names.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// Categories and licences.
    case unknownCategory = "unknown-category"
    case categoryNotInTags = "category-not-in-tags"
    case duplicateCategory = "duplicate-category"
    case noLicense = "no-license"
    case unknownCallKind = "unknown-call-kind"
    /// Dates and languages.
    case endBeforeStart = "end-before-start"
    case sessionOutsideEvent = "session-outside-event"
    case unknownTimeZone = "unknown-timezone"
    case modifiedBeforePublished = "modified-before-published"
    case reversedInterval = "reversed-interval"
    case malformedLanguage = "malformed-language"
    case unknownLanguage = "unknown-language"
    /// References, notes and links.
    case danglingCitation = "dangling-citation"
    case danglingNote = "dangling-note"
    case danglingLink = "dangling-link"
    case unmarkedNote = "unmarked-note"
    case duplicateAnchor = "duplicate-anchor"
    case uncitedReference = "uncited-reference"
    case referenceWithoutID = "reference-without-id"
    case duplicateReference = "duplicate-reference"
    case unknownLink = "unknown-link"
    case unknownFragment = "unknown-fragment"
    case relativeLink = "relative-link"
    case unknownItem = "unknown-item"
    case relativeURL = "relative-url"
    case emptyText = "empty-text"
    /// Files.
    case missingAttachment = "missing-attachment"
    case attachmentSize = "attachment-size"
    case attachmentType = "attachment-type"
    case strayPage = "stray-page"
    /// The manifest.
    case manifestUnreadable = "manifest-unreadable"
    case manifestOfAnother = "manifest-of-another"
    case manifestExpired = "manifest-expired"
    case unlistedPage = "unlisted-page"
    case missingFile = "missing-file"
    case fileSize = "file-size"
    case fileDiffers = "file-differs"
    case signatureMissing = "signature-missing"
    case signatureKeyUnknown = "signature-key-unknown"
    case signatureWrong = "signature-wrong"
    case manifestGone = "manifest-gone"
    case signatureGone = "signature-gone"
    case signatureOfOther = "signature-of-other"
    /// The catalog.
    case catalogOutdated = "catalog-outdated"
    case catalogDamaged = "catalog-damaged"
    case catalogDiffers = "catalog-differs"
  }

  /// A short, stable name of the sort of finding, for programs: `unknown-category`.
  public var code: String { kind.code?.rawValue ?? kind.fault?.code.rawValue ?? "" }

  /// How much it matters.
  public var severity: Severity { kind.code?.severity ?? kind.fault?.severity ?? .error }

  /// The names of all that can be found, and how much each matters.
  public static let codes: [(code: String, severity: Severity)] =
    Fault.Code.allCases.map { ($0.rawValue, $0.severity) }
    + Code.allCases.map { ($0.rawValue, $0.severity) }
}

extension Finding.Kind {
  fileprivate var fault: Fault? {
    if case .fault(let fault) = self { fault } else { nil }
  }

  /// The name of the sort; nil for a fault, which has its own.
  fileprivate var code: Finding.Code? {
    switch self {
    case .fault: nil
    case .unknownCategory: .unknownCategory
    case .categoryNotInTags: .categoryNotInTags
    case .duplicateCategory: .duplicateCategory
    case .noLicense: .noLicense
    case .unknownCallKind: .unknownCallKind
    case .endBeforeStart: .endBeforeStart
    case .sessionOutsideEvent: .sessionOutsideEvent
    case .unknownTimeZone: .unknownTimeZone
    case .modifiedBeforePublished: .modifiedBeforePublished
    case .reversedInterval: .reversedInterval
    case .malformedLanguage: .malformedLanguage
    case .unknownLanguage: .unknownLanguage
    case .danglingCitation: .danglingCitation
    case .danglingNote: .danglingNote
    case .danglingLink: .danglingLink
    case .unmarkedNote: .unmarkedNote
    case .duplicateAnchor: .duplicateAnchor
    case .uncitedReference: .uncitedReference
    case .referenceWithoutID: .referenceWithoutID
    case .duplicateReference: .duplicateReference
    case .unknownLink: .unknownLink
    case .unknownFragment: .unknownFragment
    case .relativeLink: .relativeLink
    case .unknownItem: .unknownItem
    case .relativeURL: .relativeURL
    case .emptyText: .emptyText
    case .missingAttachment: .missingAttachment
    case .attachmentSize: .attachmentSize
    case .attachmentType: .attachmentType
    case .strayPage: .strayPage
    case .manifestUnreadable: .manifestUnreadable
    case .manifestOfAnother: .manifestOfAnother
    case .manifestExpired: .manifestExpired
    case .unlistedPage: .unlistedPage
    case .missingFile: .missingFile
    case .fileSize: .fileSize
    case .fileDiffers: .fileDiffers
    case .signatureMissing: .signatureMissing
    case .signatureKeyUnknown: .signatureKeyUnknown
    case .signatureWrong: .signatureWrong
    case .manifestGone: .manifestGone
    case .signatureGone: .signatureGone
    case .signatureOfOther: .signatureOfOther
    case .catalogOutdated: .catalogOutdated
    case .catalogDamaged: .catalogDamaged
    case .catalogCount, .catalogDiffers: .catalogDiffers
    }
  }
}

extension Finding.Code {
  /// How much findings of the sort matter.
  public var severity: Severity {
    switch self {
    case .unknownCategory, .duplicateCategory, .endBeforeStart, .duplicateReference,
      .manifestUnreadable, .manifestOfAnother, .fileSize, .fileDiffers, .signatureWrong,
      .manifestGone, .signatureGone, .signatureOfOther, .catalogDiffers:
      .error
    case .categoryNotInTags, .noLicense, .unknownCallKind, .unmarkedNote, .duplicateAnchor,
      .uncitedReference, .strayPage, .signatureKeyUnknown, .catalogOutdated:
      .note
    default: .warning
    }
  }
}
