import ArgumentParser
import Downloading
import Foundation
import Messages

extension Carrel {
  /// `carrel update`: fetches newer versions of installed archives.
  struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "update", _superCommandName: "carrel",
      abstract: "Fetch newer versions of installed archives.",
      discussion: """
        Each is looked for where it came from, then on its mirrors. Only pages and
        attachments that have changed are fetched. Without names, all are updated.

        EXAMPLES
          carrel update
          carrel update kropotkin --limit-rate 200k
          carrel update kropotkin --trust-new-key
        """)

    @Argument(help: ArgumentHelp("Installed archives.", valueName: "name"))
    var names: [String] = []

    @OptionGroup var download: DownloadFlags

    func run() throws {
      try Failure.reporting {
        let session = try DownloadSession(download.options())
        let archives = try chosen(in: session.archives)
        var code: ExitCode?
        for archive in archives {
          do {
            try session.run { downloader throws(DownloadError) in try downloader.update(archive) }
          } catch let error as DownloadError where archives.count > 1 {
            // One that cannot be updated keeps no other from it.
            Output.complain(.updateFailed(archive.name.text, error.message))
            code = code ?? Failure(error).code
          }
        }
        try session.output.finish()
        if let code { throw code }
      }
    }

    private func chosen(in archives: InstalledArchives) throws -> [InstalledArchive] {
      guard names.isEmpty else {
        return try names.map { try archives.known($0) }
      }
      let all = archives.all()
      if all.isEmpty { throw Failure.nothingFound(.noArchiveInstalled) }
      return all
    }
  }
}

extension InstalledArchives {
  /// The user's.
  ///
  /// - Throws: `Failure` where there is no folder for them.
  static func ofUser() throws -> InstalledArchives {
    guard let path = UserFolders.archives else {
      throw Failure(code: ExitCode(EX_CANTCREAT), .noFolderForArchives)
    }
    return InstalledArchives(at: path)
  }

  /// The archive of a name that was typed.
  ///
  /// - Throws: `DownloadError.notInstalled`.
  func known(_ name: String) throws(DownloadError) -> InstalledArchive {
    guard let archive = archive(named: name) else { throw .notInstalled(name) }
    return archive
  }
}
