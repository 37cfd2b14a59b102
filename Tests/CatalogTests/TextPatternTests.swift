import Testing

@testable import Catalog

struct TextPatternTests {
  private func matches(_ pattern: String, _ text: String, isExact: Bool = false) throws -> [String]
  {
    let bytes = Array(text.utf8)
    return try TextPattern(pattern, isExact: isExact).matches(in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test func `all matches are told, with their places`() throws {
    #expect(try matches(#"aids?\b"#, "Aid, aids, aided") == ["Aid", "aids"])
    #expect(try matches(#"aids?\b"#, "Aid, aids, aided", isExact: true) == ["aids"])
    #expect(try matches(#"mutual\s+aid"#, "mutual\naid") == ["mutual\naid"])
    #expect(try matches("x*", "axxé") == ["xx"])
    #expect(try matches(#"\w+"#, "Кропоткин é") == ["Кропоткин", "é"])
    #expect(try matches("a", "") == [])
    #expect(try matches("^b", "a\nb") == ["b"])
  }

  @Test func `soft hyphens are passed over, and are within the match`() throws {
    #expect(try matches("mutual", "x mu\u{AD}tu\u{AD}al y") == ["mu\u{AD}tu\u{AD}al"])
    #expect(try matches("al y", "mutu\u{AD}al y") == ["al y"])
  }

  @Test func `a pattern that takes too long says so`() throws {
    #expect(throws: QueryFault.takesTooLong) {
      try matches("(a+)+[bc]", String(repeating: "a", count: 5_000))
    }
  }
}
