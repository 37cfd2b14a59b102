import ArgumentParser
import Downloading
import Foundation
import Messages

extension Carrel {
  /// `carrel get`: fetches an archive and installs it.
  struct Get: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "get", _superCommandName: "carrel",
      abstract: "Fetch an archive, check it, and install it under a name.",
      discussion: """
        The source is an address of http or https, a folder, a stick or a file: an
        archive as 'carrel publish' makes them, or any JSON Feed. What is fetched is
        checked before it replaces anything; what was cut off is gone on from. The
        first key by which an archive is signed is trusted from then on.

        EXAMPLES
          carrel get https://example.org/archive/
          carrel get https://example.org/archive/ --attachments none --dry-run
          carrel get /media/stick
          carrel get https://example.org/feed.json --name news
        """)

    @Argument(help: ArgumentHelp("An address, a folder or a file.", valueName: "source"))
    var source: String

    @Option(help: "What it is to be called; else it is called by its title.")
    var name: String?

    @OptionGroup var download: DownloadFlags

    func run() throws {
      try Failure.reporting {
        let session = try DownloadSession(download.options())
        try session.run { downloader throws(DownloadError) in
          try downloader.get(ArchiveSource(source), as: ArchiveName.checked(name))
        }
        try session.output.finish()
      }
    }
  }
}

extension ArchiveName {
  /// The name that was typed, if one was.
  ///
  /// - Throws: `DownloadError.name`.
  fileprivate static func checked(_ text: String?) throws(DownloadError) -> ArchiveName? {
    guard let text else { return nil }
    guard let name = ArchiveName(text) else { throw .name(text) }
    return name
  }
}
