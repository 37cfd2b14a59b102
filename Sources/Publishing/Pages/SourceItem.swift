import Archive

/// An item of the archive that is to be published: where it lies, and what is needed to order it and
/// to list it.
struct SourceItem: Sendable {
  /// Where its bytes lie.
  struct Place: Sendable, Hashable {
    let page: String
    let offset: Int
    let length: Int
  }

  let id: String
  let place: Place
  /// The sum of its bytes, as they are written.
  let digest: ItemDigest
  /// What lists say of it.
  let entry: SiteEntry
  /// Files of the archive's folder that belong to it.
  let attachments: [String]

  /// Whether it comes before another, the oldest first; undated items are the oldest.
  static func isOlder(_ one: SourceItem, _ other: SourceItem) -> Bool {
    switch (one.entry.date, other.entry.date) {
    case (let date?, let later?) where date != later: date < later
    case (nil, .some): true
    case (.some, nil): false
    default: one.id < other.id
    }
  }
}
