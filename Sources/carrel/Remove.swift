import Archive
import ArgumentParser
import Downloading
import Foundation
import Messages

extension Carrel {
  /// `carrel remove`: deletes an installed archive.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", _superCommandName: "carrel",
      abstract: "Delete an installed archive.",
      discussion: """
        What the notebook keeps of it, places, stars and marks, stays, and is there
        again when the archive is; 'carrel forget' deletes that. On a terminal it is
        asked first.

        EXAMPLES
          carrel remove kropotkin
          carrel remove --unfinished        what was never fetched to its end
        """)

    @Argument(help: ArgumentHelp("An installed archive.", valueName: "name"))
    var name: String?

    @Flag(help: "Delete what has come of archives that were never fetched to their end.")
    var unfinished = false

    @Flag(help: "Do not ask.")
    var yes = false

    func run() throws {
      try Failure.reporting {
        let archives = try InstalledArchives.ofUser()
        let output = Output()
        if let name {
          let archive = try archives.known(name)
          let record = archive.current.record
          try confirm(.removeArchive(name, record.number, .size(record.size)))
          let location = try? ArchiveLocation(path: archive.path)
          try archive.remove()
          if let location { Desk.removeCatalog(of: location) }
          try output.line(.removed(name))
        } else {
          let count = archives.unfinished().count
          if count > 0 { try confirm(.removeUnfinished(count)) }
          try archives.removeUnfinished()
          try output.line(.removedUnfinished(count))
        }
        try output.finish()
      }
    }

    private func confirm(_ question: Message) throws {
      guard !yes, isatty(STDIN_FILENO) != 0 else { return }
      guard Output.isAffirmed(question) else {
        throw Failure(code: ExitCode(1), .nothingRemoved)
      }
    }

    func validate() throws {
      guard (name == nil) == unfinished else {
        throw ValidationError("Either an archive is named, or '--unfinished' is given.")
      }
    }
  }
}
