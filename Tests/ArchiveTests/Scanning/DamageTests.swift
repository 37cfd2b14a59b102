import TestSupport
import Testing

@testable import Archive

/// Files cut off and with flipped bits: nothing crashes, and every item not touched is found.
struct DamageTests {
  /// Articles with all that can mislead: brackets and escapes in texts, nested objects with ids.
  private static let items: [String] = (0..<12).map { number in
    let text =
      #"<p class=\"a\">Text \#(number), {\"id\":\"x\",\"content_text\":\"y\"} [1] }],{ é “”</p>"#
    return #"{"id":"item-\#(number)","title":"Title \#(number)","content_html":"\#(text)","#
      + #""authors":[{"name":"A"},{"name":"B"}],"tags":["t","u"],"_carrel":{"category":"essays","#
      + #""references":[{"id":"r\#(number)","type":"book","title":"R"}]}}"#
  }

  private static let head =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"T","#
    + #""_carrel":{"categories":[{"id":"essays","title":"Essays","description":"D"}]}"#

  /// One item a line; all on one line; indented; with members after the items.
  static let layouts: [String: (text: String, starts: [Int])] = [
    "lines": text(head + ",\n\"items\":[\n", ",\n", "\n]}\n"),
    "one line": text(head + ",\"items\":[", ",", "]}"),
    "indented": text(head + ",\n  \"items\": [\n    ", ",\n    ", "\n  ]\n}\n") {
      $0.replacing(",\"", with: ",\n      \"").replacing(":[{", with: ":[\n        {")
    },
    "tail": text(
      #"{"version":"https://jsonfeed.org/version/1.1","items":["#, ", ",
      #"],"title":"T","next_url":"page-1.json"}"#),
  ]

  private static func text(
    _ start: String, _ separator: String, _ end: String,
    _ layOut: (String) -> String = { $0 }
  ) -> (text: String, starts: [Int]) {
    var text = start
    var starts: [Int] = []
    for (index, item) in items.enumerated() {
      if index > 0 { text += separator }
      starts.append(text.utf8.count)
      text += layOut(item)
    }
    return (text + end, starts)
  }

  /// Which items lie wholly before or after a byte.
  private func untouched(_ layout: (text: String, starts: [Int]), by byte: Int) -> [String] {
    let bounds = layout.starts + [layout.text.utf8.count]
    return Self.items.indices
      .filter { byte < bounds[$0] || byte >= bounds[$0 + 1] }.map { "item-\($0)" }
  }

  @Test(arguments: layouts.keys.sorted())
  func `an undamaged file has no fault`(name: String) throws {
    let layout = try #require(Self.layouts[name])
    let scan = try Scan(layout.text)
    #expect(scan.ids == Self.items.indices.map { "item-\($0)" })
    #expect(scan.items.map(\.offset) == layout.starts)
    #expect(scan.kinds.isEmpty)
  }

  @Test(arguments: layouts.keys.sorted())
  func `every item that a flipped bit did not touch is found`(name: String) throws {
    let layout = try #require(Self.layouts[name])
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      var bytes = Array(layout.text.utf8)
      let byte = Int.random(in: bytes.indices, using: &random)
      let bit = Int.random(in: 0..<8, using: &random)
      bytes[byte] ^= 1 << bit
      let found = try Set(Scan(bytes).ids.compactMap(\.self))
      let missing = untouched(layout, by: byte).filter { !found.contains($0) }
      let around = String(
        decoding: bytes[max(0, byte - 20)..<min(bytes.count, byte + 20)], as: UTF8.self)
      #expect(missing.isEmpty, "byte \(byte), bit \(bit): \(around)")
    }
  }

  @Test(arguments: layouts.keys.sorted())
  func `a file cut off anywhere gives every whole item and a fault`(name: String) throws {
    let layout = try #require(Self.layouts[name])
    let bytes = Array(layout.text.utf8)
    let ends = layout.starts.indices.map { index in
      layout.starts[index] + (try? Scan(layout.text).items[index].text.utf8.count).unsafelyUnwrapped
    }
    for length in stride(from: layout.starts[0] + 1, to: bytes.count - 2, by: 61) {
      let scan = try Scan(Array(bytes[..<length]))
      #expect(scan.ids.count == ends.count { $0 <= length }, "\(length)")
      #expect(scan.kinds.contains { $0.isBroken }, "\(length)")
    }
  }

  @Test func `a flipped bit in the name of items does not hide them`() throws {
    let text = try #require(Self.layouts["lines"]?.text).replacing("\"items\"", with: "\"itemz\"")
    let scan = try Scan(text)
    #expect(scan.ids.count == Self.items.count)
    #expect(scan.kinds == [.missing(name: "items")])
  }

  @Test func `two broken items in a row are both named`() throws {
    let lines = try #require(Self.layouts["lines"]?.text)
    let scan = try Scan(
      lines.replacing("\"title\":\"Title 3\"", with: "\"title\":\"Title 3")
        .replacing("\"title\":\"Title 4\"", with: "\"title\"=\"Title 4\""))
    #expect(scan.summary.faults.map(\.itemIndex) == [3, 4])
    #expect(scan.summary.faults.map(\.itemID) == ["item-3", "item-4"])
    #expect(scan.items.last?.index == 11)
  }

  @Test func `what stands before the damage of a head, and next_url, is kept`() throws {
    let scan = try Scan(
      #"{"version":"https://jsonfeed.org/version/1.1","title":"T","icon":"a"b","#
        + #""next_url":"p.json","#
        + #""items":[{"id":"a","content_text":"A"}],"language":"en"}"#)
    #expect(scan.ids == ["a"])
    #expect(scan.summary.feed.title == "T")
    #expect(scan.summary.feed.language == "en")
    #expect(scan.summary.nextPage == "p.json")
  }

  @Test func `a page that ends in rubbish still leads on`() throws {
    let scan = try Scan(
      #"{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"a","#
        + #""content_text":"A"}, %%% ],"next_url":"p.json"} %%%"#)
    #expect(scan.ids == ["a"])
    #expect(scan.summary.nextPage == "p.json")
    #expect(!scan.kinds.isEmpty)
  }
}
