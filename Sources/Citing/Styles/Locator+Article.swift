import Archive

extension Locator.TextState {
  /// The text that an article has now: its revision, else the day on which it was changed last or
  /// published; nil where none of them is known.
  public init?(_ article: Article) {
    if let revision = article.revision {
      self = .revision(revision)
    } else if let stamp = article.dateModified ?? article.datePublished {
      self = .date(stamp.date)
    } else {
      return nil
    }
  }
}
