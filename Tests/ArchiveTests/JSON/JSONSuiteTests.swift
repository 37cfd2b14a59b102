import TestSupport
import Testing

@testable import Archive

/// All of JSONTestSuite (Nicolas Seriot): `y_` must be accepted, `n_` refused, `i_` may be either.
@Suite(.enabled(if: sharedFolder != nil, "the shared test data is missing"))
struct JSONSuiteTests {
  static let folder = "suites/json-testsuite/test_parsing"

  private func files(_ prefix: String) throws -> [SharedFile] {
    let files = try SharedFile.json(in: Self.folder).filter { $0.name.hasPrefix(prefix) }
    try #require(!files.isEmpty)
    return files
  }

  @Test func `every y document is parsed`() throws {
    for file in try files("y_") {
      #expect(throws: Never.self, "\(file.name)") { try JSON(parsing: file.bytes()) }
    }
  }

  @Test func `every n document is refused`() throws {
    for file in try files("n_") {
      #expect(throws: JSONSyntaxError.self, "\(file.name)") { try JSON(parsing: file.bytes()) }
    }
  }

  @Test func `no i document crashes the parser, and what is parsed can be written`() throws {
    for file in try files("i_") {
      guard let json = try? JSON(parsing: file.bytes()) else { continue }
      #expect(try JSON(text: json.description) == json, "\(file.name)")
    }
  }

  @Test func `lone surrogate escapes are accepted and become U+FFFD`() throws {
    let names = ["i_string_1st_surrogate_but_2nd_missing", "i_string_lone_second_surrogate"]
    for file in try files("i_string") where names.contains(String(file.name.dropLast(5))) {
      #expect(try JSON(parsing: file.bytes()) == .array([.string("\u{FFFD}")]))
    }
  }

  @Test func `every y document is accepted as a member of the feed that nobody reads`() throws {
    for file in try files("y_") {
      let scan = try Scan(inFeed(try file.bytes()))
      #expect(scan.ids == ["a"] && scan.kinds.isEmpty, "\(file.name)")
    }
  }

  @Test func `every y document is accepted as a member of an item that nobody reads`() throws {
    for file in try files("y_") {
      let scan = try Scan(inItem(try file.bytes()))
      #expect(scan.ids == ["a", "b", "c"] && scan.kinds.isEmpty, "\(file.name)")
    }
  }

  @Test func `every n document is a fault as a member of the feed that nobody reads`() throws {
    for file in try files("n_") {
      let scan = try Scan(inFeed(try file.bytes()))
      #expect(!scan.kinds.isEmpty, "\(file.name)")
      #expect(scan.ids == ["a"], "\(file.name)")
    }
  }

  @Test func `every n document is a fault of its item, and the items around it are read`() throws {
    for file in try files("n_") where file.name != Self.closesTheItem {
      let scan = try Scan(inItem(try file.bytes()))
      let broken = scan.summary.faults.filter { $0.kind.isBroken }
      #expect(broken.first?.itemIndex == 1 && broken.first?.itemID == "b", "\(file.name)")
      #expect(scan.ids == ["a", "c"], "\(file.name)")
    }
  }

  @Test func `every i document leaves the items around it readable`() throws {
    for file in try files("i_") {
      let ids = try Scan(inItem(try file.bytes())).ids
      #expect(ids == ["a", "b", "c"] || ids == ["a", "c"], "\(file.name)")
    }
  }

  /// `{}}` ends the item that it is put in, which so is whole; what follows it is the fault.
  private static let closesTheItem = "n_structure_object_followed_by_closing_object.json"

  @Test func `a document that closes its item is a fault of the list`() throws {
    let file = try #require(try files("n_").first { $0.name == Self.closesTheItem })
    let scan = try Scan(inItem(try file.bytes()))
    #expect(scan.ids == ["a", "b", "c"])
    #expect(
      scan.kinds == [
        .itemNotAnObject(.string),
        .brokenList(.unexpectedByte(UInt8(ascii: ":"), expected: .commaOrBracket)),
      ])
  }

  private func inFeed(_ document: [UInt8]) -> [UInt8] {
    let start = #"{"version":"https://jsonfeed.org/version/1.1","title":"T","foreign":"#
    return Array(start.utf8) + document
      + Array(#","items":[{"id":"a","content_text":"A"}]}"#.utf8)
  }

  private func inItem(_ document: [UInt8]) -> [UInt8] {
    Array(feed(#"{"id":"a","content_text":"A"},{"id":"b","foreign":"#).utf8.dropLast(2)) + document
      + Array(#","content_text":"B"},{"id":"c","content_text":"C"}]}"#.utf8)
  }
}

extension Fault.Kind {
  var isBroken: Bool {
    switch self {
    case .brokenItem, .brokenList, .brokenHead, .brokenTail: true
    default: false
    }
  }
}
