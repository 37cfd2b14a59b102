import Archive
import ArgumentParser
import Catalog
import Screen

extension Carrel {
  /// `carrel search`: the articles that a query finds, best first.
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search", _superCommandName: "carrel",
      abstract: "Search the words of an archive.",
      discussion: """
        All words must be in an article; where none has all, articles with any
        of them are shown, and it is said so. Case, accents and endings do not
        matter. A query that begins with '-' goes after '--'.

        EXAMPLES
          carrel search mutual aid
          carrel search '"mutual aid" guild* -war' --limit 5
          carrel search commune --category essays --json
        """)

    @Argument(help: "Words, \"phrases\", begin*, -without.")
    var query: [String]

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("At most so many articles.", valueName: "n"))
    var limit = 20

    @Option(help: ArgumentHelp("Only this category, by its id.", valueName: "id"))
    var category: String?

    @Flag(help: "Write JSON.")
    var json = false

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        try desk.withCatalog(upTo: .text) { try write($0, of: desk) }
      }
    }

    private func write(_ catalog: ArticleCatalog, of desk: Desk) throws {
      let categories = try catalog.categories()
      let chosen = try desk.category(category, in: categories)
      let query = SearchQuery(self.query.joined(separator: " "))
      guard !query.isEmpty else {
        throw Failure.nothingFound("'\(query.text)' has no word to search for.")
      }
      let results = try catalog.search(query, category: chosen?.id, limit: limit)
      let output = Output()
      let printer = ArticlePrinter(output: output, categories: categories)
      if json {
        try writeJSON(results, desk, printer)
      } else {
        try write(results, desk, printer)
      }
      try output.finish()
      if results.total == 0 { throw Failure.nothingFound("Nothing found for '\(query.text)'.") }
    }

    private func write(_ results: SearchResults, _ desk: Desk, _ printer: ArticlePrinter) throws {
      if results.mode == .any, results.total > 0 {
        Output.complain("No article has all these words; these have any of them.")
      }
      for row in results.rows {
        let excerpt = try desk.catalog.excerpt(of: row, results.terms)
        let title = SafeText(row.title, as: .field)
        let item = SafeText(row.item, as: .decision)
        let hits: SafeText = excerpt.occurrences == 1 ? "1 hit" : "\(excerpt.occurrences) hits"
        let facts = [SafeText(row.byline, as: .field), SafeText(row.year, as: .field), hits, item]
        try printer.output.line(title)
        try printer.output.line("  " + facts.filter { !$0.isEmpty }.joined(separator: " · "))
        try printer.output.line("  \(paragraph(excerpt))\(marked(excerpt))")
      }
      if results.total > results.rows.count {
        let shown = results.rows.count
        try printer.output.line("\(shown) of \(results.total); --limit shows more")
      }
    }

    private func paragraph(_ excerpt: Excerpt) -> SafeText {
      excerpt.paragraph.map { "¶ \($0) " } ?? ""
    }

    /// The passage with its hits in brackets.
    private func marked(_ excerpt: Excerpt) -> SafeText {
      excerpt.pieces.map { piece in
        let text = SafeText(piece.text, as: .field)
        return piece.isMarked ? "[\(text)]" : text
      }.joined()
    }

    private func writeJSON(
      _ results: SearchResults, _ desk: Desk, _ printer: ArticlePrinter
    ) throws {
      var found: [JSON] = []
      for row in results.rows {
        let excerpt = try desk.catalog.excerpt(of: row, results.terms)
        var object = printer.object(row)
        object.members += [
          .init(name: "hits", value: .number(String(excerpt.occurrences))),
          .init(
            name: "paragraph", value: excerpt.paragraph.map { .number(String($0)) } ?? .null),
          .init(name: "excerpt", value: .string(excerpt.text)),
        ]
        found.append(.object(object))
      }
      try printer.output.json(
        .object(
          JSONObject([
            .init(name: "query", value: .string(results.query.text)),
            .init(name: "mode", value: .string(results.mode.rawValue)),
            .init(name: "total", value: .number(String(results.total))),
            .init(name: "results", value: .array(found)),
          ])))
    }

    func validate() throws {
      if limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
    }
  }
}
