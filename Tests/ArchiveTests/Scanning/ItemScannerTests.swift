import Testing

@testable import Archive

struct ItemScannerTests {
  @Test func `items are found with their places`() throws {
    let text =
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\n\"title\":\"T\", \"items\": [\n"
      + " {\"id\":\"a\",\"content_text\":\"A\"},\n\n{\"id\":\"b\",\n\"content_text\":\"{B}\"} ] }"
    let scan = try Scan(text)
    #expect(scan.items.map(\.line) == [3, 5])
    #expect(scan.items.map(\.index) == [0, 1])
    #expect(scan.items.map(\.text).last == "{\"id\":\"b\",\n\"content_text\":\"{B}\"}")
    #expect(scan.summary.itemCount == 2)
    #expect(scan.kinds.isEmpty)
  }

  @Test func `an item is read again by its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(feed(#"{"id":"a","content_text":"A"},{"id":"é","content_text":"B"}"#))
    let location = try ArchiveLocation(path: folder.path)
    var places: [(Int, Int)] = []
    _ = try location.scan(page: "archive.json") { item in
      places.append((item.offset, item.length))
      return .proceed
    }
    let (offset, length) = try #require(places.last)
    let item = try location.item(page: "archive.json", offset: offset, length: length)
    #expect(item.article.id == "é")
    for (offset, length) in [
      (offset + 1, length), (offset, length + 1), (-1, 5), (1 << 40, 9), (0, 0),
    ] {
      #expect(throws: ArchiveError.itemChanged(path: location.headPath, byte: offset)) {
        try location.item(page: "archive.json", offset: offset, length: length)
      }
    }
  }

  @Test func `a feed without items is a feed`() throws {
    let scan = try Scan(feed(""))
    #expect(scan.summary.itemCount == 0 && scan.kinds.isEmpty)
  }

  @Test func `members may stand before and after the items, and a byte-order mark before all`()
    throws
  {
    let scan = try Scan(
      "\u{FEFF}{\"items\":[{\"id\":\"a\",\"content_text\":\"\"}],"
        + "\"_x\":{\"y\":[1]},\"title\":\"T\","
        + "\"version\":\"https://jsonfeed.org/version/1\"}\n")
    #expect(scan.kinds.isEmpty)
    #expect(scan.summary.feed.title == "T")
    #expect(scan.summary.source.members.map(\.name) == ["_x", "title", "version"])
    #expect(scan.summary.feed.extensions["_x"] == .object(["y": .array([.number("1")])]))
  }

  @Test(arguments: [
    ("[]", ArchiveError.FeedDefect.topLevel(.array)), ("12", .topLevel(.number)),
    ("{}", .noItems), (#"{"items":{}}"#, .items(.object)), (#"{"data":{"items":[]}}"#, .noItems),
    (#"{"entries":[{"id":"1","content_text":"x"}]}"#, .noItems),
  ])
  func `JSON that is no feed is refused`(text: String, defect: ArchiveError.FeedDefect) {
    #expect {
      try Scan(text)
    } throws: { error in
      guard case ArchiveError.notAFeed(_, let found) = error else { return false }
      return found == defect
    }
  }

  @Test(arguments: [
    ("hello", 0), ("<html>{\"items\":[{\"id\":\"1\",\"content_text\":\"x\"}]}", 0),
    ("{\"items\" [", 9), (" \n", 2), ("\u{0}", 0), ("{\"version\":\"jsonfeed.org", 24),
  ])
  func `what is no JSON is refused`(text: String, byte: Int) {
    #expect {
      try Scan(text)
    } throws: { error in
      guard case ArchiveError.notJSON(_, let found, _) = error else { return false }
      return found == byte
    }
  }

  @Test func `elements that are no items, and stray commas, are named one by one`() throws {
    let scan = try Scan(
      feed(#"1,{"id":"a","content_text":""} {"id":"b","content_text":""},"x",null,"#))
    #expect(scan.ids == ["a", "b"])
    #expect(
      scan.kinds == [
        .itemNotAnObject(.number),
        .brokenList(.unexpectedByte(UInt8(ascii: "{"), expected: .commaBeforeItem)),
        .itemNotAnObject(.string), .itemNotAnObject(.null),
        .brokenList(.unexpectedByte(UInt8(ascii: "]"), expected: .itemAfterComma)),
      ])
    #expect(scan.items.map(\.index) == [1, 2])
  }

  @Test func `text after the page is a fault`() throws {
    let scan = try Scan(feed(#"{"id":"a","content_text":""}"#) + " x")
    #expect(scan.ids == ["a"])
    #expect(scan.kinds == [.brokenTail(.trailingText)])
  }

  @Test func `items longer than the window are read in one piece, also non-ASCII ones`() throws {
    for text in ["abcé", "я\\n", "漢字", "😀\\\""] {
      let content = String(repeating: text, count: 3_000_000 / text.utf8.count)
      let item = #"{"id":"long","content_text":"\#(content)"}"#
      let scan = try Scan(
        feed(#"{"id":"a","content_text":""},\#(item),{"id":"z","content_text":""}"#))
      #expect(scan.ids == ["a", "long", "z"])
      #expect(scan.items[1].text == item)
      #expect(scan.kinds.isEmpty)
    }
  }

  @Test func `a foreign member that is too large is validated and not kept`() throws {
    let numbers = String(repeating: "1234567,", count: 300_000)
    let scan = try Scan(feed(#"{"id":"a","content_text":""}"#, head: #","x":[\#(numbers)1]"#))
    #expect(scan.ids == ["a"])
    #expect(scan.kinds == [.memberTooLarge(name: "x", limit: 1 << 20)])
    #expect(scan.summary.source["x"] == nil)
    let broken = try Scan(feed(#"{"id":"a","content_text":""}"#, head: #","x":[\#(numbers)01]"#))
    #expect(broken.ids == ["a"])
    #expect(broken.kinds == [.brokenHead(.invalidNumber)])
  }

  @Test func `items twice in a feed are both read, and that is named`() throws {
    let scan = try Scan(
      #"{"version":"https://jsonfeed.org/version/1","title":"T","#
        + #""items":[{"id":"a","content_text":""}],"#
        + #""items":[{"id":"b","content_text":""}]}"#)
    #expect(scan.ids == ["a", "b"])
    #expect(scan.kinds == [.duplicateMember(name: "items")])
  }

  @Test func `a file made to be costly is given up in time`() throws {
    let nest = String(repeating: #"{"a":["#, count: 60) + "!" + String(repeating: "]}", count: 60)
    let scan = try Scan(feed(String(repeating: nest + ",", count: 300)))
    #expect(scan.ids.isEmpty && !scan.kinds.isEmpty)
  }
}
