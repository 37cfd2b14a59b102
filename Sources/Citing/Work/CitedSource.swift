import Archive

/// The archive that an article is cited from, and the day on which it is.
public struct CitedSource: Sendable {
  /// Its title.
  public var title: String
  /// What it is known by.
  public var identity: String
  /// Its version, where it has one.
  public var version: String?
  /// The licence of articles that name none.
  public var license: License?
  /// The language of articles that name none.
  public var language: String?
  /// Who wrote the articles that name nobody.
  public var authors: [Author]
  /// Its home page.
  public var homePage: String?
  /// Its categories, by which the kind of an article is known.
  public var categories: [Category]
  /// The day on which the article was looked at.
  public var accessed: CalendarDate

  /// What an archive says of itself, looked at on a day.
  public init(
    title: String, identity: String, version: String? = nil, license: License? = nil,
    language: String? = nil, authors: [Author] = [], homePage: String? = nil,
    categories: [Category] = [], accessed: CalendarDate
  ) {
    self.title = title
    self.identity = identity
    self.version = version
    self.license = license
    self.language = language
    self.authors = authors
    self.homePage = homePage
    self.categories = categories
    self.accessed = accessed
  }

  /// What a feed says of itself, looked at on a day.
  public init(_ feed: Feed, identity: String, version: String? = nil, accessed: CalendarDate) {
    self.init(
      title: feed.title ?? identity, identity: identity, version: version, license: feed.license,
      language: feed.language, authors: feed.authors, homePage: feed.homePageURL,
      categories: feed.categories, accessed: accessed)
  }
}
