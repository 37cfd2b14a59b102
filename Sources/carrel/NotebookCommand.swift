import ArgumentParser
import Foundation
import Messages
import Notebook
import Screen

extension Carrel {
  /// `carrel notebook`: what the reader did, out of the notebook and into it.
  struct NotebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "notebook", _superCommandName: "carrel",
      abstract: "Export or import what was read, starred, noted, saved, searched and typed.",
      subcommands: [Export.self, Import.self])

    /// `carrel notebook export`.
    struct Export: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the notebook as JSON.",
        discussion: """
          EXAMPLES
            carrel notebook export > notebook.json
            carrel notebook export | ssh desk carrel notebook import -
          """)

      func run() throws {
        try Failure.reporting {
          let output = Output()
          try output.write(Array(UserNotebook.kept().records().json()) + [0x0A])
          try output.finish()
        }
      }
    }

    /// `carrel notebook import`.
    struct Import: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add an exported notebook to the one that is here.",
        discussion: """
          Nothing that is known here is lost: what was read, starred or saved in
          either stays so; of two places, and of two notes of one id, the later one
          holds; a reading list that both have gets what is on either.

          EXAMPLES
            carrel notebook import notebook.json
          """)

      @Argument(help: "The exported notebook; '-' for standard input.")
      var file: String

      func run() throws {
        try Failure.reporting {
          guard let bytes = FileBytes.read(file == "-" ? nil : file) else {
            let reason = Message.systemReason(errno)
            throw Failure(code: ExitCode(EX_NOINPUT), .fileNotReadable(file, reason))
          }
          let records = try records(bytes)
          try UserNotebook.kept().merge(records)
          let articles = records.archives.reduce(0) { $0 + $1.articles.count }
          let searches = records.archives.reduce(0) { $0 + $1.searches.count }
          let lines = records.archives.reduce(0) { $0 + ($1.lines?.count ?? 0) }
          let notes = records.archives.reduce(0) { $0 + ($1.notes?.count ?? 0) }
          let lists = records.archives.reduce(0) { $0 + ($1.readingLists?.count ?? 0) }
          let counts = ReaderNotebook.Count(
            articles: articles, searches: searches, lines: lines, notes: notes,
            readingLists: lists)
          let output = Output()
          try output.line(.takenIn(counts.message))
          try output.finish()
        }
      }

      private func records(_ bytes: [UInt8]) throws -> NotebookRecords {
        do {
          return try NotebookRecords(json: Data(bytes))
        } catch {
          throw Failure(code: ExitCode(EX_DATAERR), .notebookNotTakenIn(file, Message(error)))
        }
      }
    }
  }
}

extension UserNotebook {
  /// The notebook on disk.
  ///
  /// - Throws: `Failure` where it cannot be opened.
  static func kept() throws -> ReaderNotebook {
    let kept = UserNotebook()
    guard let failure = kept.failure else { return kept.notebook }
    throw Failure(code: ExitCode(EX_IOERR), .notebookNotOpened(failure))
  }
}
