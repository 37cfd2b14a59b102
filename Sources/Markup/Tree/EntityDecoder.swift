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
