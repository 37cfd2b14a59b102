import ArgumentParser
import Downloading
import Foundation
import Messages

extension Carrel {
  /// `carrel copy`: hands an installed archive on.
  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy", _superCommandName: "carrel",
      abstract: "Copy an installed archive to a stick or folder, for others to get.",
      discussion: """
        The copy lies in the folder under the archive's name, with its manifest and
        signature: 'carrel get FOLDER' installs it elsewhere. Every file is checked
        meanwhile. An older copy there is replaced, anything else is left alone.

        EXAMPLES
          carrel copy kropotkin /media/stick
        """)

    @Argument(help: ArgumentHelp("An installed archive.", valueName: "name"))
    var name: String

    @Argument(help: "Where the copy is to lie.")
    var folder: String

    func run() throws {
      try Failure.reporting {
        let archive = try InstalledArchives.ofUser().known(name)
        let progress = DownloadProgressLine()
        defer { progress.finish() }
        let report = try ArchiveCopy(of: archive, in: folder).run { done, total in
          progress.show(done, of: total)
        }
        progress.finish()
        let output = Output()
        try output.line(.copiedArchive(name, to: report.path, .size(report.size)))
        try output.finish()
        if report.missingCount > 0 { Output.complain(.copiedWithout(report.missingCount)) }
      }
    }
  }
}
