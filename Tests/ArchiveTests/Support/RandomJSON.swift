import TestSupport

@testable import Archive

extension JSON {
  /// Any value, nested at most so deep.
  static func random(depth: Int, using random: inout SeededRandom) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2:
      return .number(
        ["0", "-1.50e3", "1E400", "12345678901234567890"].randomElement(using: &random) ?? "0")
    case 3: return .string(.random(using: &random))
    case 4:
      return .array(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          JSON.random(depth: depth - 1, using: &random)
        })
    default: return .object(.random(depth: depth - 1, using: &random))
    }
  }
}

extension JSONObject {
  /// Any object, its values nested at most so deep.
  static func random(depth: Int, using random: inout SeededRandom) -> JSONObject {
    JSONObject(
      (0..<Int.random(in: 0..<5, using: &random)).map { _ in
        Member(name: .random(using: &random), value: .random(depth: depth, using: &random))
      })
  }
}

extension String {
  /// Any short text, with what is difficult in JSON.
  static func random(using random: inout SeededRandom) -> String {
    let parts = [
      "a", "\"", "\\", "\n", "\u{1}", "é", "e\u{301}", "😀", "\u{2028}", "</p>", "", "\u{7F}",
    ]
    return (0..<Int.random(in: 0..<12, using: &random))
      .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
  }
}
