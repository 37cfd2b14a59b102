import Revisions

/// A place in an article that does not depend on how the article is typeset.
///
/// It names a paragraph and a word, never a line: lines change with the window, these do not. Where the
/// words that stand there are known, it is found again by them after the article was revised.
public struct Place: Codable, Hashable, Sendable {
  /// The paragraph's number, from 1; 0 before the first one.
  public var paragraph: Int

  /// How many words of that paragraph, headings after it included, come before the place.
  public var word: Int

  /// The share of the text before the place, 0 to 1, for lists.
  public var progress: Double

  /// The words that stand there; nil for a place of an earlier version of the program.
  public var anchor: TextAnchor?

  /// A place by paragraph and word, and the words that stand there.
  public init(paragraph: Int, word: Int, progress: Double, anchor: TextAnchor? = nil) {
    self.paragraph = paragraph
    self.word = word
    self.progress = progress
    self.anchor = anchor
  }
}
