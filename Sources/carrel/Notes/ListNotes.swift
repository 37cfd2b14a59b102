import ArgumentParser
import Foundation
import Messages
import Notebook

extension Carrel.Notes {
  /// `carrel notes list`.
  struct ListNotes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List notes and highlights, a line each.",
      discussion: """
        On a terminal: date, article and paragraph, quotation or text, id.
        Elsewhere the columns are id, time of the last change, item, paragraph,
        title, quotation, text, tags, archive and since when detached, separated
        by tabs.

        EXAMPLES
          carrel notes list --sort place
          carrel notes list --all --query '"mutual aid" -war'
          carrel notes list --detached
          carrel notes list --json | jq -r .quotation
        """)

    @OptionGroup var choice: NoteChoice

    @Option(help: ArgumentHelp("At most so many notes.", valueName: "n"))
    var limit: Int?

    @Flag(help: "Write JSON, an object a line.")
    var json = false

    func run() throws {
      try Failure.reporting {
        let rows = try choice.rows(in: UserNotebook.kept(), order: .date).prefix(limit ?? .max)
        guard !rows.isEmpty else { throw Failure.nothingFound(.noNotesFound) }
        let output = Output()
        let printer = NoteLinePrinter(output: output)
        for row in rows { try json ? printer.json(row) : printer.line(row) }
        try output.finish()
      }
    }

    func validate() throws {
      if let limit, limit < 1 { throw ValidationError("'--limit' must be at least 1.") }
    }
  }
}
