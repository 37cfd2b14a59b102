import Archive
import CSodium
import Checking
import Foundation
import Publishing
import Signing
import TestSupport
import Testing

/// A published folder against its manifest and its signature.
struct ManifestCheckTests {
  private let folder: TemporaryArchive
  private let date = Timestamp(seconds: 1_700_000_000)

  /// A new key, as `minisign -G -W` makes one.
  private static func makeKey() throws -> SecretKey {
    var publicKey = [UInt8](repeating: 0, count: 32)
    var secretKey = [UInt8](repeating: 0, count: 64)
    crypto_sign_ed25519_keypair(&publicKey, &secretKey)
    let empty = { (count: Int) in [UInt8](repeating: 0, count: count) }
    let head = Array("Ed".utf8) + empty(2) + Array("B2".utf8) + empty(48)
    let bytes = head + empty(8) + secretKey + empty(32)
    return try SecretKey("untrusted comment: key\n" + Data(bytes).base64EncodedString() + "\n")
  }

  init() throws {
    folder = try TemporaryArchive([:])
    try FileManager.default.removeItem(atPath: folder.folder)
  }

  /// Publishes a clean archive with a file that goes with an item.
  private func publish(_ change: (inout PublishingOptions) throws -> Void = { _ in }) throws {
    var archive = CleanArchive()
    archive.items[0] = CleanArchive.item(
      "a", #", "attachments": [{"url": "talk", "mime_type": "text/plain"}]"#)
    archive.files["talk"] = "Four"
    let source = try archive.write()
    var options = PublishingOptions(date: date)
    try change(&options)
    _ = try Publisher(source.location, to: folder.folder).publish(options)
    withExtendedLifetime(source) {}
  }

  private func codes(deep: Bool = true) throws -> [String] {
    var options = CheckOptions(isDeep: deep)
    options.now = date
    return try ArchiveChecker(options).check(folder.location).findings.map(\.code)
  }

  /// Changes the text of a file of the folder.
  private func change(_ name: String, _ change: (String) -> String) throws {
    let text = try String(contentsOfFile: folder.folder + "/" + name, encoding: .utf8)
    try folder.write(change(text), to: name)
  }

  @Test(arguments: [false, true])
  func `a folder as it was published is in order`(deep: Bool) throws {
    try publish()
    #expect(try codes(deep: deep) == [])
  }

  @Test func `a file of another size, or of other bytes, is found`() throws {
    try publish()
    try folder.write("Fore", to: "talk")
    #expect(try codes(deep: false) == [])
    #expect(try codes() == ["file-differs"])
    try folder.write("Fourteen", to: "talk")
    #expect(try codes(deep: false) == ["file-size"])
    try FileManager.default.removeItem(atPath: folder.folder + "/talk")
    #expect(Set(try codes()) == ["missing-attachment", "missing-file"])
  }

  @Test func `a page that was changed, or that is not listed, is found`() throws {
    try publish()
    try change("archive.json") { $0.replacing("Text.", with: "Txet.") }
    #expect(Set(try codes()) == ["file-differs"])
    try change("manifest.json") { $0.replacing("archive.json", with: "other.json") }
    #expect(Set(try codes()).isSuperset(of: ["unlisted-page", "missing-file"]))
  }

  @Test func `a manifest that is none, or another's, or old, is found`() throws {
    try publish { $0.expires = Timestamp(seconds: date.seconds + 86_400) }
    #expect(try codes() == [])
    try change("manifest.json") { text in
      text.replacing(#""archive":""#, with: #""archive":"x"#)
        .replacing(#""expires":"2023"#, with: #""expires":"2022"#)
    }
    #expect(try codes() == ["manifest-of-another", "manifest-expired"])
    try change("manifest.json") { $0.replacing(#""path":"talk""#, with: #""path":"../talk""#) }
    #expect(try codes() == ["manifest-unreadable"])
    try folder.write("{}", to: "manifest.json")
    #expect(try codes() == ["manifest-unreadable"])
  }

  @Test func `a signature is checked by the manifest's key`() throws {
    let key = try Self.makeKey()
    try publish { $0.key = key }
    #expect(try codes() == [])
    let signature = try String(
      contentsOfFile: folder.folder + "/manifest.json.minisig", encoding: .utf8)
    try change("manifest.json") { $0.replacing(#""title":""#, with: #""title":"x"#) }
    #expect(try codes() == ["signature-wrong"])
    try folder.write("none", to: "manifest.json.minisig")
    #expect(try codes() == ["signature-wrong"])
    try FileManager.default.removeItem(atPath: folder.folder + "/manifest.json.minisig")
    #expect(try codes() == ["signature-missing"])
    try folder.write(signature, to: "manifest.json.minisig")
    try change("manifest.json") { text in
      text.replacing(#/"key":"[^"]*",/#, with: "")
    }
    #expect(try codes() == ["signature-key-unknown"])
  }

  @Test func `it is told by which key the manifest is signed`() throws {
    let key = try Self.makeKey()
    try publish { $0.key = key }
    var options = CheckOptions()
    options.now = date
    let named = try ArchiveChecker(options).check(folder.location).signature
    #expect(named?.key == key.publicKey && named?.isKnown == false)
    options.installation = Installation(key: key.publicKey)
    let known = try ArchiveChecker(options).check(folder.location).signature
    #expect(known?.key == key.publicKey && known?.isKnown == true)
    options.installation = try Installation(key: Self.makeKey().publicKey)
    let report = try ArchiveChecker(options).check(folder.location)
    #expect(report.findings.map(\.code) == ["signature-of-other"] && report.signature == nil)
  }

  @Test func `a file that was not fetched need not be there`() throws {
    try publish()
    var options = CheckOptions(isDeep: true)
    options.now = date
    options.installation = Installation(key: nil) { $0 != "talk" }
    let codes = { try ArchiveChecker(options).check(folder.location).findings.map(\.code) }
    #expect(try codes() == [])
    try folder.write("Fore", to: "talk")
    #expect(try codes() == ["file-differs"])
    try FileManager.default.removeItem(atPath: folder.folder + "/talk")
    #expect(try codes() == [])
  }

  @Test func `a repaired archive has no manifest, and no error`() throws {
    try publish()
    try change("archive.json") { $0.replacing("Text.", with: "Longer.") }
    #expect(try codes().contains("file-size"))
    let repaired = try Repaired(folder)
    #expect(try repaired.errors() == [])
    #expect(!FileManager.default.fileExists(atPath: repaired.path + "/manifest.json"))
    #expect(FileManager.default.fileExists(atPath: repaired.path + "/talk"))
  }
}
