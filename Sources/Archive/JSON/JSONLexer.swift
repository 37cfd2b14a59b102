/// The one reader of JSON text: it steps over tokens and values, and checks every byte of them.
///
/// Everything that reads JSON here rests on it, so that the scanner, the decoder and the checker
/// agree on what JSON is: RFC 8259 to the letter, UTF-8 included, nesting at most `depthLimit`.
/// It needs no memory but its window. What was rejected: a table-driven automaton fed byte by byte
/// (0.3 GB/s), and two stages with an index of structural characters (faster, but its index would
/// have to be kept for a whole item).
struct JSONLexer: ~Copyable {
  /// The most arrays and objects inside each other.
  static let depthLimit = 128

  /// The bytes at hand.
  var window: ByteWindow
  /// The line of the next byte, counted from 1. Line feeds stand only between tokens.
  var line = 1
  /// The offset at which that line begins.
  var lineStart = 0

  init(_ window: consuming ByteWindow) {
    self.window = window
  }

  /// The next byte, or nil at the end.
  @inline(__always)
  mutating func peek() -> UInt8? {
    if window.position >= window.count, !window.readOn() { return nil }
    return window.base.load(fromByteOffset: window.position, as: UInt8.self)
  }

  /// The next byte after white space, or nil at the end.
  @inline(__always)
  mutating func peekToken() -> UInt8? {
    while let byte = peek() {
      if byte > 0x20 { return byte }
      guard Byte.isSpace(byte) else { return byte }
      if byte == Byte.lineFeed { countLine() }
      window.position += 1
    }
    return nil
  }

  /// Takes note of a line feed, the next byte.
  @inline(__always)
  mutating func countLine() {
    line += 1
    lineStart = window.offset + 1
  }

  /// Steps over the byte just peeked at.
  @inline(__always)
  mutating func advance() {
    window.position += 1
  }

  /// Steps over the byte-order mark that some programs put first.
  mutating func skipByteOrderMark() {
    _ = peek()
    guard window.count - window.position >= 3 else { return }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isMark = mark.indices.allSatisfy {
      window.base.load(fromByteOffset: window.position + $0, as: UInt8.self) == mark[$0]
    }
    if isMark { window.position += 3 }
  }

  /// An error at the next byte.
  func error(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
    JSONSyntaxError(offset: window.offset, reason: reason)
  }

  /// The error that the next byte is not what is expected, or is missing.
  mutating func unexpected(_ expected: JSONSyntaxError.Expected) -> JSONSyntaxError {
    guard let byte = peek() else { return error(.unexpectedEnd) }
    return error(.unexpectedByte(byte, expected: expected))
  }

  /// Steps over white space and one byte that must come next.
  @inline(__always)
  mutating func expect(
    _ byte: UInt8, _ expected: JSONSyntaxError.Expected
  ) throws(JSONSyntaxError) {
    guard peekToken() == byte else { throw unexpected(expected) }
    advance()
  }
}

extension JSONLexer {
  /// A place to come back to.
  struct Mark: Equatable {
    /// The offset of the byte.
    let offset: Int
    /// The line on which it stands, counted from 1.
    let line: Int
    /// The offset at which that line begins.
    let lineStart: Int

    /// Where a text begins.
    static let beginning = Mark(offset: 0, line: 1, lineStart: 0)

    /// The bytes before it on its line.
    var column: Int { offset - lineStart }
  }

  /// The place of the next byte.
  var mark: Mark { Mark(offset: window.offset, line: line, lineStart: lineStart) }

  /// Goes back, or on, to a place.
  mutating func seek(to mark: Mark) {
    window.seek(to: mark.offset)
    line = mark.line
    lineStart = mark.lineStart
  }
}
