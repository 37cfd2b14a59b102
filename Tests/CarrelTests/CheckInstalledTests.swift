import Archive
import Distribution
import Foundation
import TestSupport
import Testing

/// `check` of an installed archive: it must still be signed by the key that was trusted then.
struct CheckInstalledTests {
  private let carrel: BuiltProgram
  private let publication: Publication
  private let folder: String
  /// The key of the version that is installed.
  private let key: String

  init() throws {
    carrel = try BuiltProgram()
    publication = try Publication()
    key = publication.key?.publicKey?.text ?? ""
    // As the pages say themselves.
    publication.archive = "Test"
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    #expect(try carrel.run("get", publication.folder, "--name", "x").code == 0)
    folder = carrel.home + "/.local/share/carrel/archives/x"
  }

  /// What `check` finds of what matters, its exit code, and its last line.
  private func check(
    _ name: String = "x"
  ) throws -> (codes: [String], code: Int32, last: String) {
    let result = try carrel.run("check", name, "--severity", "warning")
    let lines = result.output.split(separator: "\n")
    let codes = lines.compactMap { $0.firstMatch(of: /\[([a-z-]+)\]$/).map { String($0.1) } }
    return (codes, result.code, lines.last.map(String.init) ?? "")
  }

  /// Puts a file of what is published in the place of the installed one.
  private func smuggle(_ names: String...) throws {
    for name in names {
      let bytes = try Data(contentsOf: URL(filePath: publication.folder + "/" + name))
      try bytes.write(to: URL(filePath: folder + "/1/" + name))
    }
  }

  @Test func `it is told by which key an archive is signed`() throws {
    for name in ["x", folder, folder + "/1", folder + "/1/archive.json"] {
      let (codes, code, last) = try check(name)
      #expect(codes == [] && code == 0)
      #expect(last == "It is signed by the known key \(key).")
    }
    let (_, code, last) = try check(publication.folder)
    #expect(code == 0)
    #expect(
      last == """
        It is signed by the key \(key), as it says itself: compare it with the publisher's.
        """)
    let json = try carrel.run("check", "x", "--json").output.split(separator: "\n").last ?? ""
    let counts = try JSON(parsing: Array(json.utf8)).object
    #expect(counts?["key"] == .string(key) && counts?["keyKnown"] == .bool(true))
  }

  @Test func `what another has signed is found, though it is whole in itself`() throws {
    publication.key = TestKey(seed: 2)
    publication.version = 0
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Lies"])
    try smuggle("archive.json", "page-1.json", "manifest.json", "manifest.json.minisig")
    let result = try carrel.run("check", "x")
    #expect(result.code == 1)
    let other = try #require(publication.key?.publicKey).text
    #expect(
      result.output.contains(
        """
        manifest.json.minisig: error: it is signed by the key \(other), not by \(key), by which it \
        was signed when it was installed. [signature-of-other]
            Compare the keys with the publisher's, then fetch the archive again.

        """))
    #expect(!result.output.contains("It is signed by"))
    #expect(try check(publication.folder).code == 0)
  }

  @Test func `a key of the known one's number is another one`() throws {
    publication.key = TestKey(seed: 2, number: 1)
    publication.version = 0
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Lies"])
    try smuggle("archive.json", "page-1.json", "manifest.json", "manifest.json.minisig")
    #expect(try check().codes == ["signature-of-other"])
  }

  @Test func `a key of which only the id is known is another one`() throws {
    let bytes = try Array(Data(contentsOf: URL(filePath: folder + "/1/manifest.json")))
    publication.key = TestKey(seed: 2)
    try publication.sign(Manifest(bytes))
    try smuggle("manifest.json.minisig")
    let result = try carrel.run("check", "x")
    #expect(result.output.contains("by the key 0202020202020202, not by \(key), by which"))
    #expect(result.code == 1)
  }

  @Test func `a manifest that was altered, or is gone, is found`() throws {
    let manifest = folder + "/1/manifest.json"
    let text = try String(contentsOfFile: manifest, encoding: .utf8)
    try text.replacing("Free", with: "Fine").write(
      toFile: manifest, atomically: true, encoding: .utf8)
    #expect(try check().codes == ["signature-wrong"])
    try FileManager.default.removeItem(atPath: manifest)
    let (codes, code, _) = try check()
    #expect(codes == ["manifest-gone"] && code == 1)
  }

  @Test func `a signature that is gone is an error, also where no key is named any more`() throws {
    try FileManager.default.removeItem(atPath: folder + "/1/manifest.json.minisig")
    #expect(try check().codes == ["signature-gone"])
    publication.key = nil
    publication.version = 0
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    try smuggle("manifest.json")
    let (codes, code, _) = try check()
    #expect(codes == ["signature-gone"] && code == 1)
  }

  @Test func `a version that was rolled back to is checked by its own key`() throws {
    publication.key = TestKey(seed: 2)
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Circles"])
    #expect(try carrel.run("update", "x").code == 77)
    #expect(try carrel.run("update", "x", "--trust-new-key").code == 0)
    let new = try #require(publication.key?.publicKey).text
    #expect(try check().last == "It is signed by the known key \(new).")
    #expect(try carrel.run("rollback", "x").code == 0)
    #expect(try check().last == "It is signed by the known key \(key).")
  }

  @Test func `attachments that were not chosen are not missed`() throws {
    publication.attachments = ["talk.ogg": "A talk.", "geneva.jpg": "A picture."]
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    #expect(try carrel.run("update", "x", "--attachments", "images").code == 0)
    #expect(try check().codes == [])
    try FileManager.default.removeItem(atPath: folder + "/2/geneva.jpg")
    #expect(try check().codes == ["missing-file"])
  }

  @Test func `what was never signed needs no signature, and a feed no manifest`() throws {
    let open = try Publication(key: nil)
    open.archive = "Test"
    try open.publish(["a": "Anarchy"])
    #expect(try carrel.run("get", open.folder, "--name", "open").code == 0)
    #expect(try check("open").codes == [])
    let feed = try TemporaryArchive(items: [item("a")])
    #expect(try carrel.run("get", feed.folder, "--name", "feed").code == 0)
    #expect(try check("feed").codes == [])
  }
}
