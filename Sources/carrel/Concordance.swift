import ArgumentParser
import Catalog
import Messages
import Screen

extension Carrel {
  /// `carrel concordance`: every occurrence of words in its context.
  struct Concordance: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "concordance", _superCommandName: "carrel",
      abstract: "Write every occurrence of words in its context.",
      discussion: """
        The query is one of 'carrel search'. The keyword stands in one column;
        the article's id and the paragraph stand at the end of each line.

        EXAMPLES
          carrel concordance commune --sort right1
          carrel concordance '"mutual aid"' --format csv > mutual-aid.csv
          carrel concordance guild --count year
        """)

    /// What occurrences are counted by.
    enum Counting: String, CaseIterable, ExpressibleByArgument {
      case article, year
    }

    @Argument(help: "Words, \"phrases\", begin*; see 'carrel search'.")
    var query: [String]

    @OptionGroup var archive: ArchiveOptions

    @Option(
      help: ArgumentHelp(
        "The order: left1 to left3, right1 to right3, date, author, or text.", valueName: "order"))
    var sort = "text"

    @Option(help: ArgumentHelp("The form: text, csv, tsv, or json.", valueName: "form"))
    var format = ConcordancePrinter.Format.text

    @Option(help: ArgumentHelp("Count by article or by year instead.", valueName: "unit"))
    var count: Counting?

    @Option(help: ArgumentHelp("At most so many lines.", valueName: "n"))
    var limit: Int?

    @Option(help: ArgumentHelp("Columns of a line; those of the terminal, or 100.", valueName: "n"))
    var width: Int?

    @Option(help: ArgumentHelp("Only this category, by its id.", valueName: "id"))
    var category: String?

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        try desk.withCatalog(upTo: .text) { try write($0, of: desk) }
      }
    }

    private func write(_ catalog: ArticleCatalog, of desk: Desk) throws {
      let chosen = try desk.narrowing(toCategory: category, in: catalog.categories())
      let query = SearchQuery(self.query.joined(separator: " "))
      let concordance = try catalog.concordance(
        of: query, narrowedBy: chosen, states: desk.states)
      guard concordance.count > 0 else {
        throw Failure.nothingFound(.nothingFound(for: query.text))
      }
      let output = Output()
      if let count {
        try write(count, of: concordance, to: output)
      } else {
        let printer = ConcordancePrinter(
          output: output, format: format,
          width: width ?? (Output.isTerminal ? Output.columns : 100))
        let lines = concordance.indices(by: order ?? .text).prefix(limit ?? .max)
        try printer.write(lines.lazy.map { concordance[Int($0)] })
      }
      try output.finish()
    }

    private func write(
      _ count: Counting, of concordance: Catalog.Concordance, to output: Output
    ) throws {
      let limit = limit ?? .max
      switch count {
      case .article:
        for (row, count) in concordance.countsByArticle.prefix(limit) {
          try output.fields([
            "\(count)", SafeText(row.item, as: .field), SafeText(row.title, as: .field),
          ])
        }
      case .year:
        for (year, count) in concordance.countsByYear.prefix(limit) {
          let undated = Output.language.text(of: .undated)
          try output.fields(["\(count)", year.isEmpty ? undated : SafeText(year, as: .field)])
        }
      }
    }

    /// The order that is meant; nil where there is no such order.
    private var order: Catalog.Concordance.Order? { Catalog.Concordance.Order(name: sort) }

    func validate() throws {
      if order == nil {
        throw ValidationError(
          "'--sort' takes left1 to left3, right1 to right3, date, author, or text.")
      }
      if let width, !(40...1000).contains(width) {
        throw ValidationError("'--width' must be from 40 to 1000.")
      }
      if let limit, limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
    }
  }
}

extension ConcordancePrinter.Format: ExpressibleByArgument {}
