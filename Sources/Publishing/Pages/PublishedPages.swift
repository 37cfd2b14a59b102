import Archive

/// The pages that were published before: which items stand where.
struct PublishedPages: Sendable {
  /// The sums of a page's items in their order, and its members but for them.
  struct Page: Sendable, Equatable {
    var head: JSONObject
    var digests: [ItemDigest]
  }

  /// The pages by their names.
  private(set) var pages: [String: Page] = [:]
  /// The page on which an item stands, by its id.
  private(set) var names: [String: String] = [:]

  /// How many numbered pages there are.
  var count: Int { max(0, pages.count - 1) }

  /// Reads the pages in a folder, if there are any, beside what is published now: the ids of items
  /// that have not changed are known by their sums.
  init(in folder: String, beside items: [SourceItem]) {
    guard let location = try? ArchiveLocation(path: folder.joined(PagePlan.head)),
      let files = try? location.pages()
    else { return }
    let ids = Dictionary(items.map { ($0.digest, $0.id) }) { first, _ in first }
    for read in Parallel.map(files, { Self.read($0.name, of: location, ids) }) {
      guard let (name, page, found) = read else { continue }
      pages[name] = page
      for id in found { names[id] = name }
    }
    // Pages of another making, or with one missing, are no places for items to stay on.
    let wanted = (0...count).map { $0 == 0 ? PagePlan.head : PagePlan.name($0) }
    let isWhole = wanted.allSatisfy { pages[$0] != nil }
    if !isWhole { (pages, names) = ([:], [:]) }
  }

  private static func read(
    _ name: String, of location: ArchiveLocation, _ ids: [ItemDigest: String]
  ) -> (name: String, page: Page, ids: [String])? {
    var digests: [ItemDigest] = []
    var found: [String] = []
    let summary = try? location.scan(page: name) { item in
      let digest = ItemDigest(item.bytes)
      digests.append(digest)
      if let id = ids[digest] ?? (try? item.article().get())?.article.id { found.append(id) }
      return .proceed
    }
    guard let summary, summary.faults.isEmpty else { return nil }
    return (name, Page(head: summary.source, digests: digests), found)
  }
}
