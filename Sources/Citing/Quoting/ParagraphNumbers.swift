/// The numbers of paragraphs as they are typed: `12`, `12-14`, `12–14`.
public struct ParagraphNumbers: Sendable, Hashable {
  /// From the first to the last.
  public let range: ClosedRange<Int>

  /// What a text says; nil where it is no number from 1, nor two in ascending order.
  ///
  ///     ParagraphNumbers("12-14")?.range   // 12...14
  ///     ParagraphNumbers("14-12")          // nil
  public init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...2).contains(parts.count), let first = numbers.first,
      let last = numbers.last, first >= 1, first <= last
    else { return nil }
    range = first...last
  }
}
