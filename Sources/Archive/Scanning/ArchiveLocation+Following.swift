extension ArchiveLocation {
  /// Follows the pages from the first on, each read by the caller: for one that knows what some
  /// pages hold without scanning them.
  ///
  /// A page that cannot be read ends the chain, and is a fault; so does a page read before.
  ///
  /// - Throws: what reading the first page throws, and what is no `ArchiveError`.
  public func followPages(
    _ read: (String) throws -> PageSummary
  ) throws -> ArchiveSummary {
    var chain = PageChain(location: self)
    return try chain.follow(read)
  }
}

extension PageSummary {
  /// The summary of a page that is known to be unchanged, and where it leads.
  public init(unchanged file: PageFile, nextPage: String?) {
    self.init(
      file: file, feed: Feed(), source: JSONObject(), nextPage: nextPage, itemCount: 0, faults: [],
      wasStopped: false)
  }
}

extension Feed {
  /// The feed that a page's members describe, its faults passed over.
  ///
  ///     Feed(source: summary.source) == summary.feed   // true
  public init(source: JSONObject) {
    var decoder = FeedDecoder(place: Fault(file: "", pointer: "", kind: .noContent))
    self = decoder.feed(Node(object: source, pointer: ""))
  }
}
