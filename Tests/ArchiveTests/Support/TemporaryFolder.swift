import Foundation

@testable import Archive

/// A folder that is removed with everything in it when it is no longer used.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "carrel-archive-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  @discardableResult
  func write(_ text: String, to name: String = "archive.json") throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String = "archive.json") throws -> String {
    let file = path + "/" + name
    let folder = URL(filePath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  func read(_ name: String = "archive.json") throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// What scanning a text gave, as values.
struct Scan {
  var items: [Item] = []
  var summary: PageSummary

  struct Item: Equatable {
    let index: Int
    let offset: Int
    let line: Int
    let text: String
    let id: String?
  }

  var ids: [String?] { items.map(\.id) }

  var kinds: [Fault.Kind] { summary.faults.map(\.kind) }

  /// Scans a page that consists of these bytes.
  init(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes)
    let location = try ArchiveLocation(path: folder.path)
    var items: [Item] = []
    summary = try location.scan(page: "archive.json") { item in
      let id = try? item.article().get().article.id
      items.append(
        Item(
          index: item.index, offset: item.offset, line: item.line,
          text: String(decoding: item.bytes, as: UTF8.self), id: id))
      return .proceed
    }
    self.items = items
  }

  init(_ text: String) throws {
    try self.init(Array(text.utf8))
  }
}

/// A feed with these items and further members, on one line.
func feed(_ items: String, head: String = "") -> String {
  #"{"version":"https://jsonfeed.org/version/1.1","title":"T""# + head + #","items":["# + items
    + "]}"
}

extension JSON {
  /// The value of a text.
  init(text: String) throws {
    try self.init(parsing: Array(text.utf8))
  }
}

/// An article decoded from one item's text, and its faults.
func decode(_ item: String) throws -> DecodedArticle {
  let place = Fault(file: "archive.json", line: 1, byte: 0, itemIndex: 0, kind: .noID)
  return try Array(item.utf8).withUnsafeBytes { try DecodedArticle.decode($0, at: place).get() }
}
