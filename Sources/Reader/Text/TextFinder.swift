import Catalog
import Glibc
import Markup

/// Finds text in an open article, across line breaks and mark-up.
///
/// Case and accents are ignored, but for a pattern with capitals, which must stand as typed (smart
/// case, as in less and vim); runs of white space count as one space. A pattern that begins with a
/// slash is a regular expression, as in queries: a last slash may close it, and accents count.
///
///     try TextFinder(document).matches(of: "mutual aid")   // [12..<22, 80..<90]
///     try TextFinder(document).matches(of: "/aids?")       // [19..<22, 87..<90, 104..<108]
struct TextFinder: Sendable {
  /// The text as it is.
  private let text: [UInt8]

  /// The text without accents, and the same without case; and for each byte its offset.
  private var exact: [UInt8] = []
  private var folded: [UInt8] = []
  private var offsets: [UInt32] = []
  /// What scalars beyond ASCII become, as far as they were met.
  private var known: [Unicode.Scalar: Folding] = [:]

  /// A scalar without accents, and the same without case.
  private struct Folding {
    var exact: [UInt8] = []
    var folded: [UInt8] = []
    var isSpace = false
  }

  init(_ document: Document) {
    text = document.text
    append(document.text)
    offsets.append(UInt32(clamping: document.text.count))
    known = [:]
  }

  private init(pattern: String) {
    text = []
    append(Array(pattern.utf8))
  }

  /// Where a pattern stands, in UTF-8 offsets of the document's text.
  ///
  /// - Throws: `QueryFault` for a regular expression that is none, or takes too long.
  func matches(of pattern: String) throws(QueryFault) -> [Range<Int>] {
    guard pattern.first == "/" else { return literalMatches(of: pattern) }
    let body = pattern.dropFirst()
    let expression = String(body.hasSuffix("/") && !body.hasSuffix("\\/") ? body.dropLast() : body)
    if expression.isEmpty { return [] }
    let isExact = Self.hasCapital(expression)
    return try TextPattern(expression, isExact: isExact).matches(in: text)
  }

  /// Whether a regular expression has a capital that stands for itself: not `\W` and the like.
  private static func hasCapital(_ expression: String) -> Bool {
    var isEscaped = false
    for letter in expression {
      if letter.isUppercase, !isEscaped { return true }
      isEscaped = letter == "\\" && !isEscaped
    }
    return false
  }

  private func literalMatches(of pattern: String) -> [Range<Int>] {
    let wanted = TextFinder(pattern: pattern)
    let isExact = wanted.exact != wanted.folded
    let needle = isExact ? wanted.exact : wanted.folded
    return Self.places(of: needle, in: isExact ? exact : folded).map { start in
      Int(offsets[start])..<Int(offsets[start + needle.count])
    }
  }

  /// Where bytes stand in others, without overlaps.
  private static func places(of needle: [UInt8], in text: [UInt8]) -> [Int] {
    guard !needle.isEmpty else { return [] }
    var found: [Int] = []
    text.withUnsafeBytes { text in
      guard let start = text.baseAddress else { return }
      var position = 0
      while position + needle.count <= text.count,
        let first = memchr(
          start + position, Int32(needle[0]), text.count - position - needle.count + 1)
      {
        position = UnsafeRawPointer(first) - start
        if memcmp(first, needle, needle.count) == 0 {
          found.append(position)
          position += needle.count
        } else {
          position += 1
        }
      }
    }
    return found
  }

  private mutating func append(_ text: [UInt8]) {
    exact.reserveCapacity(text.count)
    folded.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count + 1)
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let end = endOfPlainRun(in: bytes, from: index)
        if end > index {
          appendRun(bytes, index..<end)
          index = end
        } else {
          index = append(bytes, at: index)
        }
      }
    }
  }

  /// The end of the run of ASCII that begins at an index and is taken as it is: without white space
  /// but single blanks.
  private func endOfPlainRun(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var last = folded.last ?? 0
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte >= 0x80 || byte < 0x20 || (byte == 0x20 && last == 0x20) { break }
      last = byte
      end += 1
    }
    return end
  }

  /// Appends such a run at once: most of a text are long ones, and a key waits for it.
  private mutating func appendRun(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let run = UnsafeBufferPointer(rebasing: bytes[range])
    let start = folded.count
    exact.append(contentsOf: run)
    folded.append(contentsOf: run)
    folded.withUnsafeMutableBufferPointer { folded in
      for index in start..<folded.count {
        let byte = folded[index]
        folded[index] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      }
    }
    offsets.append(
      contentsOf: UInt32(clamping: range.lowerBound)..<UInt32(clamping: range.upperBound))
  }

  /// Appends one byte or scalar, and returns where the next one begins.
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let offset = UInt32(clamping: index)
    if bytes[index] < 0x80 {
      appendASCII(bytes[index], at: offset)
      return index + 1
    }
    var decoder = UTF8()
    var rest = bytes[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return index + 1 }
    append(folding(of: scalar), at: offset)
    return index + UTF8.width(scalar)
  }

  @inline(__always)
  private mutating func appendASCII(_ byte: UInt8, at offset: UInt32) {
    let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    if isSpace, folded.last == 0x20 { return }
    exact.append(isSpace ? 0x20 : byte)
    folded.append(isSpace ? 0x20 : byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    offsets.append(offset)
  }

  private mutating func append(_ folding: Folding, at offset: UInt32) {
    if folding.isSpace { return appendASCII(0x20, at: offset) }
    exact += folding.exact
    folded += folding.folded
    offsets += repeatElement(offset, count: folding.folded.count)
  }

  private mutating func folding(of scalar: Unicode.Scalar) -> Folding {
    if let known = known[scalar] { return known }
    let folding = Self.folding(of: scalar)
    known[scalar] = folding
    return folding
  }

  private static func folding(of scalar: Unicode.Scalar) -> Folding {
    if scalar.properties.isWhitespace { return Folding(isSpace: true) }
    switch FoldedScalar(scalar) {
    case .nothing: return Folding()
    case .separator:
      let plain = plain[scalar] ?? Array(String(scalar).utf8)
      return Folding(exact: plain, folded: plain)
    case .letters(let letters), .word(let letters):
      let isUpper = scalar.properties.isUppercase && letters.count == 1
      return Folding(exact: isUpper ? [letters[0] & ~0x20] : letters, folded: letters)
    }
  }

  /// Typographic signs that are typed plainly.
  private static let plain: [Unicode.Scalar: [UInt8]] = [
    "’": [0x27], "‘": [0x27], "“": [0x22], "”": [0x22], "–": [0x2D], "—": [0x2D], "‐": [0x2D],
    "\u{2011}": [0x2D],
  ]
}
