/// Numbers as English counts editions.
enum Ordinal {
  /// `2nd` of `2`; nil where the text is no number.
  static func text(_ number: String) -> String? {
    guard let value = Int(number), value > 0 else { return nil }
    let isTeen = 11...13 ~= value % 100
    switch (isTeen, value % 10) {
    case (false, 1): return "\(value)st"
    case (false, 2): return "\(value)nd"
    case (false, 3): return "\(value)rd"
    default: return "\(value)th"
    }
  }

  /// An edition: `2nd ed.` of `2`, else what is written, with small letters first.
  static func edition(_ edition: String) -> String {
    if let ordinal = text(edition) { return ordinal + " ed." }
    return edition
  }
}
