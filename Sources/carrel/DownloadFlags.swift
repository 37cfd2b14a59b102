import Archive
import ArgumentParser
import Downloading
import Foundation
import Signing

/// How archives are fetched: what `get` and `update` have in common.
struct DownloadFlags: ParsableArguments {
  @Option(help: "none, images or all; as before unless given, at first all.")
  var attachments: AttachmentChoice?

  @Flag(help: "Say what would be fetched, and fetch nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "At most so many bytes a second; with k, M or G thousands of them.", valueName: "size"))
  var limitRate: ByteSize?

  @Option(
    help: ArgumentHelp("Fetch so many files at a time, 1 to 16.", valueName: "n"))
  var connections = 4

  @Option(
    help: ArgumentHelp(
      "Give up a server that sends nothing for so many seconds.", valueName: "seconds"))
  var timeout = 30

  @Option(
    help: ArgumentHelp(
      "The most that a feed without a manifest may have.", valueName: "size"))
  var maxSize = ByteSize(bytes: 1_000_000_000)

  @Option(
    help: ArgumentHelp(
      "The publisher's key, a line 'RW…' of minisign: only what it has signed is installed.",
      valueName: "key"))
  var key: String?

  @Flag(help: "Trust the key that was shown when it was refused.")
  var trustNewKey = false

  /// The options of a download.
  func options() throws -> DownloadOptions {
    var options = DownloadOptions.now
    options.attachments = attachments
    options.isDry = dryRun
    // All files together keep to the rate: one at a time does so exactly.
    options.transfer.rate = limitRate?.bytes
    options.transfer.connections = limitRate == nil ? connections : 1
    options.transfer.patience = timeout
    options.transfer.mostBytes = maxSize.bytes
    options.trust.key = key.flatMap { PublicKey($0) }
    options.trust.trustsNewKey = trustNewKey
    return options
  }

  func validate() throws {
    if let key, PublicKey(key) == nil {
      throw ValidationError("'--key' takes the line of a public key of minisign, 'RW…'.")
    }
    guard 1...16 ~= connections else {
      throw ValidationError("'--connections' must be from 1 to 16.")
    }
    guard 1...3600 ~= timeout else {
      throw ValidationError("'--timeout' must be from 1 to 3600 seconds.")
    }
  }
}

extension DownloadOptions {
  /// The usual ones, now.
  static var now: DownloadOptions {
    DownloadOptions(now: Timestamp(seconds: Int(Date().timeIntervalSince1970)))
  }
}

extension AttachmentChoice: ExpressibleByArgument {}

/// A number of bytes as it is typed: `500k`, `1.5M`, `2G`, in thousands.
struct ByteSize: ExpressibleByArgument, Equatable {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let factors: [Character: Double] = ["k": 1e3, "m": 1e6, "g": 1e9]
    let factor = argument.lowercased().last.flatMap { factors[$0] }
    let digits = factor == nil ? Substring(argument) : argument.dropLast()
    guard let number = Double(digits), number > 0, number * (factor ?? 1) < 1e18 else { return nil }
    bytes = max(1, Int(number * (factor ?? 1)))
  }

  var defaultValueDescription: String { "\(bytes / 1_000_000)M" }
}
