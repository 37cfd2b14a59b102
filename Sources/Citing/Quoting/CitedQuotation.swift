import Markup

/// A quotation with what tells where it is from: the citation with the place in the text, and links.
///
///     let cited = CitedQuotation(of: range, in: document, from: source, format: .apa)
///     cited.written(as: .text)
///     // “Mutual aid is a law” (Kropotkin, 1902, para. 12).
///     //
///     // Kropotkin, P. (1902). Mutual aid. …
///     //
///     // https://example.org/mutual-aid#:~:text=Mutual%20aid%20is%20a%20law
///     // carrel:kropotkin.example/mutual-aid?revision=3#p12
public struct CitedQuotation: Sendable {
  /// The words.
  public let quotation: Quotation
  /// The place in the text that is cited.
  public let locator: Locator
  /// Where the words are on the web, and in the archive.
  public let links: [String]

  private let work: Work
  private let format: CitationFormat

  /// The quotation of a range of an article's text.
  ///
  /// The place is the printed page where the text has page marks, else the paragraph.
  public init(
    of range: Range<Int>, in document: Document, from source: QuotedSource, format: CitationFormat
  ) {
    self.format = format
    work = source.work
    quotation = Quotation(
      of: range, in: document, language: source.work.language, custom: format.quotationCustom)
    let passage = quotation.passage
    let paragraphs = passage.paragraphs
    locator =
      passage.pages.map { .page($0.first, to: $0.last == $0.first ? nil : $0.last) }
      ?? paragraphs.map { .paragraph($0, of: source.state) } ?? .none
    let fragment = TextFragment(of: passage.range, in: document)
    let page = source.work.url.flatMap { $0.hasPrefix("http") ? $0 : nil }
    let link = CarrelLink(
      archive: source.archive, item: source.item, paragraphs: paragraphs, state: source.state,
      fragment: fragment)
    links = [page.map { fragment?.address(on: $0) ?? $0 }, link.address].compactMap(\.self)
  }

  /// The quotation, the citation and the links, each a paragraph of its own.
  public func written(as form: TextForm) -> String {
    let parts = [quoted(as: form)] + citations.map { paragraph($0.written(as: form), form) }
    let addresses = links.map { MarkedText($0, link: $0).written(as: form) }
    let separator =
      switch form {
      case .text: "\n"
      case .markdown, .org: form == .org ? "\\\\\n" : "\\\n"
      case .html: "<br>\n"
      }
    return (parts + [paragraph(addresses.joined(separator: separator), form)])
      .joined(separator: form == .html ? "\n" : "\n\n")
  }

  // MARK: - Its parts

  /// What cites it in the line, in parentheses; nil in a style of notes, and in formats that are no style.
  private var inLine: MarkedText? {
    guard let note = format.style?.note(work, locator), note.plain.hasPrefix("(") else {
      return nil
    }
    return note
  }

  /// The citations after it: the note, or the entry of the bibliography, or a record.
  private var citations: [MarkedText] {
    guard let style = format.style else { return [] }
    return [inLine == nil ? style.note(work, locator) : style.entry(work)].filter { !$0.isEmpty }
  }

  private func quoted(as form: TextForm) -> String {
    let note = inLine.map { $0.runs.map(PassageRun.init) }
    guard quotation.isBlock else {
      // The full stop goes after what cites.
      var runs = quotation.runsInLine(withoutStop: note != nil)
      if let note { runs += [PassageRun(text: " ", look: [])] + note }
      if note != nil { runs.append(PassageRun(text: ".", look: [])) }
      return paragraph(form.written(runs), form)
    }
    return form.block(parts(with: note), source: links.count > 1 ? links[0] : nil)
  }

  /// The parts of a block, what cites it after the last word.
  private func parts(with note: [PassageRun]?) -> [PassagePart] {
    var parts = quotation.passage.parts
    guard let note, let last = parts.indices.last else { return parts }
    switch parts[last].kind {
    case .paragraph, .verse:
      parts[last].runs += [PassageRun(text: " ", look: [])] + note
    case .heading, .preformatted, .table, .rule:
      parts.append(
        PassagePart(
          kind: .paragraph, runs: note, quotationDepth: 0, itemDepth: 0, itemMark: nil))
    }
    return parts
  }

  private func paragraph(_ text: String, _ form: TextForm) -> String {
    form == .html ? "<p>\(text)</p>" : text
  }
}

/// The article that is quoted.
public struct QuotedSource: Sendable {
  /// The article as it is cited.
  public let work: Work
  /// What its archive is known by.
  public let archive: String
  /// Its id.
  public let item: String
  /// Which text it has now.
  public let state: Locator.TextState?

  /// An article of an archive.
  public init(work: Work, archive: String, item: String, state: Locator.TextState?) {
    self.work = work
    self.archive = archive
    self.item = item
    self.state = state
  }
}

extension CitationFormat {
  /// When a quotation is set off.
  var quotationCustom: QuotationCustom {
    switch self {
    case .mla: .mla
    case .apa: .apa
    case .chicago, .chicagoAuthorDate, .bibtex, .biblatex, .ris, .cslJSON: .chicago
    }
  }
}

extension PassageRun {
  /// A run of a citation.
  fileprivate init(_ run: MarkedText.Run) {
    let looks: [(MarkedText.Style, Look)] = [
      (.italic, .emphasis), (.bold, .strong), (.smallCapitals, .smallCapitals),
      (.superscript, .superscript), (.subscripted, .subscript),
    ]
    let look = looks.filter { run.style.contains($0.0) }.reduce(into: Look()) { $0.formUnion($1.1) }
    self.init(text: run.text, look: look)
  }
}
