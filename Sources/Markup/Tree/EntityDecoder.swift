/// Writes the named characters that libxml2 does not know as numbers, which it does: `&plus;` as
/// `&#x2B;`, and `&copy 1998` as `&#xA9; 1998`.
///
/// libxml2 2.9 knows the 253 names of HTML 4, each with its semicolon. HTML lets 106 of them go
/// without; but in an address, `?a=1&copy=2` is none of them. What is no name is left as it is, and
/// read as text.
enum EntityDecoder {
  /// What a name is written as, and where it ends in the source.
  struct Reading {
    let reference: [UInt8]
    let end: Int
  }

  /// The longest name, in bytes: `CounterClockwiseContourIntegral`.
  private static let longest = 31

  /// What each name with a semicolon is written as, but for those that libxml2 knows.
  private static let references: [String: [UInt8]] = {
    let words = EntityTable.spelled.split(separator: " ")
    var references: [String: [UInt8]] = [:]
    references.reserveCapacity(words.count / 2)
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      let numbers = words[index + 1].split(separator: "+").map { "&#x\($0);" }
      references[String(words[index])] = Array(numbers.joined().utf8)
    }
    return references
  }()

  /// What the name that may begin after a `&` is to be written as; nil where libxml2 reads it well.
  ///
  /// - Parameter end: where the text or the value ends in which it stands.
  static func reading(
    in source: UnsafeRawBufferPointer, after ampersand: Int, upTo end: Int, isValue: Bool
  ) -> Reading? {
    if ampersand + 1 < end, source[ampersand + 1] == UInt8(ascii: "#") {
      return readingOfNumber(in: source, from: ampersand + 2, upTo: end)
    }
    let name = name(in: source, from: ampersand + 1, upTo: end)
    if name.endIndex < end, source[name.endIndex] == UInt8(ascii: ";") {
      if isCommon(source, name) { return nil }
      let spelling = String(decoding: source[name], as: UTF8.self)
      if let known = references[spelling] {
        return Reading(reference: known, end: name.endIndex + 1)
      }
      // The one name of HTML 4 that begins like one that needs no semicolon.
      if spelling == "notin" || OldEntities.scalar(in: source, name) != nil { return nil }
    }
    return readingOfOld(in: source, name, upTo: end, isValue: isValue)
  }

  /// U+FFFD for a number that is no character, and a space for a form feed: libxml2 drops both, or
  /// takes them for the end of a value.
  private static func readingOfNumber(
    in source: UnsafeRawBufferPointer, from start: Int, upTo end: Int
  ) -> Reading? {
    let isHexadecimal = start < end && source[start] | 0x20 == UInt8(ascii: "x")
    var position = isHexadecimal ? start + 1 : start
    let first = position
    var value: UInt32 = 0
    while position < end, let digit = digit(source[position], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      position += 1
    }
    // What has no number is text.
    guard position > first else { return Reading(reference: Array("&amp;".utf8), end: start - 1) }
    if isCharacter(value) { return nil }
    if position < end, source[position] == UInt8(ascii: ";") { position += 1 }
    return Reading(reference: Array((value == 0x0C ? " " : "\u{FFFD}").utf8), end: position)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte - UInt8(ascii: "0")) }
    let letter = byte | 0x20
    guard isHexadecimal, letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "f") else {
      return nil
    }
    return UInt32(letter - UInt8(ascii: "a")) + 10
  }

  /// Whether a number is that of a character, as XML has it. The private ones of the last plane are
  /// none, for `SetAside` needs them.
  private static func isCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0xF_FFFF: true
    default: false
    }
  }

  /// The letters and digits that may be a name.
  private static func name(
    in source: UnsafeRawBufferPointer, from start: Int, upTo end: Int
  ) -> Range<Int> {
    var position = start
    while position < end, position - start <= longest,
      ASCII.isLetter(source[position]) || position > start && ASCII.isDigit(source[position])
    { position += 1 }
    return start..<position
  }

  /// Whether it is one of the names that nearly all are, and that need not be looked up.
  private static func isCommon(_ source: UnsafeRawBufferPointer, _ name: Range<Int>) -> Bool {
    func isNamed(_ word: StaticString) -> Bool {
      source[name.lowerBound] >= UInt8(ascii: "a")
        && ByteSearch.matches(word, in: source, at: name.lowerBound)
    }
    switch name.count {
    case 2: return isNamed("gt") || isNamed("lt")
    case 3: return isNamed("amp")
    case 4: return isNamed("nbsp") || isNamed("quot")
    case 5: return isNamed("mdash") || isNamed("ndash") || isNamed("rsquo") || isNamed("ldquo")
    default: return false
    }
  }

  /// The longest name that needs no semicolon at the beginning of letters and digits.
  private static func readingOfOld(
    in source: UnsafeRawBufferPointer, _ name: Range<Int>, upTo end: Int, isValue: Bool
  ) -> Reading? {
    for length in OldEntities.lengths.reversed() where length <= name.count {
      let known = name.prefix(length)
      guard let scalar = OldEntities.scalar(in: source, known) else { continue }
      if isValue, length < name.count || known.endIndex < end && source[known.endIndex] == 0x3D {
        return nil
      }
      return Reading(reference: Array("&#\(scalar);".utf8), end: known.endIndex)
    }
    return nil
  }
}
