import Catalog

/// The words of a query that has one word, or one phrase.
struct NoteWordsQuery {
  let words: QueryWords

  init?(_ text: String) {
    guard case .words(let words) = SearchQuery(text).expression else { return nil }
    self.words = words
  }
}
