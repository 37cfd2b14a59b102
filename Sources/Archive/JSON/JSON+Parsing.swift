extension JSON {
  /// The most values in one text; more would need hundreds of megabytes.
  public static let valueLimit = 4_000_000

  /// The value that a text holds, and nothing else but white space; a byte-order mark may precede.
  ///
  ///     try JSON(parsing: Array("[1, true]".utf8))   // .array([.number("1"), .bool(true)])
  ///
  /// - Throws: `JSONSyntaxError`, with the offset of the offending byte.
  public init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
    var result: Result<JSON, JSONSyntaxError> = .success(.null)
    bytes.withUnsafeBytes { buffer in
      result = Result { () throws(JSONSyntaxError) in try JSON(parsing: buffer) }
    }
    self = try result.get()
  }

  /// The value that a text holds, and nothing else but white space; a byte-order mark may precede.
  ///
  /// - Throws: `JSONSyntaxError`, with the offset of the offending byte.
  public init(parsing bytes: UnsafeRawBufferPointer) throws(JSONSyntaxError) {
    var builder = JSONBuilder(over: bytes)
    self = try builder.document()
  }
}

/// Builds values from text. Recursion is as deep as the text nests, at most `depthLimit`.
private struct JSONBuilder: ~Copyable {
  private var lexer: JSONLexer
  private var count = 0

  init(over bytes: UnsafeRawBufferPointer) {
    lexer = JSONLexer(ByteWindow(over: bytes))
  }

  mutating func document() throws(JSONSyntaxError) -> JSON {
    lexer.skipByteOrderMark()
    let value = try value(depth: 0)
    guard lexer.peekToken() == nil else { throw lexer.error(.trailingText) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSON {
    let first = lexer.peekToken()
    count += 1
    guard count <= JSON.valueLimit else {
      throw lexer.error(.tooManyValues(limit: JSON.valueLimit))
    }
    switch first {
    case Byte.openBrace: return .object(try object(depth: try deeper(depth)))
    case Byte.openBracket: return .array(try array(depth: try deeper(depth)))
    case Byte.quote: return .string(try string())
    default: return try scalar()
    }
  }

  private func deeper(_ depth: Int) throws(JSONSyntaxError) -> Int {
    guard depth < JSONLexer.depthLimit else {
      throw lexer.error(.tooDeep(limit: JSONLexer.depthLimit))
    }
    return depth + 1
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONObject {
    lexer.advance()
    var members: [JSONObject.Member] = []
    guard lexer.peekToken() != Byte.closeBrace else { return end(JSONObject(members)) }
    while true {
      guard lexer.peekToken() == Byte.quote else { throw lexer.unexpected(.name) }
      let name = try string()
      try lexer.expect(Byte.colon, .colon)
      members.append(JSONObject.Member(name: name, value: try value(depth: depth)))
      switch lexer.peekToken() {
      case Byte.comma: lexer.advance()
      case Byte.closeBrace: return end(JSONObject(members))
      default: throw lexer.unexpected(.commaOrBrace)
      }
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> [JSON] {
    lexer.advance()
    var elements: [JSON] = []
    guard lexer.peekToken() != Byte.closeBracket else { return end(elements) }
    while true {
      elements.append(try value(depth: depth))
      switch lexer.peekToken() {
      case Byte.comma: lexer.advance()
      case Byte.closeBracket: return end(elements)
      default: throw lexer.unexpected(.commaOrBracket)
      }
    }
  }

  private mutating func end<Value>(_ value: Value) -> Value {
    lexer.advance()
    return value
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    lexer.advance()
    let start = lexer.window.position
    let hasEscapes = try lexer.skipString()
    let bytes = lexer.window.bytes(from: start).dropLast()
    return hasEscapes
      ? JSONEscapes.resolved(UnsafeRawBufferPointer(rebasing: bytes))
      : String(decoding: bytes, as: UTF8.self)
  }

  private mutating func scalar() throws(JSONSyntaxError) -> JSON {
    let start = lexer.window.position
    try lexer.skipScalar()
    let text = String(decoding: lexer.window.bytes(from: start), as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: return .number(text)
    }
  }
}
