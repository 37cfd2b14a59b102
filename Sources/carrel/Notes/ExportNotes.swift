import ArgumentParser
import Foundation
import Messages
import Notebook

extension Carrel.Notes {
  /// `carrel notes export`.
  struct ExportNotes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write notes for other programs.",
      discussion: """
        Web Annotations (W3C) in JSON-LD, which 'carrel notes import' reads.

        EXAMPLES
          carrel notes export --all > notes.jsonld
          carrel notes export --article on-prisons
        """)

    @OptionGroup var choice: NoteChoice

    func run() throws {
      try Failure.reporting {
        let rows = try choice.rows(in: UserNotebook.kept(), order: .place)
        guard !rows.isEmpty else { throw Failure.nothingFound(.noNotesFound) }
        var articles = NotedArticles()
        let output = Output()
        try output.json(WebAnnotations(rows) { articles.article(of: $0)?.url }.json())
        try output.finish()
      }
    }
  }
}
