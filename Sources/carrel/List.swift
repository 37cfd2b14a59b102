import Archive
import ArgumentParser
import Catalog
import Messages
import Screen

extension Carrel {
  /// `carrel list`: the articles of an archive, a line each.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", _superCommandName: "carrel",
      abstract: "List the articles of an archive.",
      discussion: """
        On a terminal: date, title, byline, id. Elsewhere the columns are id,
        date, category, byline and title, separated by tabs.

        EXAMPLES
          carrel list -a sample-data
          carrel list --category essays --sort title
          carrel list | cut -f 1           ids only
          carrel list --reading-list Seminar
          carrel list --json | jq -r .title
        """)

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("Only this category, by its id.", valueName: "id"))
    var category: String?

    @Option(
      help: ArgumentHelp(
        "What is on this reading list, in its order, with remarks.", valueName: "name"))
    var readingList: String?

    @Option(help: "date, title, author or length.")
    var sort = Listing.Order.date

    @Option(help: ArgumentHelp("At most so many articles.", valueName: "n"))
    var limit: Int?

    @Flag(help: "Write JSON, an object a line.")
    var json = false

    /// Articles read at a time.
    private static let batch = 1000

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        try desk.withCatalog(upTo: .list) { catalog in
          if let readingList {
            try ReadingListPrinter.write(
              desk.readingList(named: readingList), limit: limit ?? .max, asJSON: json,
              from: catalog)
          } else {
            try write(catalog, of: desk)
          }
        }
      }
    }

    private func write(_ catalog: ArticleCatalog, of desk: Desk) throws {
      let categories = try catalog.categories()
      let chosen = try desk.category(category, in: categories)
      let listing = Listing(category: chosen?.id, order: sort)
      let output = Output()
      let printer = ArticlePrinter(output: output, categories: categories)
      let count = min(try catalog.count(of: listing), limit ?? .max)
      try forEachRow(of: listing, in: catalog, count: count) { row in
        json ? try printer.json(row) : try printer.line(row)
      }
      try output.finish()
      if count == 0 { throw ExitCode(1) }
    }

    private func forEachRow(
      of listing: Listing, in catalog: ArticleCatalog, count: Int,
      _ visit: (ArticleRow) throws -> Void
    ) throws {
      var index = 0
      var near: (index: Int, row: ArticleRow)?
      while index < count {
        let range = index..<min(index + Self.batch, count)
        let rows = try catalog.rows(of: listing, in: range, near: near).rows
        for row in rows { try visit(row) }
        guard let last = rows.last else { return }
        index += rows.count
        near = (index - 1, last)
      }
    }

    func validate() throws {
      if readingList != nil, category != nil {
        throw ValidationError("Either '--reading-list' or '--category' can be given.")
      }
      if let limit, limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
    }
  }
}

extension Listing.Order: ExpressibleByArgument {}

extension Desk {
  /// The category of an id; nil where none is asked for.
  func category(_ id: String?, in categories: [CategoryRow]) throws -> CategoryRow? {
    guard let id else { return nil }
    let isNamed = { (category: CategoryRow) in category.key == id || category.title == id }
    if let category = categories.first(where: isNamed) { return category }
    let names = categories.map { "'\($0.key)'" }.joined(separator: ", ")
    throw Failure.nothingFound(.categoryUnknown(id, among: names))
  }

  /// What narrows a search to a category; nothing where none is named.
  func narrowing(
    toCategory id: String?, in categories: [CategoryRow]
  ) throws -> [SearchNarrowing] {
    try category(id, in: categories).map { [.category($0.id)] } ?? []
  }
}
