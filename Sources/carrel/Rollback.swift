import Archive
import ArgumentParser
import Downloading
import Messages

extension Carrel {
  /// `carrel rollback`: goes back to the version before.
  struct Rollback: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rollback", _superCommandName: "carrel",
      abstract: "Go back to the version of an archive that was installed before.",
      discussion: """
        Said again, it returns. The next update brings the newest version.

        EXAMPLES
          carrel rollback kropotkin
        """)

    @Argument(help: ArgumentHelp("An installed archive.", valueName: "name"))
    var name: String

    func run() throws {
      try Failure.reporting {
        let archive = try InstalledArchives.ofUser().known(name)
        let record = try archive.rollBack().current.record
        let output = Output()
        try output.line(
          .rolledBack(name, record.number, record.date.day, archive.current.record.number))
        try output.finish()
      }
    }
  }
}
