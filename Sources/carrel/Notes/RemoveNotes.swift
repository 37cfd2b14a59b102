import ArgumentParser
import Messages
import Notebook

extension Carrel.Notes {
  /// `carrel notes remove`.
  struct RemoveNotes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Remove notes.",
      discussion: """
        What is written is the notes as they were, which 'carrel notes import'
        takes in again.

        EXAMPLES
          carrel notes remove 1a2b3c4d > removed.jsonld
        """)

    @Argument(help: "The notes' ids, or the beginnings of them.")
    var notes: [String]

    func run() throws {
      try Failure.reporting {
        let notebook = try UserNotebook.kept()
        let rows = try notes.map { try notebook.note(named: $0) }
        // What is removed is told first: where it cannot be, nothing is.
        let output = Output()
        if !Output.isTerminal {
          try output.json(WebAnnotations(rows).json())
          try output.finish()
        }
        for row in rows { try notebook.removeAnnotation(row.annotation.id) }
        Output.complain(.notesRemoved(rows.count))
      }
    }
  }
}
