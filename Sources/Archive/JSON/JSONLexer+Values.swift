extension JSONLexer {
  /// Steps over white space and one whole value, without recursion.
  mutating func skipValue() throws(JSONSyntaxError) {
    var nesting = Nesting()
    repeat {
      if try opensContainer(&nesting) { continue }
      try closeContainers(&nesting)
    } while nesting.depth > 0
  }

  /// Steps over white space, a member's name and its colon.
  @inline(__always)
  mutating func skipName() throws(JSONSyntaxError) {
    try expect(Byte.quote, .name)
    try skipString()
    try expect(Byte.colon, .colon)
  }

  /// Steps over a string, number or word, or into an array or object.
  ///
  /// - Returns: Whether a value must follow: the first of a container that is not empty.
  @inline(__always)
  private mutating func opensContainer(_ nesting: inout Nesting) throws(JSONSyntaxError) -> Bool {
    switch peekToken() {
    case Byte.openBrace:
      try open(&nesting, isObject: true)
      if peekToken() == Byte.closeBrace { return false }
      try skipName()
      return true
    case Byte.openBracket:
      try open(&nesting, isObject: false)
      return peekToken() != Byte.closeBracket
    default:
      try skipScalar()
      nesting.hasValue = true
      return false
    }
  }

  /// Steps over the ends of containers up to the next comma, and over the name after it.
  @inline(__always)
  private mutating func closeContainers(_ nesting: inout Nesting) throws(JSONSyntaxError) {
    while nesting.depth > 0 {
      let byte = peekToken()
      if byte == nesting.closer {
        advance()
        nesting.close()
      } else if byte == Byte.comma, nesting.hasValue {
        advance()
        nesting.hasValue = false
        return nesting.isObject ? try skipName() : ()
      } else {
        throw unexpected(nesting.isObject ? .commaOrBrace : .commaOrBracket)
      }
    }
  }

  private mutating func open(
    _ nesting: inout Nesting, isObject: Bool
  ) throws(JSONSyntaxError) {
    guard nesting.depth < Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit)) }
    nesting.open(isObject: isObject)
    advance()
  }

  /// Steps over a string, a number, or one of the three words.
  @inline(__always)
  mutating func skipScalar() throws(JSONSyntaxError) {
    guard let byte = peek() else { throw error(.unexpectedEnd) }
    switch byte {
    case Byte.quote:
      advance()
      try skipString()
    case Byte.minus, Byte.zero...Byte.nine: try skipNumber()
    case UInt8(ascii: "t"): try skipWord("true")
    case UInt8(ascii: "f"): try skipWord("false")
    case UInt8(ascii: "n"): try skipWord("null")
    default: throw unexpected(.value)
    }
  }

  private mutating func skipWord(_ word: StaticString) throws(JSONSyntaxError) {
    for index in 0..<word.utf8CodeUnitCount {
      guard let byte = peek() else { throw error(.unexpectedEnd) }
      guard byte == word.utf8Start[index] else { throw error(.invalidLiteral) }
      advance()
    }
  }

  /// Steps over a number: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
  private mutating func skipNumber() throws(JSONSyntaxError) {
    if peek() == Byte.minus { advance() }
    if peek() == Byte.zero {
      advance()
      if let byte = peek(), Byte.isDigit(byte) { throw error(.invalidNumber) }
    } else {
      try skipDigits()
    }
    if peek() == Byte.point {
      advance()
      try skipDigits()
    }
    if let byte = peek(), byte | 0x20 == UInt8(ascii: "e") {
      advance()
      if let sign = peek(), sign == Byte.plus || sign == Byte.minus { advance() }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(JSONSyntaxError) {
    guard let first = peek() else { throw error(.unexpectedEnd) }
    guard Byte.isDigit(first) else { throw error(.invalidNumber) }
    while let byte = peek(), Byte.isDigit(byte) { advance() }
  }
}

/// The arrays and objects that are open, one bit each.
private struct Nesting {
  private(set) var depth = 0
  /// Whether the innermost container has a value to which a comma may add another.
  var hasValue = false
  private var objects: UInt128 = 0

  /// Whether the innermost container is an object.
  var isObject: Bool { objects & 1 == 1 }

  /// The byte that ends the innermost container.
  var closer: UInt8 { isObject ? Byte.closeBrace : Byte.closeBracket }

  mutating func open(isObject: Bool) {
    objects = objects << 1 | (isObject ? 1 : 0)
    depth += 1
    hasValue = false
  }

  mutating func close() {
    objects >>= 1
    depth -= 1
    hasValue = true
  }
}
