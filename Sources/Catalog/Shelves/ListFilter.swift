/// Words by which a list is narrowed as they are typed.
///
/// A line is kept when it has every word somewhere, without regard to case and accents; the words
/// need not be whole.
///
///     ListFilter("elis rec").matches("Élisée Reclus")   // true
///     ListFilter("").matches("Élisée Reclus")           // true
public struct ListFilter: Hashable, Sendable {
  /// The folded words.
  let words: [String]

  /// A filter by the words of a text.
  public init(_ text: String = "") {
    var folder = TermFolder()
    words = folder.words(of: text)
  }

  /// Whether every line is kept.
  public var isEmpty: Bool { words.isEmpty }

  /// Whether all that it keeps is kept by another filter, too: whether it was typed on from that.
  func narrows(_ other: ListFilter) -> Bool {
    other.words.allSatisfy { word in words.contains { $0.contains(word) } }
  }

  /// Whether a name is kept.
  public func matches(_ name: String) -> Bool {
    guard !isEmpty else { return true }
    var folder = TermFolder()
    return matches(folded: folder.words(of: name).joined(separator: " "))
  }

  /// Whether a text of folded words is kept.
  func matches(folded text: String) -> Bool {
    words.allSatisfy(text.contains)
  }
}
