/// A word that stands in the index as another term, its stem.
struct WordForm: Hashable, Sendable {
  let word: String
  let term: String
}
