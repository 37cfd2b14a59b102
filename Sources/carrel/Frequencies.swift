import Archive
import ArgumentParser
import Catalog
import Foundation
import Screen

extension Carrel {
  /// `carrel frequencies`: how often words stand in the years or categories of an archive.
  struct Frequencies: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "frequencies", _superCommandName: "carrel",
      abstract: "Write how often words stand in each year or category.",
      discussion: """
        The query is one of 'carrel search'. Of each year or category: the
        occurrences, those in ten thousand words, the articles that have some,
        and all words. The dispersion is 0 where each part has its share, and
        near 1 where all stand in a small one.

        EXAMPLES
          carrel frequencies guild
          carrel frequencies '"mutual aid"' --by category --format csv
          carrel frequencies commune --format sparkline
        """)

    /// The forms in which frequencies are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case table, sparkline, csv, json
    }

    @Argument(help: "Words, \"phrases\", begin*; see 'carrel search'.")
    var query: [String]

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("The parts: year or category.", valueName: "unit"))
    var by = Catalog.Frequencies.Division.year

    @Option(help: ArgumentHelp("The form: table, sparkline, csv, or json.", valueName: "form"))
    var format = Format.table

    func run() throws {
      try Failure.reporting {
        let desk = try Desk(archive.location())
        let query = SearchQuery(self.query.joined(separator: " "))
        let found = try desk.withCatalog(upTo: .text) {
          try $0.frequencies(of: query, by: by, states: desk.states)
        }
        guard found.occurrences > 0 else {
          throw Failure.nothingFound("Nothing found for '\(query.text)'.")
        }
        let output = Output()
        switch format {
        case .table: try writeTable(found, to: output)
        case .sparkline: try output.line(sparkline(found))
        case .csv: try writeCSV(found, to: output)
        case .json: try output.json(.object(object(found)))
        }
        try output.finish()
      }
    }

    private func name(_ part: Catalog.Frequencies.Part) -> SafeText {
      part.name.isEmpty ? "undated" : SafeText(part.name, as: .field)
    }

    private func rate(_ part: Catalog.Frequencies.Part) -> String {
      String(format: "%.2f", part.perTenThousand)
    }

    private func writeTable(_ found: Catalog.Frequencies, to output: Output) throws {
      let names = found.parts.map(name)
      let width = names.reduce(8) { max($0, $1.columns) }
      func row(_ name: SafeText, _ fields: [String]) throws {
        let cells = fields.map { SafeText($0, as: .field).padded(to: 11, .trailing) }
        try output.line(name.padded(to: width) + cells.joined())
      }
      try row("", ["found", "per 10,000", "articles", "words"])
      for (name, part) in zip(names, found.parts) {
        try row(name, ["\(part.occurrences)", rate(part), "\(part.articles)", "\(part.words)"])
      }
      try row("all", ["\(found.occurrences)"])
      if let dispersion = found.dispersion {
        try output.line("dispersion \(SafeText(String(format: "%.2f", dispersion), as: .field))")
      }
    }

    /// The rates as blocks of eight heights, from the first part to the last.
    private func sparkline(_ found: Catalog.Frequencies) -> SafeText {
      let highest = found.parts.map(\.perTenThousand).max() ?? 0
      let blocks = Array("▁▂▃▄▅▆▇█")
      let line = found.parts.map { part in
        part.occurrences == 0
          ? " " : blocks[min(Int(part.perTenThousand / highest * 8), blocks.count - 1)]
      }
      let ends = [found.parts.first, found.parts.last].compactMap { $0 }.map(name)
      return ends[0] + " " + SafeText(String(line), as: .field) + " " + ends[1]
    }

    private func writeCSV(_ found: Catalog.Frequencies, to output: Output) throws {
      try output.line("\(by == .year ? "year" : "category"),occurrences,rate,articles,words")
      for part in found.parts {
        let quoted = "\"" + part.name.replacing("\"", with: "\"\"") + "\""
        let fields = "\(quoted),\(part.occurrences),\(rate(part)),\(part.articles),\(part.words)"
        try output.line(SafeText(fields, as: .field))
      }
    }

    private func object(_ found: Catalog.Frequencies) -> JSONObject {
      let parts = found.parts.map { part in
        JSON.object(
          JSONObject([
            .init(name: by.rawValue, value: part.name.isEmpty ? .null : .string(part.name)),
            .init(name: "occurrences", value: .number("\(part.occurrences)")),
            .init(name: "rate", value: .number(rate(part))),
            .init(name: "articles", value: .number("\(part.articles)")),
            .init(name: "words", value: .number("\(part.words)")),
          ]))
      }
      let dispersion = found.dispersion.map { JSON.number(String(format: "%.4f", $0)) }
      return JSONObject([
        .init(name: "searched", value: .string(found.searched)),
        .init(name: "occurrences", value: .number("\(found.occurrences)")),
        .init(name: "dispersion", value: dispersion ?? .null),
        .init(name: "parts", value: .array(parts)),
      ])
    }
  }
}

extension Catalog.Frequencies.Division: ExpressibleByArgument {}
