import Archive
import ArgumentParser
import Catalog
import Citing
import Messages
import Screen

extension Carrel {
  /// `carrel cite`: articles, sessions of events and works that they cite, as citations.
  struct Cite: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cite", _superCommandName: "carrel",
      abstract: "Write citations of articles.",
      discussion: """
        An entry of a bibliography for each article, or with '--note' what stands
        in the text: Chicago's footnote, the citation in parentheses of others.

        STYLES AND FORMATS
          chicago              Chicago Manual of Style 17, notes and bibliography
          chicago-author-date  Chicago Manual of Style 17, author-date
          mla, apa             MLA Handbook 9, APA Publication Manual 7
          bibtex, biblatex, ris, csl-json    records that other programs read

        EXAMPLES
          carrel cite free-commune
          carrel cite free-commune --note --locator '¶ 12-14'
          carrel cite free-commune --reference kropotkin-1902 --format apa
          carrel cite activism-and-scholarship --session 1 --format mla --as markdown
          carrel cite --query 'author:kropotkin' --format bibtex > works.bib
          carrel cite --all --format csl-json > archive.json
        """)

    @Argument(help: "Articles, by their ids or URLs.")
    var ids: [String] = []

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("All articles that a query finds; see 'carrel search'."))
    var query: String?

    @Flag(help: "All articles of the archive.")
    var all = false

    @Option(
      help: ArgumentHelp(
        "The style or format; the 'citation-style' of the configuration, else chicago.",
        valueName: "name"))
    var format: CitationFormat?

    @Flag(help: "What stands in the text instead of the bibliography's entry.")
    var note = false

    @Option(
      help: ArgumentHelp(
        "With '--note': the place in the work, '¶ 12', '¶ 12-14', 'p. 7' or '7'.",
        valueName: "place"))
    var locator: String?

    @Option(help: ArgumentHelp("A session of the article's event, by its number.", valueName: "n"))
    var session: Int?

    @Option(help: ArgumentHelp("A work that the article cites, by its id.", valueName: "id"))
    var reference: String?

    @Option(
      name: .customLong("as"),
      help: ArgumentHelp("text, markdown, html or org; not for records.", valueName: "form"))
    var form: TextForm?

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        try desk.withCatalog(upTo: query == nil ? .list : .text) { try write($0, of: desk) }
      }
    }

    private func write(_ catalog: ArticleCatalog, of desk: Desk) throws {
      let output = Output()
      var printer = CitationPrinter(
        output: output, format: format ?? UserConfiguration().citationStyle, form: form ?? .text,
        isNote: note)
      let source = desk.citedSource
      try printer.begin()
      let unknown = try forEachArticle(of: desk, catalog) { article in
        try printer.write(work(of: article, in: source), at: place(in: article))
      }
      try printer.finish()
      if unknown > 0 { throw ExitCode(1) }
    }

    /// Gives the articles that are asked for, one at a time.
    ///
    /// - Returns: how many of the ids are unknown, each of which was named.
    private func forEachArticle(
      of desk: Desk, _ catalog: ArticleCatalog, _ visit: (Article) throws -> Void
    ) throws -> Int {
      if let query {
        let numbers = try numbers(of: query, desk, catalog)
        try catalog.forEachArticle(numbered: numbers) { try visit($1) }
      } else if all {
        let numbers = try catalog.numbers(of: Listing())
        try catalog.forEachArticle(numbered: numbers) { try visit($1) }
      }
      var unknown = 0
      for id in ids {
        if let row = try catalog.row(ofItem: id) ?? catalog.row(ofLink: id) {
          try visit(catalog.article(row))
        } else {
          unknown += 1
          Output.complain(.articleUnknown(id, in: desk.location.headPath))
        }
      }
      return unknown
    }

    private func numbers(
      of text: String, _ desk: Desk, _ catalog: ArticleCatalog
    ) throws -> [Int64] {
      let query = SearchQuery(text)
      guard !query.isEmpty else { throw Failure.nothingFound(.queryHasNoWord(query.text)) }
      let results = try catalog.search(
        query, limit: Int(Int32.max), order: .date, states: desk.states)
      guard results.total > 0 else { throw Failure.nothingFound(.nothingFound(for: query.text)) }
      return results.rows.map(\.id)
    }

    /// The article, its session, or the work in its bibliography, as is asked for.
    private func work(of article: Article, in source: CitedSource) throws -> Work {
      if let reference { return try Work(reference: reference, of: article) }
      guard let session else { return Work(article, of: source) }
      if let work = Work(session: session - 1, of: article, in: source) { return work }
      let count = article.event?.sessions.count ?? 0
      throw Failure.nothingFound(.sessionUnknown(session, of: article.id, count: count))
    }

    /// The place that is cited; paragraphs are of the article's present text.
    private func place(in article: Article) -> Locator {
      guard let locator, let place = Locator(locator) else { return .none }
      guard case .paragraph(let range, _) = place, reference == nil else { return place }
      return .paragraph(range, of: Locator.TextState(article))
    }
  }
}

extension Carrel.Cite {
  func validate() throws {
    let count = [!ids.isEmpty, query != nil, all].count { $0 }
    if count == 0 { throw ValidationError("Name articles, or give '--query' or '--all'.") }
    if count > 1 {
      throw ValidationError("Only one of ids, '--query' and '--all' can be given.")
    }
    if session != nil, reference != nil {
      throw ValidationError("Only one of '--session' and '--reference' can be given.")
    }
    if session != nil || reference != nil, ids.count != 1 {
      throw ValidationError("'--session' and '--reference' go with one article.")
    }
    if let session, session < 1 { throw ValidationError("'--session' counts from 1.") }
    try validateForm()
  }

  private func validateForm() throws {
    if let format, format.style == nil, note || locator != nil || form != nil {
      throw ValidationError(
        "'--note', '--locator' and '--as' go with a style, not with '\(format.rawValue)'.")
    }
    guard let locator else { return }
    if !note { throw ValidationError("'--locator' goes with '--note'.") }
    if Locator(locator) == nil {
      throw ValidationError("'--locator' takes '¶ 12', '¶ 12-14', 'p. 7', 'pp. 7-9' or '7'.")
    }
  }
}

extension CitationFormat: ExpressibleByArgument {}

extension TextForm: ExpressibleByArgument {}

extension Work {
  /// The work of an id in the bibliography of an article.
  ///
  /// - Throws: `Failure` where there is none, with the ids that there are.
  fileprivate init(reference id: String, of article: Article) throws {
    guard let index = article.references.firstIndex(where: { $0.id == id }) else {
      let ids = article.references.compactMap(\.id).map { "'\($0)'" }
      throw Failure.nothingFound(
        .referenceUnknown(id, of: article.id, among: ids.joined(separator: ", ")))
    }
    self.init(article.references[index], index: index)
  }
}
