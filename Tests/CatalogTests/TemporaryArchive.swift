import Archive
import Foundation

@testable import Catalog

/// An archive of our own in a folder that is removed with it.
final class TemporaryArchive {
  let folder: String

  init(_ pages: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "carrel-" + UUID().uuidString)
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in pages { try write(text, to: name) }
  }

  /// An archive of one page with those items.
  convenience init(items: [String], head: String = "") throws {
    try self.init(["archive.json": Self.page(items, head: head)])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  static func page(_ items: [String], head: String = "") -> String {
    """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Test", \(head) "items": [
    \(items.joined(separator: ",\n"))
    ]}
    """
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
  }

  var location: ArchiveLocation {
    get throws { try ArchiveLocation(path: folder) }
  }

  /// A catalog in memory of the archive as it is now, with its text.
  func catalog() throws -> ArticleCatalog {
    let catalog = try ArticleCatalog.inMemory(of: location)
    _ = try Indexer(catalog).run()
    return catalog
  }

  /// A catalog in a file beside the archive.
  func catalogFile() throws -> ArticleCatalog {
    try ArticleCatalog.open(at: catalogPath, of: location)
  }

  var catalogPath: String { folder + "/catalog.sqlite" }
}

/// An item as JSON.
func item(
  _ id: String, title: String = "", html: String = "<p>Text.</p>", date: String? = nil,
  category: String? = nil, tags: [String] = [], author: String? = nil, language: String? = nil
) -> String {
  var members = [#""id": "\#(id)""#, #""content_html": "\#(html)""#]
  if !title.isEmpty { members.append(#""title": "\#(title)""#) }
  if let date { members.append(#""date_published": "\#(date)""#) }
  if let author { members.append(#""authors": [{"name": "\#(author)"}]"#) }
  if let language { members.append(#""language": "\#(language)""#) }
  if !tags.isEmpty {
    members.append(#""tags": [\#(tags.map { "\"\($0)\"" }.joined(separator: ", "))]"#)
  }
  if let category { members.append(#""_carrel": {"category": "\#(category)"}"#) }
  return "{" + members.joined(separator: ", ") + "}"
}
