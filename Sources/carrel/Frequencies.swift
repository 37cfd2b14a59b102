import ArgumentParser
import Catalog
import Foundation
import Messages

extension Carrel {
  /// `carrel frequencies`: how often words stand in the years or categories of an archive.
  struct Frequencies: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "frequencies", _superCommandName: "carrel",
      abstract: "Count words in each year or category.",
      discussion: """
        The query is one of 'carrel search'; without one, the archive's commonest
        words are counted, each form apart, but for words like 'the'. Of each year or category: the
        occurrences, those in ten thousand words, the articles that have some,
        and all words. The dispersion is 0 where each part has its share, and
        near 1 where all stand in a small one.

        EXAMPLES
          carrel frequencies guild
          carrel frequencies --limit 20 --format sparkline
          carrel frequencies '"mutual aid"' --by category --format csv
          carrel frequencies commune --format sparkline
        """)

    /// The forms in which frequencies are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case table, sparkline, csv, json
    }

    @Argument(help: "Words, \"phrases\", begin*; see 'carrel search'.")
    var query: [String] = []

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("The parts: year or category.", valueName: "unit"))
    var by = Catalog.Frequencies.Division.year

    @Option(help: ArgumentHelp("The form: table, sparkline, csv, or json.", valueName: "form"))
    var format = Format.table

    @Option(help: ArgumentHelp("Without a query: at most so many words; 50.", valueName: "n"))
    var limit: Int?

    @Flag(help: "Without a query: with words like 'the', too.")
    var functionWords = false

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        let printer = FrequenciesPrinter(output: Output(), by: by)
        try query.isEmpty ? writeWords(of: desk, printer) : write(of: desk, printer)
        try printer.output.finish()
      }
    }

    private func write(of desk: Desk, _ printer: FrequenciesPrinter) throws {
      let query = SearchQuery(self.query.joined(separator: " "))
      let found = try desk.withCatalog(upTo: .text) {
        try $0.frequencies(of: query, by: by, states: desk.states)
      }
      guard found.occurrences > 0 else {
        throw Failure.nothingFound(.nothingFound(for: query.text))
      }
      switch format {
      case .table: try printer.table(found)
      case .sparkline: try printer.sparkline(found)
      case .csv: try printer.csv(found)
      case .json: try printer.json(found)
      }
    }

    private func writeWords(of desk: Desk, _ printer: FrequenciesPrinter) throws {
      let line = ProgressLine()
      let words = try desk.withCatalog(upTo: .list) { catalog in
        try catalog.commonestWords(
          by: by, limit: limit ?? Self.words, hasFunctionWords: functionWords
        ) { done, total in
          done == total
            ? line.wipe() : line.show(.counting(percent: done * 100 / max(1, total)))
        }
      }
      guard !words.isEmpty else { throw Failure.nothingFound(.archiveHasNoWords) }
      switch format {
      case .table: try printer.table(ofWords: words)
      case .sparkline: try printer.sparklines(ofWords: words)
      case .csv: try printer.csv(ofWords: words)
      case .json: try printer.json(ofWords: words)
      }
    }

    /// Words that are written where no number is asked for.
    private static let words = 50

    func validate() throws {
      if let limit, limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
      if !query.isEmpty, limit != nil || functionWords {
        throw ValidationError("'--limit' and '--function-words' go without a query.")
      }
    }
  }
}

extension Catalog.Frequencies.Division: ExpressibleByArgument {}
