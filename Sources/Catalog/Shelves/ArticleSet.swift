/// A set of articles, by their numbers: a bit each, so that a list of any length is quickly gone
/// through.
///
///     var read = ArticleSet([3, 5])
///     read.insert(4)
///     read.contains(4)   // true
///     read.count         // 3
public struct ArticleSet: Sendable, Hashable {
  private var words: [UInt64] = []

  /// How many articles there are in the set.
  public private(set) var count = 0

  /// The set of those articles.
  public init(_ numbers: some Sequence<Int64> = []) {
    for number in numbers { insert(number) }
  }

  /// Whether an article is in the set.
  public func contains(_ number: Int64) -> Bool {
    let index = Int(number >> 6)
    return words.indices.contains(index) && words[index] & Self.bit(number) != 0
  }

  /// Puts an article into the set.
  ///
  /// - Precondition: the number is not negative, as those of the catalog are not.
  public mutating func insert(_ number: Int64) {
    let index = Int(number >> 6)
    if index >= words.count {
      words += Array(repeating: 0, count: max(index + 1 - words.count, words.count))
    }
    if words[index] & Self.bit(number) == 0 { count += 1 }
    words[index] |= Self.bit(number)
  }

  /// Takes an article out of the set.
  public mutating func remove(_ number: Int64) {
    guard contains(number) else { return }
    words[Int(number >> 6)] &= ~Self.bit(number)
    count -= 1
  }

  /// The articles, in the order of their numbers.
  public var numbers: [Int64] {
    var numbers: [Int64] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        numbers.append(Int64(index << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return numbers
  }

  /// Whether both sets hold the same articles.
  public static func == (left: ArticleSet, right: ArticleSet) -> Bool {
    left.count == right.count && left.words.trimmed == right.words.trimmed
  }

  /// Hashes by what is in the set.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.trimmed)
  }

  private static func bit(_ number: Int64) -> UInt64 { 1 << UInt64(number & 63) }
}

extension [UInt64] {
  /// Without zeros at the end.
  fileprivate var trimmed: ArraySlice<UInt64> {
    prefix((lastIndex { $0 != 0 } ?? -1) + 1)
  }
}
