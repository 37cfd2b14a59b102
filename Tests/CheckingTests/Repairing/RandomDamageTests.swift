import Archive
import Checking
import Foundation
import TestSupport
import Testing

/// Archives with random damage, repaired: no error is left, and no whole item is lost.
struct RandomDamageTests {
  private static let items: [String] = (0..<12).map { number in
    CleanArchive.item(
      "i\(number)",
      html: ##"<p id="p">Text “\##(number)” <a href="#r">[R]</a> {"id": "x"} ] }</p>"##,
      #", "date_published": "2010-02-07T14:04:00Z", "authors": [{"name": "A"}, {"name": "B"}]"#
        + #", "attachments": [{"url": "https://e.org/t", "mime_type": "a/b"}], "_x": {"y": [1]}"#,
      own: #", "references": [{"id": "r", "type": "book"}], "original": {"date": "1902~"}"#)
  }

  private static let text: [UInt8] = {
    var archive = CleanArchive()
    archive.items = items
    return Array(archive.page.utf8)
  }()

  /// Damages bytes in one of several ways; the range of those that are not as they were.
  private func damage(
    _ bytes: inout [UInt8], using random: inout SeededRandom
  ) -> Range<Int> {
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[start] ^= 1 << Int.random(in: 0..<8, using: &random)
    case 1: bytes.removeSubrange(start..<end)
    case 2: bytes.removeSubrange(start...)
    case 3: for index in start..<end { bytes[index] = .random(in: 0...255, using: &random) }
    default: bytes.insert(contentsOf: bytes[start..<end], at: start)
    }
    return start..<end
  }

  /// A few seeds; many where `CARREL_FULL` is set.
  private static let seeds =
    0..<(ProcessInfo.processInfo.environment["CARREL_FULL"] == nil ? 4 : 100)

  @Test(arguments: seeds)
  func `what is repaired has no error, and every whole item`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let folder = try TemporaryArchive([:])
    let path = folder.folder + "/archive.json"
    for _ in 0..<60 {
      var bytes = Self.text
      _ = damage(&bytes, using: &random)
      if Bool.random(using: &random) { _ = damage(&bytes, using: &random) }
      guard !bytes.isEmpty else { continue }
      try Data(bytes).write(to: URL(filePath: path))
      let readable = try Self.readable(folder)
      guard let readable else { continue }
      let repaired = try Repaired(folder.location)
      let around = String(decoding: bytes, as: UTF8.self)
      let errors = try repaired.errors().map(\.description)
      #expect(errors == [], "\(around)")
      let written = try repaired.items()
      // The second of two items of one id has another, and else is as it was.
      #expect(readable.keys.allSatisfy { written[$0] != nil }, "\(around)")
      let texts = Set(written.values.compactMap(Self.text))
      for item in Self.items where readable.values.contains(item) {
        #expect(texts.contains(try #require(Self.text(item))), "\(around)")
      }
    }
  }

  /// The text of an item.
  private static func text(_ item: String) -> String? {
    (try? JSON(parsing: Array(item.utf8)))?.object?["content_html"]?.string
  }

  /// The items that can be read, by their ids; nil where nothing can.
  private static func readable(_ folder: TemporaryArchive) throws -> [String: String]? {
    var items: [String: String] = [:]
    do {
      _ = try folder.location.scanAll { item in
        if case .success(let decoded) = item.article(), items[decoded.article.id] == nil {
          items[decoded.article.id] = String(decoding: item.bytes, as: UTF8.self)
        }
        return .proceed
      }
      return items
    } catch is ArchiveError {
      return nil
    }
  }
}
