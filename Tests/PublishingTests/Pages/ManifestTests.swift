import Archive
import Distribution
import Signing
import Testing

@testable import Publishing

struct ManifestTests {
  private var manifest: Manifest {
    var manifest = Manifest(
      archive: "https://example.org/", title: "“Bread”\n", version: 7,
      date: Timestamp(seconds: 1_764_230_400))
    manifest.expires = Timestamp(seconds: 1_764_316_800)
    manifest.mirrors = ["https://a.example/", "https://b.example/"]
    manifest.key = SecretKey.new().publicKey
    manifest.pages = [file("archive.json", items: 12), file("page-0001.json", items: 200)]
    manifest.attachments = [file("audio/talk.ogg")]
    return manifest
  }

  private func file(_ path: String, items: Int? = nil) -> Manifest.File {
    Manifest.File(path: path, size: 3, digest: SHA256Digest(of: path.utf8), itemCount: items)
  }

  @Test func `what is written is read`() throws {
    let manifest = manifest
    #expect(try Manifest(manifest.bytes) == manifest)
    #expect(String(decoding: manifest.bytes, as: UTF8.self).hasSuffix("]}\n"))
  }

  @Test func `each file stands on a line of its own`() {
    let lines = String(decoding: manifest.bytes, as: UTF8.self).split(separator: "\n")
    let sum = SHA256Digest(of: "archive.json".utf8).hex
    #expect(
      lines.contains(
        "{\"path\":\"archive.json\",\"size\":3,\"sha256\":\"\(sum)\",\"items\":12},"))
  }

  @Test(arguments: ["", "{}", "[1]", "{\"format\":1}", "{\"format\":1,\"archive\":\"a\"}", "é"])
  func `what is no manifest is refused`(text: String) {
    #expect(throws: ManifestError.noManifest) { try Manifest(Array(text.utf8)) }
  }

  @Test func `a later format is refused as that`() {
    #expect(throws: ManifestError.unknownFormat(2)) {
      try Manifest(Array("{\"format\":2}".utf8))
    }
  }

  @Test(arguments: [
    "../archive.json", "/etc/passwd", "a//b", "a/./b", ".hidden", "a/.b", "a\\b", "con", "nul.json",
    "c:", "a?", "a*", "<a>", "a|b", "a.", "a ", " a", "", "a/", "a\u{202E}b", "a\u{0}b",
  ])
  func `paths that lead out, or not to a file everywhere, are refused`(path: String) {
    var manifest = manifest
    manifest.attachments = [file(path)]
    #expect(throws: ManifestError.pathOutside(path)) { try Manifest(manifest.bytes) }
  }

  @Test(arguments: ["audio/Talk.OGG", "ARCHIVE.json", "manifest.json", "manifest.json.minisig"])
  func `two paths that FAT takes for one are refused`(path: String) {
    var manifest = manifest
    manifest.attachments = [file("audio/talk.ogg"), file(path)]
    #expect(throws: ManifestError.samePath(path)) { try Manifest(manifest.bytes) }
  }
}
