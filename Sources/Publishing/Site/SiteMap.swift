import Archive
import Distribution
import Messages

/// What the pages of the site know of each other.
struct SiteMap: Sendable {
  /// All articles, the oldest first.
  let items: [SourceItem]
  let feed: Feed
  /// The language of the site's own words: the archive's, where we speak it.
  let language: Language
  let categories: [SiteCategory]
  /// Each article's category, as an index.
  let categoryOf: [Int]
  /// The article before each in its category, and the one after it, as indices.
  let neighbours: [(older: Int?, newer: Int?)]
  /// Words that stand on each article's page.
  let labels: SiteLabels
  private let addresses: [LinkAddress: Int]
  private let days: SiteDays

  init(_ reading: SourceReading) {
    items = reading.items
    feed = reading.feed
    let code = (reading.feed.language ?? "").prefix { $0 != "-" }.lowercased()
    language = Language(code: code) ?? .english
    labels = SiteLabels(language)
    days = SiteDays(in: language)
    categories = SiteCategory.all(of: items, feed, in: language)
    var categoryOf = [Int](repeating: 0, count: items.count)
    var neighbours = [(older: Int?, newer: Int?)](repeating: (nil, nil), count: items.count)
    for (index, category) in categories.enumerated() {
      for (place, item) in category.items.enumerated() {
        categoryOf[item] = index
        neighbours[item] = (
          place > 0 ? category.items[place - 1] : nil,
          place + 1 < category.items.count ? category.items[place + 1] : nil
        )
      }
    }
    (self.categoryOf, self.neighbours) = (categoryOf, neighbours)
    var addresses: [LinkAddress: Int] = [:]
    addresses.reserveCapacity(items.count * 2)
    for (index, item) in items.enumerated() {
      for address in item.facts.addresses where addresses[address] == nil {
        addresses[address] = index
      }
    }
    self.addresses = addresses
  }

  /// The archive's title; what it is known by, where it has none.
  var title: String {
    let names = [feed.title, Manifest.identity(of: feed), PagePlan.head]
    return names.compactMap(\.self).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
  }

  /// The path of the article of an address; nil where there is none.
  func path(of address: LinkAddress) -> String? { addresses[address].map { items[$0].facts.path } }

  /// An article's byline, which may be that of all.
  func byline(of index: Int) -> String {
    let own = items[index].facts.byline
    return own.isEmpty ? feed.authors.compactMap(\.name).joined(separator: ", ") : own
  }

  /// The day on which an article was published; nil for an undated one.
  func day(of index: Int) -> SiteDays.Day? { items[index].facts.date.map(days.day) }

  /// The year under which an article is listed; nil for an undated one.
  func year(of index: Int) -> String? {
    items[index].facts.date.map { date in
      let digits = String(date.year)
      return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  /// Words of our own.
  func words(_ message: Message) -> String { language.text(of: message).string }
}
