import ArgumentParser
import Citing
import Foundation
import Messages
import Notebook

extension Carrel.Notes {
  /// `carrel notes export`.
  struct ExportNotes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write notes for other programs, or to be read.",
      discussion: """
        FORMATS
          jsonld     Web Annotations (W3C), which 'carrel notes import' reads
          markdown   by article, with quotations, citations and a bibliography
          org        the same for Emacs
          text       the same without mark-up
          csv        a row a note, for spreadsheets

        EXAMPLES
          carrel notes export --all > notes.jsonld
          carrel notes export --format markdown --article on-prisons
          carrel notes export --format csv --style apa > notes.csv
        """)

    @OptionGroup var choice: NoteChoice

    @Option(help: "jsonld, markdown, org, text or csv.")
    var format = NoteFormat.jsonld

    @Option(help: "In which citations are: chicago, chicago-author-date, mla or apa.")
    var style = "chicago"

    func run() throws {
      try Failure.reporting {
        let rows = try choice.rows(in: UserNotebook.kept(), order: .place)
        guard !rows.isEmpty else { throw Failure.nothingFound(.noNotesFound) }
        var articles = NotedArticles()
        let output = Output()
        switch format {
        case .jsonld:
          try output.json(WebAnnotations(rows) { articles.article(of: $0)?.url }.json())
        case .csv:
          try NoteTablePrinter(output: output, citation: try citation()).write(rows, &articles)
        case .markdown, .org, .text:
          try NotePagePrinter(
            output: output, form: NotePageForm(format), citation: try citation()
          ).write(rows, &articles)
        }
        try output.finish()
      }
    }

    private func citation() throws -> NoteCitation {
      guard let style = CitationFormat(rawValue: style)?.style else {
        throw ValidationError(
          "There is no style '\(style)': it is chicago, chicago-author-date, mla or apa.")
      }
      return NoteCitation(style: style)
    }

    func validate() throws { _ = try citation() }
  }
}

/// As what notes are written.
enum NoteFormat: String, CaseIterable, ExpressibleByArgument {
  /// Web Annotations in JSON-LD.
  case jsonld
  /// CommonMark.
  case markdown
  /// Emacs' Org.
  case org
  /// Text without mark-up.
  case text
  /// Values parted by commas, as RFC 4180 has them.
  case csv
}
