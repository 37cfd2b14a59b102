import Catalog
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

  /// The text without case and accents.
  private let folded: FoldedText

  init(_ document: Document) {
    text = document.text
    folded = FoldedText(text, keepsCase: false)
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
    let wanted = FoldedText(pattern.utf8, keepsCase: false).bytes
    let exact = FoldedText(pattern.utf8, keepsCase: true).bytes
    let places = folded.places(of: wanted)
    let matches = folded.sources(ofRunsAt: places, length: wanted.count)
    if exact == wanted { return matches }
    return zip(places, matches).filter { stands(exact, at: $0, in: $1) }.map(\.1)
  }

  /// Whether what was found without case, at a place of the folded text, stands there in that case, too.
  private func stands(_ exact: [UInt8], at place: Int, in source: Range<Int>) -> Bool {
    let bytes = text[source]
    if source.count == exact.count, bytes.allSatisfy({ $0 < 0x80 }) {
      return zip(bytes, exact).allSatisfy { $0 == $1 || $0 < 0x21 && $1 == 0x20 }
    }
    return FoldedText(bytes, keepsCase: true).bytes
      .dropFirst(folded.bytesOfSameScalar(before: place)).starts(with: exact)
  }
}
