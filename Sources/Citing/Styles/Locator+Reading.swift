extension Locator {
  /// Reads a place as people write it; nil where it is none.
  ///
  ///     Locator("¶ 12-14")    // paragraphs 12 to 14
  ///     Locator("par. 12")    // paragraph 12
  ///     Locator("pp. 7–9")    // pages 7 to 9
  ///     Locator("xii")        // page xii
  public init?(_ text: String) {
    var rest = text.split(separator: " ").joined(separator: " ")[...]
    let label = Self.labels.first { label in
      rest.lowercased().hasPrefix(label.text)
        && rest.dropFirst(label.text.count).first?.isLetter != true
    }
    if let label { rest = rest.dropFirst(label.text.count).drop { $0 == "." || $0 == " " } }
    let sides = rest.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "-–—".contains($0) }
    ).map { side in
      String(side.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard let first = sides.first, sides.allSatisfy(Self.isPage) else { return nil }
    let last = sides.count > 1 ? sides[1] : nil
    guard label?.isParagraph == true else {
      self = .page(first, to: last)
      return
    }
    guard let low = Int(first), low > 0, let high = last.map({ Int($0) }) ?? low, high >= low
    else { return nil }
    self = .paragraph(low...high)
  }

  private static let labels: [(text: String, isParagraph: Bool)] = [
    ("¶¶", true), ("¶", true), ("paragraphs", true), ("paragraph", true), ("paras", true),
    ("para", true), ("pars", true), ("par", true), ("pages", false), ("page", false),
    ("pp", false), ("p", false),
  ]

  /// Whether a text can be what a page is called: it has a digit, or is a Roman numeral.
  private static func isPage(_ text: String) -> Bool {
    guard 1...16 ~= text.count else { return false }
    if text.allSatisfy({ "ivxlcdmIVXLCDM".contains($0) }) { return true }
    return text.contains(where: \.isNumber)
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == ":" }
  }
}
