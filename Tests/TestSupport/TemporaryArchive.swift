import Archive
import Foundation

/// An archive of our own in a folder that is removed with it.
public final class TemporaryArchive {
  /// The folder.
  public let folder: String

  /// An archive of those pages, by their names.
  public init(_ pages: [String: String]) throws {
    folder =
      FileManager.default.temporaryDirectory.appending(path: "carrel-" + UUID().uuidString)
      .path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in pages { try write(text, to: name) }
  }

  /// An archive of one page with those items.
  public convenience init(items: [String], head: String = "") throws {
    try self.init(["archive.json": Self.page(items, head: head)])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A page with those items and, before them, those members.
  public static func page(_ items: [String], head: String = "") -> String {
    """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Test", \(head) "items": [
    \(items.joined(separator: ",\n"))
    ]}
    """
  }

  /// Writes a file of the folder.
  public func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
  }

  /// Where the archive lies.
  public var location: ArchiveLocation {
    get throws { try ArchiveLocation(path: folder) }
  }
}

/// An item as JSON.
public func item(
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
