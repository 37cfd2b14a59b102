import Archive

/// What the look at one item needs to know of all others.
struct CheckContext: Sendable {
  let location: ArchiveLocation
  let feed: Feed
  let categories: Set<String>
  let directory: ItemDirectory
  let isDeep: Bool
  let languages = KnownLanguages()
  let timeZones = TimeZoneFolder()

  /// What looking at one item alone needs.
  init(_ location: ArchiveLocation, _ feed: Feed) {
    self.location = location
    self.feed = feed
    categories = Set(feed.categories.map(\.id))
    directory = ItemDirectory()
    isDeep = false
  }

  /// What was found by a survey.
  init(_ survey: ArchiveSurvey, of location: ArchiveLocation, _ options: CheckOptions) {
    self.location = location
    feed = survey.summary.feed
    categories = Set(feed.categories.map(\.id))
    directory = survey.directory
    isDeep = options.isDeep
  }
}
