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

  /// A mark of that letter.
  public init(letter: String, item: String, place: Place) {
    self.letter = letter
    self.item = item
    self.place = place
  }

  /// Whether a letter marks one place in the whole archive.
  ///
  ///     Mark.isOfArchive("a")   // false
  ///     Mark.isOfArchive("A")   // true
  public static func isOfArchive(_ letter: String) -> Bool {
    letter != letter.lowercased()
  }
}
