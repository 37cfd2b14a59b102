/// An item of the archive that is to be published, and where its bytes lie.
struct SourceItem: Sendable {
  let facts: ItemFacts
  /// The number of its page in the order of the pages.
  let page: Int
  let offset: Int
  let length: Int

  /// Whether it comes before another, the oldest first; undated items are the oldest.
  static func isOlder(_ one: SourceItem, _ other: SourceItem) -> Bool {
    switch (one.facts.date, other.facts.date) {
    case (let date?, let later?) where date != later: date < later
    case (nil, .some): true
    case (.some, nil): false
    default: one.facts.path < other.facts.path
    }
  }
}
