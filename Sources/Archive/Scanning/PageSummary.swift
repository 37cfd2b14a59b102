/// What scanning a page found besides its items.
public struct PageSummary: Sendable, Equatable {
  /// The page's file, as it was when it was opened.
  public var file: PageFile
  /// What the page says of the archive.
  public var feed: Feed
  /// The members of the page but for `items`, as written, for writing it again.
  public var source: JSONObject
  /// The page that `next_url` leads to, by its name; nil where it leads nowhere that may be read.
  public var nextPage: String?
  /// The number of items that were visited.
  public var itemCount: Int
  /// What is wrong with the page, apart from what decoding its items shows.
  public var faults: [Fault]
  /// Whether the visitor stopped the scan, so that the rest of the page is not known.
  public var wasStopped: Bool
}

/// What scanning all pages of an archive found besides the items.
public struct ArchiveSummary: Sendable, Equatable {
  /// The summaries of the pages that could be read, in order.
  public var pages: [PageSummary]
  /// What is wrong with the pages and their order, apart from what decoding the items shows.
  public var faults: [Fault]

  /// What the archive says of itself: the first page's feed.
  public var feed: Feed { pages.first?.feed ?? Feed() }

  /// The number of items that were visited.
  public var itemCount: Int { pages.reduce(0) { $0 + $1.itemCount } }
}
