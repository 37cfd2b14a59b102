import Archive

/// What became of one article from a version of an archive to the next.
public struct ArticleChange: Sendable, Equatable {
  /// What became of it.
  public enum Kind: String, Sendable, CaseIterable {
    /// It was not there before.
    case new
    /// It says something else now.
    case revised
    /// It is no longer there, or is said to be withdrawn.
    case withdrawn
  }

  /// What became of it.
  public let kind: Kind
  /// The article as it was; nil for a new one.
  public let old: Article?
  /// The article as it is; nil for one that is no longer there.
  public let new: Article?

  /// The change from one to the other; nil where both say the same.
  ///
  ///     ArticleChange(nil, article)?.kind   // .new
  public init?(_ old: Article?, _ new: Article?) {
    self.old = old
    self.new = new
    switch (old, new) {
    case (nil, nil): return nil
    case (nil, _?): kind = .new
    case (_?, nil): kind = .withdrawn
    case (let old?, let new?):
      guard old != new else { return nil }
      kind = old.withdrawn == nil && new.withdrawn != nil ? .withdrawn : .revised
    }
  }

  /// The article as it is, or as it was last.
  public var latest: Article? { new ?? old }

  /// The members of the item, by their names in the archive, that differ besides its text.
  ///
  ///     change.otherMembers   // ["tags", "_carrel.references"]
  public var otherMembers: [String] {
    guard let old, let new else { return [] }
    let differences: [(String, Bool)] = [
      ("title", old.title != new.title), ("authors", old.authors != new.authors),
      ("summary", old.summary != new.summary), ("url", old.url != new.url),
      ("external_url", old.externalURL != new.externalURL),
      ("image", old.image != new.image), ("banner_image", old.bannerImage != new.bannerImage),
      ("date_published", old.datePublished != new.datePublished),
      ("date_modified", old.dateModified != new.dateModified), ("tags", old.tags != new.tags),
      ("language", old.language != new.language),
      ("attachments", old.attachments != new.attachments),
      ("_carrel.category", old.category != new.category),
      ("_carrel.event", old.event != new.event),
      ("_carrel.references", old.references != new.references),
      ("_carrel.original", old.original != new.original),
      ("_carrel.license", old.license != new.license),
      ("_carrel.revision", old.revision != new.revision),
      ("_carrel.withdrawn", old.withdrawn != new.withdrawn),
      ("_carrel.translationOf", old.translationOf != new.translationOf),
      ("_carrel.reviewOf", old.reviewOf != new.reviewOf),
    ]
    return differences.filter(\.1).map(\.0)
  }
}
