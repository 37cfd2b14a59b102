/// The number of a printed page, as digitised books write it.
enum PageLabel {
  /// The number at the end of a mark, in digits or Roman numerals.
  ///
  ///     PageLabel.read("[Pg 17]")    // "17"
  ///     PageLabel.read("Page_vi")    // "vi"
  ///     PageLabel.read("page007")    // "7"
  ///     PageLabel.read("+")          // nil
  static func read(_ mark: String) -> String? {
    let bytes = mark.utf8.map(ASCII.lowered)
    let words = bytes.split { !ASCII.isLetter($0) && !ASCII.isDigit($0) }
    guard let last = words.last else { return nil }
    let prefix = prefixes.first { last.starts(with: $0.utf8) }?.utf8.count ?? 0
    return number(last.count > prefix ? last.dropFirst(prefix) : last)
  }

  /// The number of the page whose beginning an id names: `Page_17`, `page-vi`, `pg17`, `pb17`.
  ///
  ///     PageLabel.ofAnchor("Page_17")   // "17"
  ///     PageLabel.ofAnchor("p17")       // nil: it may be a paragraph's
  static func ofAnchor(_ id: String) -> String? {
    let bytes = id.utf8.map(ASCII.lowered)
    guard let prefix = prefixes.first(where: { bytes.starts(with: $0.utf8) }), prefix != "p" else {
      return nil
    }
    let rest = bytes.dropFirst(prefix.utf8.count)
    let sign = rest.first.map { "_-.".utf8.contains($0) } == true ? 1 : 0
    return number(rest.dropFirst(sign))
  }

  private static let prefixes = ["page", "pg", "pb", "p"]

  /// Digits, perhaps with a letter after them, without zeros before them; or Roman numerals.
  private static func number(_ label: ArraySlice<UInt8>) -> String? {
    guard let first = label.first, label.count <= 10 else { return nil }
    let isRoman = label.allSatisfy { "ivxlcdm".utf8.contains($0) }
    let isNumber =
      ASCII.isDigit(first) && label.count <= 6
      && label.allSatisfy { ASCII.isDigit($0) || ASCII.isLetter($0) }
    guard isRoman || isNumber else { return nil }
    let zeros = label.dropLast().prefix { $0 == UInt8(ascii: "0") }.count
    return String(decoding: label.dropFirst(zeros), as: UTF8.self)
  }
}
