import TestSupport
import Testing

@testable import Archive

struct JSONTests {
  @Test func `numbers keep their text`() throws {
    #expect(
      try JSON(text: "[1.0, -0, 1e400]").array == [.number("1.0"), .number("-0"), .number("1e400")])
  }

  @Test func `whole numbers are read however they are written`() {
    #expect(JSON.number("1e2").integer == 100)
    #expect(JSON.number("12.0").integer == 12)
    #expect(JSON.number("1.5").integer == nil)
    #expect(JSON.number("1e400").integer == nil)
    #expect(JSON.number("1e400").double == nil)
    #expect(JSON.number("9223372036854775808").integer == nil)
  }

  @Test func `escapes become characters`() throws {
    let text = #""\u00e9 \ud83d\ude00 \" \\ \/ \b\f\n\r\t \ud83d \ude00 \ud83d\u0041""#
    #expect(
      try JSON(text: text)
        == .string("é 😀 \" \\ / \u{8}\u{C}\n\r\t \u{FFFD} \u{FFFD} \u{FFFD}A"))
  }

  @Test func `what is written is compact, and escaped only where it must be`() {
    let json = JSON.object([
      "a": .array([.number("1.0"), .null, .bool(true)]), "é/\u{1}": .string("\"\\\u{8}\u{7F}😀\n"),
    ])
    #expect(json.description == "{\"a\":[1.0,null,true],\"é/\\u0001\":\"\\\"\\\\\\b\u{7F}😀\\n\"}")
  }

  @Test func `what is written is read again as the same, for any value`() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<500 {
      let json = JSON.random(depth: 4, using: &random)
      #expect(try JSON(text: json.description) == json)
    }
  }

  @Test func `nesting is read to 128 levels and no further`() throws {
    let text = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSON(text: text(128)) }
    #expect(throws: JSONSyntaxError(offset: 128, reason: .tooDeep(limit: 128))) {
      try JSON(text: text(129))
    }
    #expect(throws: JSONSyntaxError(offset: 128, reason: .tooDeep(limit: 128))) {
      try JSON(text: text(1_000_000))
    }
  }

  @Test(arguments: [
    ("", 0, JSONSyntaxError.Reason.unexpectedEnd),
    ("[1,]", 3, .unexpectedByte(UInt8(ascii: "]"), expected: .value)),
    ("{\"a\" 1}", 5, .unexpectedByte(UInt8(ascii: "1"), expected: .colon)),
    ("{\"a\":1 \"b\"}", 7, .unexpectedByte(0x22, expected: .commaOrBrace)),
    ("{a}", 1, .unexpectedByte(UInt8(ascii: "a"), expected: .name)),
    ("\"a\nb\"", 2, .controlCharacter(10)),
    ("\"\\x\"", 2, .invalidEscape),
    ("01", 1, .invalidNumber),
    ("nul!", 3, .invalidLiteral),
    ("1 2", 2, .trailingText),
  ])
  func `an error says where and why`(
    text: String, offset: Int, reason: JSONSyntaxError.Reason
  ) {
    #expect(throws: JSONSyntaxError(offset: offset, reason: reason)) { try JSON(text: text) }
  }

  @Test func `text that is not UTF-8 is refused wherever it begins`() {
    let bad: [[UInt8]] = [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
      [0xFF], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xC3, 0x28],
    ]
    for sequence in bad {
      for padding in 0..<12 {
        let text = [0x22] + [UInt8](repeating: 0x61, count: padding) + sequence + [0x22]
        #expect(throws: JSONSyntaxError(offset: padding + 1, reason: .invalidUTF8)) {
          try JSON(parsing: text)
        }
      }
    }
  }

  @Test func `every control character, quotation mark and backslash is seen at every place`() {
    for byte in [UInt8](0..<0x20) + [0x5C] {
      for padding in 0..<20 {
        let text = [0x22] + [UInt8](repeating: 0x7F, count: padding) + [byte, 0x7F, 0x22]
        #expect(throws: JSONSyntaxError.self) { try JSON(parsing: text) }
      }
    }
  }
}

struct JSONObjectTests {
  @Test func `the last of several members of a name is found, and the name is told`() throws {
    let object = try #require(try JSON(text: #"{"a":1,"b":2,"a":3,"a":4}"#).object)
    #expect(object["a"] == .number("4"))
    #expect(object["c"] == nil)
    #expect(object.duplicateNames == ["a"])
    #expect(object.members.count == 4)
  }

  @Test func `many members are searched for duplicates as well`() {
    let members = (0..<100).map { JSONObject.Member(name: "m\($0 % 99)", value: .null) }
    #expect(JSONObject(members).duplicateNames == ["m0"])
  }

  @Test func `setting replaces in place, adds at the end, and removes`() {
    var object: JSONObject = ["a": .null, "b": .null]
    object["a"] = .bool(true)
    object["c"] = .bool(false)
    object["b"] = nil
    #expect(object == ["a": .bool(true), "c": .bool(false)])
  }

  @Test
  func `printable text has escapes for what cannot be seen, or not in ASCII`() throws {
    let value = JSON.string("a\u{202E}b\u{9B}\u{E9}\u{1F41D}")
    #expect(value.printable() == "\"a\\u202eb\\u009b\u{E9}\u{1F41D}\"")
    #expect(value.printable(isASCII: true) == "\"a\\u202eb\\u009b\\u00e9\\ud83d\\udc1d\"")
    #expect(try JSON(parsing: Array(value.printable(isASCII: true).utf8)) == value)
  }
}
