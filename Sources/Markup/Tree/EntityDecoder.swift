/// Writes the named characters that libxml2 does not know as numbers, which it does: `&plus;` as
/// `&#43;`.
///
/// libxml2 2.9 knows the 253 names of HTML 4. What has no name at all, and what does not end in a
/// semicolon, is left as it is, and read as text.
enum EntityDecoder {
  /// The longest name, in bytes: `CounterClockwiseContourIntegral`.
  private static let longest = 31

  /// What each name is written as.
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

  /// The HTML with such names as numbers; nil when it has none.
  ///
  ///     "Tom &plus; Jerry &amp; co"   // "Tom &#x2B; Jerry &amp; co"
  static func decoded(_ source: UnsafeRawBufferPointer) -> [UInt8]? {
    var result: [UInt8] = []
    var copied = 0
    var position = 0
    while let start = ByteSearch.find(UInt8(ascii: "&"), in: source, from: position) {
      position = start + 1
      guard let end = nameEnd(in: source, from: position), !isCommon(source, position..<end),
        let reference = references[String(decoding: source[position..<end], as: UTF8.self)]
      else { continue }
      result.append(contentsOf: UnsafeRawBufferPointer(rebasing: source[copied..<start]))
      result += reference
      position = end + 1
      copied = position
    }
    guard copied > 0 else { return nil }
    result.append(contentsOf: UnsafeRawBufferPointer(rebasing: source[copied...]))
    return result
  }

  /// The place of the semicolon after a name.
  private static func nameEnd(in source: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var end = start
    while end < source.count, end - start <= longest {
      let byte = source[end]
      if byte == UInt8(ascii: ";") { return end > start ? end : nil }
      guard ASCII.isLetter(byte) || (ASCII.isDigit(byte) && end > start) else { return nil }
      end += 1
    }
    return nil
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
}
