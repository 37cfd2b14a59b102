import Archive
import Distribution
import Foundation
import Signing

/// A published archive in a folder that is removed with it: pages of a few items, attachments, a
/// manifest and its signature.
///
///     let publication = try Publication()
///     try publication.publish(["b": "Bread", "c": "Circles"])
///     try publication.publish(["b": "Bread and roses", "c": "Circles"])   // version 2
package final class Publication {
  package let folder: String
  package var key: TestKey?
  package var archive = "https://example.org/archive"
  package var title = "Free Communes"
  package var version = 0
  package var expires: Timestamp?
  package var mirrors: [String] = []
  /// Attachments by their paths.
  package var attachments: [String: String] = [:]
  /// Items on a page.
  package var pageSize = 2

  package init(key: TestKey? = TestKey()) throws {
    folder = NSTemporaryDirectory() + "publication-" + UUID().uuidString
    self.key = key
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Publishes items, by their ids and titles, as the next version; returns its manifest.
  @discardableResult
  package func publish(_ items: KeyValuePairs<String, String>) throws -> Manifest {
    version += 1
    let pages = Self.pages(items.map { ($0, $1) }, size: pageSize, title: title)
    var manifest = Manifest(
      archive: archive, title: title, version: version,
      date: Timestamp(seconds: 1_790_000_000 + version * 86_400))
    manifest.expires = expires
    manifest.mirrors = mirrors
    manifest.key = key?.publicKey
    manifest.pages = try pages.map { try write($0.text, to: $0.name, items: $0.count) }
    manifest.attachments = try attachments.sorted { $0.key < $1.key }
      .map { try write($0.value, to: $0.key, items: nil) }
    try sign(manifest)
    return manifest
  }

  /// Writes a manifest, signed by the key.
  package func sign(_ manifest: Manifest) throws {
    try write(manifest.bytes, to: Manifest.name)
    guard let key else {
      try? FileManager.default.removeItem(atPath: folder + "/" + Manifest.signatureName)
      return
    }
    let signature = try key.secretKey.signature(of: manifest.bytes, trustedComment: "test")
    try write(Array(signature.text.utf8), to: Manifest.signatureName)
  }

  /// Writes a file; its line in a manifest.
  @discardableResult
  package func write(_ text: String, to name: String, items: Int?) throws -> Manifest.File {
    let bytes = Array(text.utf8)
    try write(bytes, to: name)
    return Manifest.File(
      path: name, size: bytes.count, digest: SHA256Digest(of: bytes), itemCount: items)
  }

  /// Writes a file, unless it has those bytes already.
  package func write(_ bytes: [UInt8], to name: String) throws {
    let path = URL(filePath: folder + "/" + name)
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    if (try? Data(contentsOf: path)) != Data(bytes) { try Data(bytes).write(to: path) }
  }

  private typealias Page = (name: String, text: String, count: Int)

  /// The newest items, which come last, in `archive.json`; full pages are numbered from the oldest.
  private static func pages(_ items: [(String, String)], size: Int, title: String) -> [Page] {
    let full = max(0, (items.count - 1) / size)
    return (0...full).reversed().map { number in
      let chosen = items.dropFirst(number * size).prefix(number == full ? .max : size)
      let next = number == 0 ? "" : "\"next_url\": \"page-\(number).json\", "
      let texts = chosen.map { item($0.0, title: $0.1, html: "<p>\($0.1), \($0.0).</p>") }
      let name = number == full ? "archive.json" : "page-\(number + 1).json"
      return (name, TemporaryArchive.page(texts, head: next), chosen.count)
    }
  }
}
