// Strings are nine tenths of an archive. Eight bytes are looked at together: with `x` a word of
// eight bytes, the top bit of a byte of
//
//     (x - 0x20…) | ((x ^ 0x22…) - 0x01…) | ((x ^ 0x5C…) - 0x01…) | x
//
// is set where the byte is a control character, a quotation mark, a backslash, or not ASCII. A
// borrow can set it wrongly only above a byte where it is set rightly, and only the lowest is
// used. (The method is folklore; see "Bit Twiddling Hacks", hasless and haszero.)

extension JSONLexer {
  /// Steps over a string whose opening quotation mark was stepped over.
  ///
  /// - Returns: Whether it holds escapes.
  @discardableResult
  mutating func skipString() throws(JSONSyntaxError) -> Bool {
    var hasEscapes = false
    while true {
      window.position = plainRunEnd()
      guard let byte = peek() else { throw error(.unexpectedEnd) }
      if byte == Byte.quote {
        advance()
        return hasEscapes
      } else if byte == Byte.backslash {
        hasEscapes = true
        try skipEscape()
      } else if byte >= 0x80 {
        try skipNonASCII()
      } else if byte < 0x20 {
        throw error(.controlCharacter(byte))
      }
    }
  }

  /// The index of the first byte at hand, from the next on, that is not a plain ASCII character.
  @inline(__always)
  private func plainRunEnd() -> Int {
    let (base, end) = (window.base, window.count)
    var index = window.position
    while index + 8 <= end {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let hits = Self.marks(in: word)
      if hits != 0 { return index + hits.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < end {
      let byte = base.load(fromByteOffset: index, as: UInt8.self)
      guard byte >= 0x20, byte < 0x80, byte != Byte.quote, byte != Byte.backslash else { break }
      index += 1
    }
    return index
  }

  /// Top bits of the bytes that are not plain; exact for the lowest of them.
  @inline(__always)
  private static func marks(in word: UInt64) -> UInt64 {
    let controls = word &- 0x2020_2020_2020_2020
    let quotes = (word ^ 0x2222_2222_2222_2222) &- 0x0101_0101_0101_0101
    let backslashes = (word ^ 0x5C5C_5C5C_5C5C_5C5C) &- 0x0101_0101_0101_0101
    return (controls | quotes | backslashes | word) & 0x8080_8080_8080_8080
  }

  /// Steps over a run of UTF-8 sequences.
  private mutating func skipNonASCII() throws(JSONSyntaxError) {
    let (base, end) = (window.base, window.count)
    var index = window.position
    while index < end, base.load(fromByteOffset: index, as: UInt8.self) >= 0x80 {
      let outcome = UTF8Sequence.judge(base, index, end)
      guard case .wellFormed(let length) = outcome else {
        window.position = index
        guard outcome == .incomplete else { throw error(.invalidUTF8) }
        return try skipDividedSequence()
      }
      index += length
    }
    window.position = index
  }

  /// Steps over a sequence that the end of the window divides.
  private mutating func skipDividedSequence() throws(JSONSyntaxError) {
    while true {
      switch UTF8Sequence.judge(window.base, window.position, window.count) {
      case .wellFormed(let length): return window.position += length
      case .malformed: throw error(.invalidUTF8)
      case .incomplete: guard window.readOn() else { throw error(.unexpectedEnd) }
      }
    }
  }

  /// Steps over a backslash and what it escapes.
  private mutating func skipEscape() throws(JSONSyntaxError) {
    advance()
    guard let letter = peek() else { throw error(.unexpectedEnd) }
    switch letter {
    case Byte.quote, Byte.backslash, Byte.slash,
      UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"),
      UInt8(ascii: "t"):
      advance()
    case UInt8(ascii: "u"):
      advance()
      for _ in 0..<4 {
        guard let digit = peek() else { throw error(.unexpectedEnd) }
        guard Byte.hexValue(digit) != nil else { throw error(.invalidEscape) }
        advance()
      }
    default:
      throw error(.invalidEscape)
    }
  }
}
