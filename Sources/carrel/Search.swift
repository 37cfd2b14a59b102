import Archive
import ArgumentParser
import Catalog
import Messages
import Notebook
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

        QUERIES
          mutual aid                   both words
          "mutual aid"                 one after the other
          guild*                       words that begin so
          -war, NOT war                articles without it
          guild OR (free city)         either
          mutual NEAR/5 aid            at most 5 words between them
          title: author: footnote:     only there
          category: tag: language:     only such articles
          date:1890..1902 before: after: posted:
          is:unread is:read is:starred is:noted
          mynote:                      where your notes have it
          /regular expression/

        EXAMPLES
          carrel search mutual aid
          carrel search '"mutual aid" guild* -war' --limit 5
          carrel search 'title:commune date:1880..1890' --sort date
          carrel search commune --category essays --json
        """)

    @Argument(help: "Words, \"phrases\", begin*, -without, field:word…")
    var query: [String]

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("At most so many articles.", valueName: "n"))
    var limit = 20

    @Option(help: "rank or date.")
    var sort = SearchResults.Order.rank

    @Option(help: ArgumentHelp("Only this category, by its id.", valueName: "id"))
    var category: String?

    @Option(help: ArgumentHelp("Letters of the passage shown, about.", valueName: "n"))
    var context = 160

    @Flag(help: "Write only how many articles match.")
    var count = false

    @Flag(help: "Write only the ids, a line each.")
    var ids = false

    @Flag(help: "Write JSON.")
    var json = false

    @Flag(help: "Write what is searched, and each result's score.")
    var explain = false

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        try desk.withCatalog(upTo: .text) { try write($0, of: desk) }
      }
    }

    private func write(_ catalog: ArticleCatalog, of desk: Desk) throws {
      let categories = try catalog.categories()
      let chosen = try desk.narrowing(toCategory: category, in: categories)
      let query = SearchQuery(self.query.joined(separator: " "))
      guard !query.isEmpty else {
        let fault = query.fault.map { Message.nothingToSearch(since: $0.message) }
        throw Failure.nothingFound(fault ?? .queryHasNoWord(query.text))
      }
      let results = try catalog.search(
        query, narrowedBy: chosen, limit: limit, order: sort, states: desk.states)
      complain(of: results)
      let output = Output()
      let printer = SearchPrinter(
        articles: ArticlePrinter(output: output, categories: categories), catalog: catalog,
        context: context, isExplained: explain)
      if count {
        try output.line("\(results.total)")
      } else if ids {
        for row in results.rows { try output.line(SafeText(row.item, as: .decision)) }
      } else if json {
        try printer.json(results)
      } else {
        try printer.text(results)
      }
      try output.finish()
      let correction = try results.lacksWords ? catalog.correction(of: query) : nil
      let question = correction.map { Message.didYouMean($0) }
      if results.total == 0 {
        let words = [.nothingFound(for: query.text), question].compactMap { $0 }
        throw Failure.nothingFound(words.joined(separator: " "))
      }
      if let question { Output.complain(question) }
    }

    /// Says where something else was searched than the query says.
    private func complain(of results: SearchResults) {
      if let fault = results.query.fault {
        Output.complain(.searchedAsWords(since: fault.message))
      }
      if results.query.isCut {
        Output.complain(.queryTooLong)
      }
      if results.mode == .any, results.total > 0 {
        Output.complain(.anyWordFound)
      }
    }

    func validate() throws {
      if limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
      if !(0...10_000).contains(context) {
        throw ValidationError("'--context' must be between 0 and 10000.")
      }
      if [count, ids, json].count(where: { $0 }) > 1 {
        throw ValidationError("Only one of '--count', '--ids' and '--json' can be given.")
      }
    }
  }
}

extension SearchResults.Order: ExpressibleByArgument {}

extension Desk {
  /// What the notebook knows of the archive's articles, for `is:` and `mynote:`; it is opened only where
  /// a query asks for it.
  var states: SearchStates {
    let identity = feed.identity(at: location)
    return SearchStates { state in
      let notebook = UserNotebook().notebook
      return switch state {
      case .read, .unread: try notebook.items(.read, ofArchive: identity)
      case .starred: try notebook.items(.starred, ofArchive: identity)
      case .noted: try notebook.notedItems(ofArchive: identity)
      }
    } noting: { words in
      try UserNotebook().notebook.items(noting: words, ofArchive: identity)
    }
  }
}
