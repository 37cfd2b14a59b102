// Steps over parts of a text and gives them as values, where they are small enough to be kept.

extension JSONLexer {
  /// Steps over white space, a member's name and its colon.
  ///
  /// - Returns: The name; nil if it takes more bytes than the limit.
  mutating func name(limit: Int) throws(JSONSyntaxError) -> String? {
    guard peekToken() == Byte.quote else { throw unexpected(.name) }
    let name = try keptValue(limit: limit)
    try expect(Byte.colon, .colon)
    return name?.string
  }

  /// Steps over white space and a value.
  ///
  /// - Returns: The value; nil if it takes more bytes than the limit.
  mutating func keptValue(limit: Int) throws(JSONSyntaxError) -> JSON? {
    _ = peekToken()
    window.keep(atMost: limit)
    try skipValue()
    guard let start = window.kept, window.position - start <= limit else { return nil }
    window.kept = nil
    return try JSON(parsing: window.bytes(from: start))
  }

  /// Steps over white space and a value, and says what sort it is.
  mutating func skipValueKind() throws(JSONSyntaxError) -> JSON.Kind {
    let first = peekToken()
    try skipValue()
    switch first {
    case Byte.openBrace: return .object
    case Byte.openBracket: return .array
    case Byte.quote: return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: return .number
    }
  }

  /// Steps over the comma before another member (true), or the end of the object (false).
  mutating func stepsToMember() throws(JSONSyntaxError) -> Bool {
    switch peekToken() {
    case Byte.comma:
      advance()
      return true
    case Byte.closeBrace:
      advance()
      return false
    default:
      throw unexpected(.commaOrBrace)
    }
  }
}
