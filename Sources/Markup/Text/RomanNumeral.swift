/// The value of a Roman numeral.
enum RomanNumeral {
  /// The number that Roman numerals of either case say, by the sum of their letters; nil for others.
  ///
  ///     RomanNumeral.value("xiv")   // 14
  static func value(_ letters: String) -> Int? {
    let values = letters.lowercased().compactMap { digits[$0] }
    guard !values.isEmpty, values.count == letters.count else { return nil }
    return values.indices.reduce(0) { sum, index in
      let next = index + 1 < values.count ? values[index + 1] : 0
      return sum + (values[index] < next ? -values[index] : values[index])
    }
  }

  private static let digits: [Character: Int] = [
    "i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000,
  ]
}
