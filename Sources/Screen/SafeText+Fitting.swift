extension SafeText {
  /// Where text stands in a field that is wider than it.
  public enum Alignment: Sendable {
    /// At the left, blanks behind it.
    case leading
    /// At the right, blanks before it.
    case trailing
    /// In the middle; of an odd number of blanks the greater part is behind it.
    case center
  }

  /// How many columns the text occupies.
  public var columns: Int { Screen.columns(of: string) }

  /// The text, cut so that it occupies at most `limit` columns; where something is cut, it ends
  /// in "…". No cluster is split.
  ///
  ///     SafeText("Mutual Aid").truncated(to: 7).string   // "Mutual…"
  ///     SafeText("相互扶助").truncated(to: 6).string      // "相互…", 5 columns
  public func truncated(to limit: Int) -> SafeText {
    guard limit > 0 else { return prefix(upTo: string.startIndex) }
    guard string.utf8.count > limit, columns > limit else { return self }
    if string.utf8.prefix(limit).allSatisfy({ $0 < 0x80 }) {
      return prefix(upTo: string.utf8.index(string.startIndex, offsetBy: limit - 1)) + .ellipsis
    }
    var width = 0
    var cut = string.startIndex
    var index = string.startIndex
    while index < string.endIndex {
      width += Screen.columns(of: string[index])
      if width > limit { return prefix(upTo: cut) + .ellipsis }
      string.formIndex(after: &index)
      if width < limit { cut = index }
    }
    return self
  }

  /// The end of the text, at most `limit` columns of it. No cluster is split.
  ///
  ///     SafeText("the law of mutual").keepingEnd(to: 9).string   // "of mutual"
  public func keepingEnd(to limit: Int) -> SafeText {
    guard columns > limit else { return self }
    var width = 0
    var start = string.endIndex
    while start > string.startIndex {
      let before = string.index(before: start)
      width += Screen.columns(of: string[before])
      if width > limit { break }
      start = before
    }
    return SafeText(String(string[start...]), as: .field)
  }

  /// The text with blanks up to `width` columns; unchanged where it is as wide or wider.
  ///
  ///     SafeText("12").padded(to: 4, .trailing).string   // "  12"
  public func padded(to width: Int, _ alignment: Alignment = .leading) -> SafeText {
    let missing = width - columns
    guard missing > 0 else { return self }
    switch alignment {
    case .leading: return self + .blanks(missing)
    case .trailing: return .blanks(missing) + self
    case .center: return .blanks(missing / 2) + self + .blanks(missing - missing / 2)
    }
  }

  /// The text, cut or padded to exactly `width` columns.
  public func fitted(to width: Int, _ alignment: Alignment = .leading) -> SafeText {
    truncated(to: width).padded(to: width, alignment)
  }

  /// As many spaces as `count` says; none for a negative number.
  public static func blanks(_ count: Int) -> SafeText {
    SafeText(trusted: String(repeating: " ", count: max(0, count)))
  }

  /// `text` as often as `count` says: rules and bars.
  ///
  ///     SafeText.repeating("─", count: 80)
  public static func repeating(_ text: SafeText, count: Int) -> SafeText {
    repeatElement(text, count: max(0, count)).joined()
  }

  private static let ellipsis = SafeText(trusted: "…")

  private func prefix(upTo end: String.Index) -> SafeText {
    let length = string.utf8.distance(from: string.startIndex, to: end)
    return SafeText(
      trusted: String(string[..<end]), hiddenCount: hiddenCount,
      markers: markers.filter { $0.lowerBound < length }.map { $0.clamped(to: 0..<length) })
  }
}
