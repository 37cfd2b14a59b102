import Archive
import ArgumentParser
import Catalog
import Citing
import Messages
import Screen

extension Carrel {
  /// `carrel references`: the works that an archive's articles cite, each with those that do.
  struct References: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "references", _superCommandName: "carrel",
      abstract: "List the works that articles cite, with those that cite them.",
      discussion: """
        The same work, cited by many articles, is one: by its DOI, ISBN or URL, or
        by author, year and title. Works are sorted as in a bibliography.

        On a terminal: the entry, and below it the ids of the articles. Elsewhere
        the columns are key, number of articles, their ids, and the entry,
        separated by tabs. bibtex, biblatex, ris and csl-json are files for other
        programs.

        EXAMPLES
          carrel references -a sample-data
          carrel references --query '"mutual aid"' --format apa
          carrel references --format bibtex > works.bib
          carrel references | sort -t "$(printf '\\t')" -k 2 -n -r | head
        """)

    @OptionGroup var archive: ArchiveOptions

    @Option(
      help: ArgumentHelp(
        "Only what the articles cite that a query finds; see 'carrel search'.",
        valueName: "query"))
    var query: String?

    @Option(
      help: ArgumentHelp("Only what this category's articles cite, by its id.", valueName: "id"))
    var category: String?

    @Option(
      help: ArgumentHelp(
        "chicago, chicago-author-date, mla, apa, bibtex, biblatex, ris or csl-json.",
        valueName: "format"))
    var format = CitationFormat.chicago

    @Flag(help: "Write only how many works are cited.")
    var count = false

    @Flag(help: "Write JSON, an object a line.")
    var json = false

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        try desk.withCatalog(upTo: query == nil ? .list : .text) { try write($0, of: desk) }
      }
    }

    private func write(_ catalog: ArticleCatalog, of desk: Desk) throws {
      let works = try works(of: catalog, on: desk)
      let output = Output()
      if count {
        try output.line("\(works.count)")
      } else if works.count > 0 {
        try ReferencePrinter(output: output, format: format, isJSON: json).write(works.sorted)
      }
      try output.finish()
      guard works.count == 0 else { return }
      throw Failure.nothingFound(query.map { .noWorkCited(in: $0) } ?? .noWorkCited)
    }

    // MARK: - Which articles

    private func works(of catalog: ArticleCatalog, on desk: Desk) throws -> CitedWorks {
      var works = CitedWorks()
      if let numbers = try numbers(in: catalog, on: desk) {
        try catalog.forEachArticle(numbered: numbers) { row, article in
          works.add(article.references, citedBy: row.item)
        }
      } else {
        try catalog.forEachCitingArticle { works.add($0.references, citedBy: $0.id) }
      }
      return works
    }

    /// The articles that are asked for, by their numbers; nil for all.
    private func numbers(in catalog: ArticleCatalog, on desk: Desk) throws -> [Int64]? {
      let categories = try catalog.categories()
      guard let query else {
        return try desk.category(category, in: categories).map { category in
          try catalog.numbers(of: Listing(category: category.id))
        }
      }
      let chosen = try desk.narrowing(toCategory: category, in: categories)
      let search = SearchQuery(query)
      guard !search.isEmpty else {
        let fault = search.fault.map { Message.nothingToSearch(since: $0.message) }
        throw Failure.nothingFound(fault ?? .queryHasNoWord(search.text))
      }
      let results = try catalog.search(
        search, narrowedBy: chosen, limit: Int(Int32.max), order: .date, states: desk.states)
      guard results.total > 0 else { throw Failure.nothingFound(.nothingFound(for: search.text)) }
      return results.rows.map(\.id)
    }

    func validate() throws {
      if count, json {
        throw ValidationError("Only one of '--count' and '--json' can be given.")
      }
      if json, format.style == nil {
        throw ValidationError("'--json' goes with a style, not with '\(format.rawValue)'.")
      }
    }
  }
}
