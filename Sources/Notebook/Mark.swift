import Foundation

/// A place in an article that the reader marked by a letter.
///
/// A small letter marks a place in each article; a capital marks one in the whole archive, as in vim.
public struct Mark: Hashable, Sendable {
  /// The letter.
  public let letter: String

  /// The id of the article's item.
  public let item: String

  /// Where in the article.
  public let place: Place

  /// When it was seen that the words that stood there are gone; nil where they are not.
  public let detachedAt: Date?

  /// A mark of that letter.
  public init(letter: String, item: String, place: Place, detachedAt: Date? = nil) {
    self.letter = letter
    self.item = item
    self.place = place
    self.detachedAt = detachedAt
  }

  /// Whether a letter marks one place in the whole archive.
  ///
  ///     Mark.isOfArchive("a")   // false
  ///     Mark.isOfArchive("A")   // true
  public static func isOfArchive(_ letter: String) -> Bool {
    letter != letter.lowercased()
  }
}
