import Archive

/// What the look at one item needs to know of all others.
struct CheckContext: Sendable {
  let location: ArchiveLocation
  let feed: Feed
  let categories: Set<String>
  let directory: ItemDirectory
  let isDeep: Bool
  private let installation: Installation?
  let languages = KnownLanguages()
  let timeZones = TimeZoneFolder()

  /// What looking at one item alone needs.
  init(_ location: ArchiveLocation, _ feed: Feed) {
    self.location = location
    self.feed = feed
    categories = Set(feed.categories.map(\.id))
    directory = ItemDirectory()
    isDeep = false
    installation = nil
  }

  /// What was found by a survey.
  init(_ survey: ArchiveSurvey, of location: ArchiveLocation, _ options: CheckOptions) {
    self.location = location
    feed = survey.summary.feed
    categories = Set(feed.categories.map(\.id))
    directory = survey.directory
    isDeep = options.isDeep
    installation = options.installation
  }

  /// Whether a file that goes with an item is to be there.
  func expects(_ path: String) -> Bool { installation?.takes(path) ?? true }
}
