/// Ranges of pages with as many digits as a manual wants.
struct PrintedPages {
  /// How much of the second number is written.
  enum Rule {
    /// CMOS 17 §9.61: `3–10`, `100–104`, `101–8`, `321–28`, `1496–500`.
    case chicago
    /// MLA 9 §5.20: all of it up to 99, then the last two digits, or more where they differ:
    /// `96–101`, `103–04`, `923–1003`.
    case mla
    /// APA 7 §9.25: all of it.
    case apa
  }

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  /// Pages as a bibliography has them, `216-222, 230`, with dashes between numbers.
  func text(_ pages: String) -> String {
    pages.split(separator: ",").map { part in
      let sides = part.split(whereSeparator: { "-–—".contains($0) }).map(Self.trimmed)
      guard sides.count == 2 else { return Self.trimmed(part) }
      return text(from: sides[0], to: sides[1])
    }.joined(separator: ", ")
  }

  /// From a page to another.
  func text(from first: String, to last: String) -> String {
    guard let low = Int(first), let high = Int(last), low > 0, high > low,
      String(low) == first, String(high) == last
    else { return first == last ? first : first + "–" + last }
    return first + "–" + last.suffix(digits(low, high))
  }

  private func digits(_ low: Int, _ high: Int) -> Int {
    let (first, last) = (Array(String(low)), Array(String(high)))
    guard rule != .apa, first.count == last.count, low > 99 else { return last.count }
    if rule == .chicago, low % 100 == 0 { return last.count }
    let changed = last.count - (zip(first, last).prefix { $0 == $1 }.count)
    if rule == .chicago, low % 100 < 10 { return changed }
    return max(2, changed)
  }

  /// Whether pages are more than one.
  static func isPlural(_ pages: String) -> Bool { pages.contains { "-–—,&".contains($0) } }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
