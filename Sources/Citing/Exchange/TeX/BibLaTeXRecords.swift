import Archive

/// Works as BibLaTeX reads them, by its program biber.
///
/// Text is UTF-8, which biber reads and sorts; dates are EDTF as they are. What BibLaTeX prints by
/// words of its own (who translated, where it first appeared, when it was looked at) is in its fields,
/// so that it comes in the language of the document.
public struct BibLaTeXRecords: RecordWriter {
  private var keys = KeyRegister()
  private let text = TeXText(.unicode)
  private let title = TeXTitle(.unicode)
  private let name = TeXName(.unicode)
  private var isFirst = true

  /// A writer that has given no key.
  public init() {}

  /// Nothing.
  public let head = ""

  /// Nothing.
  public let foot = ""

  /// An entry, after a blank line where one stands before it.
  public mutating func record(_ work: Work) -> String {
    defer { isFirst = false }
    // Within the call below `self` is held already, and all keys would be copied for each.
    let key = keys.key(of: work)
    return (isFirst ? "" : "\n") + entry(work, key: key).source
  }

  private func entry(_ work: Work, key: String) -> TeXEntry {
    let type = BibLaTeXType(work)
    var entry = TeXEntry(type.rawValue, key: key)
    var note = RemarkText()
    note.add(work.note)
    entry["entrysubtype"] = Self.subtypes[work.kind]
    addNames(of: work, as: type, to: &entry, &note)
    addTitles(of: work, as: type, to: &entry, &note)
    addEvent(of: work, as: type, to: &entry, &note)
    addDates(of: work, to: &entry)
    addImprint(of: work, as: type, to: &entry, &note)
    addNumbers(of: work, as: type, to: &entry)
    addAccess(of: work, to: &entry)
    entry["note"] = text.text(note.text)
    entry["addendum"] = work.remarkOnLicense.map(text.text)
    entry["abstract"] = work.abstract.map(text.text)
    return entry
  }

  private static let subtypes: [Work.Kind: String] = [
    .articleMagazine: "magazine", .articleNewspaper: "newspaper",
  ]

  // MARK: - Names

  private func addNames(
    of work: Work, as type: BibLaTeXType, to entry: inout TeXEntry, _ note: inout RemarkText
  ) {
    entry["author"] = name.list(work.authors)
    entry["bookauthor"] = name.list(work.names(.containerAuthor))
    if type.hasTranslator {
      entry["translator"] = name.list(work.translators)
    } else {
      note.addPart(of: .translator, in: work)
    }
    if work.title != nil { note.addPart(of: .recipient, in: work) }
    let all = ["editor", "editora", "editorb", "editorc"]
    var fields = all.prefix(type.hasSeveralEditors ? all.count : type.hasEditor ? 1 : 0)
    for (role, kind) in Self.editors {
      guard let names = name.list(work.names(role)) else { continue }
      guard let field = fields.popFirst() else {
        note.addPart(of: role, in: work)
        continue
      }
      entry[field] = names
      entry[field + "type"] = kind
    }
  }

  /// Who is an editor of some type, as BibLaTeX has it.
  private static let editors: [(Contributor.Role, String?)] = [
    (.editor, nil), (.compiler, "compiler"), (.organizer, "organizer"), (.chair, "chair"),
    (.director, "director"), (.illustrator, "illustrator"), (.interviewer, "interviewer"),
    (.performer, "performer"),
  ]

  // MARK: - Titles and dates

  private func addTitles(
    of work: Work, as type: BibLaTeXType, to entry: inout TeXEntry, _ note: inout RemarkText
  ) {
    entry["title"] = work.titleInWords.map(title.title)
    entry["shorttitle"] = work.shortTitle.map(title.title)
    // What stands in place of a title is not said again.
    let reviewed = work.title == nil ? nil : work.remarkOnReviewed
    if type.isInJournal || work.containerTitle == nil {
      entry["titleaddon"] = reviewed.map(text.text)
    } else {
      note.add(reviewed)
    }
    if let container = work.containerTitle {
      if type.isInBook {
        entry["booktitle"] = title.title(container)
      } else {
        entry[type.isInJournal ? "journaltitle" : "titleaddon"] = title.name(container)
      }
    }
    entry["series"] = work.collectionTitle.map(title.name)
    entry["origtitle"] = work.originalTitle.map(title.title)
    entry["origpublisher"] = work.originalPublisher.map(text.text)
  }

