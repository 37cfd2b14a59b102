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

  init(_ survey: ArchiveSurvey, of location: ArchiveLocation, _ options: CheckOptions) {
    self.location = location
    feed = survey.summary.feed
    categories = Set(feed.categories.map(\.id))
    directory = survey.directory
    isDeep = options.isDeep
  }
}
