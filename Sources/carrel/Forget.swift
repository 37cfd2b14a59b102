import ArgumentParser
import Foundation
import Messages
import Notebook
import Screen

extension Carrel {
  /// `carrel forget`: deletes what the notebook knows.
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget", _superCommandName: "carrel",
      abstract: "Delete what was kept of an archive, or of all.",
      discussion: """
        What is deleted is overwritten, and cannot be had back; 'carrel notebook
        export' keeps it elsewhere. An archive that is gone is named by the path where
        it lay. On a terminal it is asked first. With the searches
        go the lines typed at ':', '|', '/' and '&'; notes and reading lists go with
        everything only.

        EXAMPLES
          carrel forget -a sample-data
          carrel forget -a sample-data searches
          carrel forget --all --yes
        """)

    @Argument(
      help: ArgumentHelp(
        "What: places, searches (but for saved ones), or everything.", valueName: "what"))
    var memory = ReaderNotebook.Memory.everything

    @OptionGroup var archive: ArchiveOptions

    @Flag(help: "Of all archives.")
    var all = false

    @Flag(help: "Do not ask.")
    var yes = false

    func run() throws {
      try Failure.reporting {
        let notebook = try UserNotebook.kept()
        let chosen = all ? nil : try ForgottenArchive(archive, in: notebook)
        let name = chosen?.name ?? .allArchives
        try confirm(of: name)
        let forgotten = try notebook.forget(memory, ofArchive: chosen?.identity)
        let output = Output()
        try output.line(.forgotten(forgotten.message, of: name))
        try output.finish()
      }
    }

    private func confirm(of name: Message) throws {
      guard !yes, isatty(STDIN_FILENO) != 0 else { return }
      guard Output.isAffirmed(question(of: name)) else {
        throw Failure(code: ExitCode(1), .nothingForgotten)
      }
    }

    private func question(of name: Message) -> Message {
      switch memory {
      case .places: .forgetPlaces(of: name)
      case .searches: .forgetSearches(of: name)
      case .everything: .forgetEverything(of: name)
      }
    }

    func validate() throws {
      if all, archive.archive != nil {
        throw ValidationError("Either '--all' or '--archive' can be given.")
      }
    }
  }
}

extension ReaderNotebook.Memory: ExpressibleByArgument {}
