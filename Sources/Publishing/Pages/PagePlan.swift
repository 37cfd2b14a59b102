/// Which items stand on which page.
///
/// The newest stand in `archive.json`; those before them in pages numbered from the oldest. An item
/// stays on its page for good, so that a page changes only when its own items do; when the first page
/// is full, its oldest items become the next page.
struct PagePlan {
  /// A page and its items, the newest first.
  struct Page: Sendable {
    let name: String
    var items: [SourceItem]
    /// The page that it leads on to.
    let next: String?
  }

  /// How much a page holds: items, and their bytes.
  struct Limit: Sendable, Hashable {
    let items: Int
    let bytes: Int

    /// 200 items, 1 MiB: what is fetched anew when one item has changed. The specification of JSON
    /// Feed calls a feed of a megabyte a burden.
    static let standard = Limit(items: 200, bytes: 1 << 20)
  }

  /// The pages in the order in which they lead on.
  let pages: [Page]

  /// The name of the first page.
  static let head = "archive.json"

  /// The name of a page by its number; that of the first one is 0.
  ///
  ///     PagePlan.name(42)   // "page-0042.json"
  static func name(_ number: Int) -> String {
    if number == 0 { return head }
    let digits = String(number)
    return "page-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".json"
  }

  /// Puts items on pages.
  ///
  /// - Parameters:
  ///   - items: All items, the oldest first.
  ///   - known: The page on which an item stands already, by the sum of its id.
  ///   - count: How many numbered pages there are already.
  init(
    _ items: [SourceItem], known: [ItemDigest: String], count: Int, limit: Limit = .standard
  ) {
    var kept: [String: [SourceItem]] = [:]
    var fresh: [SourceItem] = []
    for item in items {
      let page = known[item.facts.key] ?? Self.head
      if page == Self.head { fresh.append(item) } else { kept[page, default: []].append(item) }
    }
    var numbered = (1...).prefix(count).map { kept[Self.name($0)] ?? [] }
    var rest = fresh[...]
    while let full = Self.fullPage(rest, limit) {
      numbered.append(Array(rest.prefix(full)))
      rest = rest.dropFirst(full)
    }
    numbered.insert(Array(rest), at: 0)
    let last = numbered.count - 1
    let pages = numbered.enumerated().map { number, items in
      let next = number == 0 ? last : number - 1
      return Page(
        name: Self.name(number), items: items.reversed(),
        next: next == 0 ? nil : Self.name(next))
    }
    self.pages = pages.prefix(1) + pages.dropFirst().reversed()
  }

  /// How many of the oldest items fill a page; nil where all of them fit into one.
  private static func fullPage(_ items: ArraySlice<SourceItem>, _ limit: Limit) -> Int? {
    var bytes = 0
    for (count, item) in items.enumerated() {
      bytes += item.length
      if count == limit.items || bytes > limit.bytes && count > 0 { return count }
    }
    return nil
  }
}
