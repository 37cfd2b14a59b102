/// A place in an article that does not depend on how the article is typeset.
///
/// It names a paragraph and a word, never a line: lines change with the window, these do not.
public struct Place: Codable, Hashable, Sendable {
  /// The paragraph's number, from 1; 0 before the first one.
  public var paragraph: Int

  /// How many words of that paragraph, headings after it included, come before the place.
  public var word: Int

  /// The share of the text before the place, 0 to 1, for lists.
  public var progress: Double

  /// A place by paragraph and word.
  public init(paragraph: Int, word: Int, progress: Double) {
    self.paragraph = paragraph
    self.word = word
    self.progress = progress
  }
}
