/// Works as BibTeX reads them.
///
/// BibTeX compares and shortens by bytes, so that `É` must be `{\'E}`: what TeX has commands for is
/// written by them, which any LaTeX and any editor of such files reads as well; other scripts are UTF-8,
/// as LaTeX expects since 2018. Fields are those of BibTeX's own styles, which know no address and no
/// translator: these are in `howpublished` and `note`. `doi`, `url`, `isbn`, `language` and `abstract`
/// are there for the styles that do, and ignored by others.
public struct BibTeXRecords: RecordWriter {
  private var keys = KeyRegister()
  private let text = TeXText(.commands)
  private let title = TeXTitle(.commands)
  private let name = TeXName(.commands)
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
    let type = BibTeXType(work)
    var entry = TeXEntry(type.rawValue, key: key)
    let isOfOthers = work.authors.isEmpty && work.editors.isEmpty
    entry["author"] = name.list(isOfOthers ? work.creators : work.authors)
    entry["editor"] = name.list(work.editors)
    entry["title"] = work.titleInWords.map(title.title)
    addContainer(of: work, as: type, to: &entry)
    addImprint(of: work, as: type, to: &entry)
    addDate(of: work, to: &entry)
    addNumbers(of: work, as: type, to: &entry)
    entry["note"] = text.text(note(work, as: type))
    entry["abstract"] = work.abstract.map(text.text)
    return entry
  }

  // MARK: - Fields

  private func addContainer(of work: Work, as type: BibTeXType, to entry: inout TeXEntry) {
    let container = work.containerTitle.map { type.isInBook ? title.title($0) : title.name($0) }
    switch type {
    case .article: entry["journal"] = container
    case .incollection, .inproceedings: entry["booktitle"] = container
    case .misc, .booklet, .unpublished:
      let publisher = work.publisher.map(text.text)
      let event = work.presentation.map { title.name($0) }
      let parts = [event, container, publisher == container ? nil : publisher, Self.link(of: work)]
      entry["howpublished"] = parts.compactMap(\.self).joined(separator: ", ")
    case .book, .mastersthesis, .phdthesis, .techreport: break
    }
    entry["series"] = work.collectionTitle.map(title.name)
  }

  private static func link(of work: Work) -> String? {
    work.url.map { "\\url{" + TeXText.address($0) + "}" }
  }

  private func addImprint(of work: Work, as type: BibTeXType, to entry: inout TeXEntry) {
    switch type {
    case .mastersthesis, .phdthesis: entry["school"] = work.publisher.map(text.text)
    case .techreport: entry["institution"] = work.publisher.map(text.text)
    case .misc, .booklet, .unpublished: break
    default: entry["publisher"] = work.publisher.map(text.text)
    }
    if type.hasGenre { entry["type"] = work.genre.map(text.text) }
    entry["edition"] = work.edition.map { text.text(Self.ordinal($0)) }
    entry["address"] = work.publisherPlace.map(text.text)
  }

  /// An edition as BibTeX's styles want it: in words, `Second`.
  private static func ordinal(_ edition: String) -> String {
    let words = [
      "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth",
      "Tenth",
    ]
    guard let number = Int(edition), number > 0 else { return edition }
    if words.indices.contains(number - 1) { return words[number - 1] }
    let ending = (11...13).contains(number % 100) ? 0 : number % 10
    return "\(number)" + (ending == 1 ? "st" : ending == 2 ? "nd" : ending == 3 ? "rd" : "th")
  }

  private func addDate(of work: Work, to entry: inout TeXEntry) {
    switch work.issued {
    case .literal(let words): entry["year"] = text.text(words)
    case .date(let date):
      entry["year"] = text.text(date.years)
      entry["month"] = date.monthName
    case nil: break
    }
  }

  private func addNumbers(of work: Work, as type: BibTeXType, to entry: inout TeXEntry) {
    entry["volume"] = work.volume.map(text.text)
    let number = type == .article ? work.issue : work.number ?? work.collectionNumber
    entry["number"] = number.map(text.text)
    entry["pages"] = work.pages.map { PageRange($0).tex }
    entry["doi"] = work.doi.map(TeXText.address)
    if !type.isPublishedSomehow { entry["url"] = work.url.map(TeXText.address) }
    entry["isbn"] = work.isbn.map(text.text)
    entry["issn"] = work.issn.map(text.text)
    entry["language"] = work.language.map { TeXLanguage.name(of: $0) ?? text.text($0) }
  }
}

extension BibTeXRecords {
  private func note(_ work: Work, as type: BibTeXType) -> String {
    var note = RemarkText()
    note.add(work.note)
    // What stands in place of a title is not said again.
    if work.title != nil { note.add(work.remarkOnReviewed) }
    for role in RemarkText.roles where work.title != nil || role != .recipient {
      note.addPart(of: role, in: work)
    }
    note.add(work.ownVersion.map { "Version \($0)" })
    note.add(work.remarkOnOriginal)
    // What is printed in nothing was published by being given.
    if !type.isPublishedSomehow { note.add(work.remarkOnEvent) }
    note.add(work.remarkOnArchive)
    note.add(work.remarkOnLicense)
    if case .date(let date)? = work.accessed { note.add("Accessed \(date.text)") }
    return note.text
  }
}

extension Work {
  /// The event at which a work was given that is printed in nothing; of an event itself, its series.
  fileprivate var presentation: MarkedText? {
    guard let eventTitle else { return nil }
    let event = eventTitle + MarkedText(eventPlace.map { ", \($0)" } ?? "")
    switch kind {
    case .event: return event
    case .speech: return "\(genre ?? "Talk") at " + event
    default: return "\(genre ?? "Paper presented") at " + event
    }
  }
}
