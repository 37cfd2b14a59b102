import Archive
import ArgumentParser
import Foundation
import Messages
import Publishing
import Reader
import Signing

extension Carrel {
  /// `carrel publish`: makes a folder of static files of an archive.
  struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "publish", _superCommandName: "carrel",
      abstract: "Publish an archive as a folder of static files.",
      discussion: """
        The folder is all that a web server, a mirror or a stick needs: pages of the
        archive, a small feed, attachments, a site of plain HTML, and a manifest with
        the sum of each file. Publishing again writes only what has changed.

        A key signs the manifest as minisign does; keys of 'minisign -G' can be used.
        Its password is asked for, or is CARREL_KEY_PASSWORD.

        EXAMPLES
          carrel publish sample-data --to public
          carrel publish --new-key archive.key
          carrel publish sample-data --to public --key archive.key --expires 90d
        """)

    @Argument(help: "The archive; as --archive.")
    var path: String?

    @OptionGroup var archive: ArchiveOptions

    @Option(help: ArgumentHelp("The folder to publish to; it is made.", valueName: "folder"))
    var to: String?

    @Option(help: ArgumentHelp("The secret key that signs the manifest.", valueName: "file"))
    var key: String?

    @Option(help: ArgumentHelp("A file whose first line is its password.", valueName: "file"))
    var passwordFile: String?

    @Flag(help: "Sign for a minisign before version 0.10.")
    var legacy = false

    @Flag(help: "Publish by another key than before, or by none.")
    var changeKey = false

    @Option(
      name: .customLong("base-url"),
      help: ArgumentHelp(
        "An address at which the folder will lie; again for each mirror.", valueName: "url"))
    var baseURLs: [String] = []

    @Option(
      help: ArgumentHelp(
        "When readers should no longer take it from the network: 2027-01-31, or 90d.",
        valueName: "when"))
    var expires: Expiry?

    @Flag(help: "Without the site.")
    var noSite = false

    @Flag(help: "Leave out what cannot be read.")
    var skipBroken = false

    @Option(
      help: ArgumentHelp(
        "Make a key instead: the file, and one beside it that ends in '.pub'.", valueName: "file"))
    var newKey: String?

    func run() throws {
      try Failure.reporting {
        if let newKey { return try KeyFile(path: newKey).make() }
        let location = try archive.location(or: path)
        let options = try options()
        let printer = PublishingPrinter(location, to: to ?? "")
        try printer.print { progress in
          var options = options
          options.progress = progress
          return try Publisher(location, to: to ?? "").publish(options)
        }
      }
    }

    private func options() throws -> PublishingOptions {
      let now = Expiry.now
      var options = PublishingOptions(date: now)
      options.key = try key.map { try KeyFile(path: $0).key(passwordFile: passwordFile) }
      options.isPrehashed = !legacy
      options.mayChangeKey = changeKey
      options.skipsBroken = skipBroken
      options.hasSite = !noSite
      options.mirrors = baseURLs
      options.expires = expires?.date(after: now)
      options.caches = UserFolders.cache
      return options
    }

    func validate() throws {
      try archive.validate(besides: path)
      guard (to == nil) != (newKey == nil) else {
        throw ValidationError("Either '--to' or '--new-key' must be given.")
      }
      if to?.isEmpty == true { throw ValidationError("'--to' names no folder.") }
      if key == nil, passwordFile != nil || legacy {
        throw ValidationError("'--password-file' and '--legacy' need a '--key'.")
      }
      for url in baseURLs where !BrowserAddress.isSafe(url) {
        throw ValidationError("'--base-url' must begin with 'https://' or 'http://'.")
      }
      if let expires, expires.date(after: Expiry.now) <= Expiry.now {
        throw ValidationError("'--expires' must be in the future.")
      }
    }
  }
}