  private func addEvent(
    of work: Work, as type: BibLaTeXType, to entry: inout TeXEntry, _ note: inout RemarkText
  ) {
    guard let event = work.eventTitle else { return }
    guard type.hasEvent else { return note.add(work.remarkOnEvent) }
    entry["eventtitle"] = title.name(event)
    entry["venue"] = work.eventPlace.map(text.text)
    entry["eventdate"] = Self.edtf(work.eventDate)
  }

  private func addDates(of work: Work, to entry: inout TeXEntry) {
    if case .literal(let words)? = work.issued {
      let state = FoldedWords.of(words).joined()
      let isState = Self.states.contains(state)
      entry[isState ? "pubstate" : "year"] = isState ? state : text.text(words)
    } else {
      entry["date"] = Self.edtf(work.issued)
    }
    entry["origdate"] = Self.edtf(work.originalDate)
  }

  /// What is said of works that are not out, which BibLaTeX puts into the document's language.
  private static let states: Set = ["forthcoming", "inpress", "inpreparation", "submitted"]

  private static func edtf(_ date: WorkDate?) -> String? {
    guard case .date(let date)? = date else { return nil }
    return date.edtf
  }

  // MARK: - Imprint and numbers

  private func addImprint(
    of work: Work, as type: BibLaTeXType, to entry: inout TeXEntry, _ note: inout RemarkText
  ) {
    let publisher = work.publisher.map(text.text)
    if let field = type.publisherField { entry[field] = publisher } else { note.add(publisher) }
    entry["location"] = work.publisherPlace.map(text.text)
    entry["edition"] = work.edition.map(text.text)
    entry["version"] = work.ownVersion.map(text.text)
    let degree = ThesisDegree(work.genre)
    if type == .thesis, work.genre == nil || degree != .other {
      entry["type"] = degree == .master ? "mathesis" : "phdthesis"
    } else if let genre = work.genre {
      if type.hasType { entry["type"] = text.text(genre) } else { note.add(genre) }
    }
  }

  private func addNumbers(of work: Work, as type: BibLaTeXType, to entry: inout TeXEntry) {
    if let volumes = work.volume.flatMap(Self.count) {
      entry["volumes"] = volumes
    } else {
      entry["volume"] = work.volume.map(text.text)
    }
    let number = type.isInJournal ? work.issue : work.number ?? work.collectionNumber ?? work.issue
    entry["number"] = number.map(text.text)
    entry["pages"] = work.pages.map { PageRange($0).tex }
    entry["isbn"] = work.isbn.map(text.text)
    entry["issn"] = work.issn.map(text.text)
    entry["langid"] = work.language.flatMap(TeXLanguage.name)
  }

  /// How many volumes `1–6` are; nil for one.
  private static func count(_ volume: String) -> String? {
    let ends = PageRange(volume).ends
    return ends.first == "1" ? ends.last : nil
  }

  private func addAccess(of work: Work, to entry: inout TeXEntry) {
    entry["doi"] = work.doi.map(TeXText.address)
    if let id = work.other["PMID"]?.stringOrNumber {
      entry["eprint"] = text.text(id)
      entry["eprinttype"] = "pubmed"
    } else if work.archive?.lowercased() == "arxiv", let id = work.archiveLocation {
      entry["eprint"] = text.text(id)
      entry["eprinttype"] = "arxiv"
    } else if let archive = work.archive {
      let parts = [archive, work.archiveVersion.map { "version \($0)" }, work.archiveLocation]
      entry["library"] = text.text(parts.compactMap(\.self).joined(separator: ", "))
    }
    entry["url"] = work.url.map(TeXText.address)
    if work.url != nil { entry["urldate"] = Self.edtf(work.accessed) }
  }
}
