import Catalog
import Markup

/// Finds text in an open article, across line breaks and mark-up.
///
/// Case and accents are ignored, but for a pattern with capitals, which must stand as typed (smart
/// case, as in less and vim); runs of white space count as one space.
///
///     TextFinder(document).matches(of: "mutual aid")   // [12..<22, 80..<90]
struct TextFinder: Sendable {
  /// The text without accents, and the same without case; and for each byte its offset.
  private var exact: [UInt8] = []
  private var folded: [UInt8] = []
  private var offsets: [Int] = []

  init(_ document: Document) {
    exact.reserveCapacity(document.text.count)
    folded.reserveCapacity(document.text.count)
    offsets.reserveCapacity(document.text.count + 1)
    append(String(decoding: document.text, as: UTF8.self))
    offsets.append(document.text.count)
  }

  private init(pattern: String) {
    append(pattern)
  }

  /// Where a pattern stands, in UTF-8 offsets of the document's text.
  func matches(of pattern: String) -> [Range<Int>] {
    let wanted = TextFinder(pattern: pattern)
    let isExact = wanted.exact != wanted.folded
    let needle = isExact ? wanted.exact : wanted.folded
    let text = isExact ? exact : folded
    guard let first = needle.first else { return [] }
    var found: [Range<Int>] = []
    var position = 0
    while let start = text[position...].firstIndex(of: first), start + needle.count <= text.count {
      if text[start..<(start + needle.count)].elementsEqual(needle) {
        found.append(offsets[start]..<offsets[start + needle.count])
        position = start + needle.count
      } else {
        position = start + 1
      }
    }
    return found
  }

  private mutating func append(_ text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      append(scalar, at: offset)
      offset += UTF8.width(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    if scalar.properties.isWhitespace {
      guard folded.last != 0x20 else { return }
      return append([0x20], [0x20], at: offset)
    }
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return append([byte], [byte | ((0x41...0x5A).contains(byte) ? 0x20 : 0)], at: offset)
    }
    switch FoldedScalar(scalar) {
    case .nothing: return
    case .separator:
      let plain = Self.plain[scalar] ?? Array(String(scalar).utf8)
      append(plain, plain, at: offset)
    case .letters(let letters), .word(let letters):
      let isUpper = scalar.properties.isUppercase && letters.count == 1
      append(isUpper ? [letters[0] & ~0x20] : letters, letters, at: offset)
    }
  }

  private mutating func append(_ asTyped: [UInt8], _ small: [UInt8], at offset: Int) {
    exact += asTyped
    folded += small
    offsets += repeatElement(offset, count: small.count)
  }

  /// Typographic signs that are typed plainly.
  private static let plain: [Unicode.Scalar: [UInt8]] = [
    "’": [0x27], "‘": [0x27], "“": [0x22], "”": [0x22], "–": [0x2D], "—": [0x2D], "‐": [0x2D],
    "\u{2011}": [0x2D],
  ]
}
