import Archive

/// The pages that lie in the folder that is published to: which items stand where.
struct PublishedPages: Sendable {
  /// The pages by their names.
  private(set) var pages: [String: PublishedPage] = [:]
  /// The page on which an item stands, by the sum of its id.
  private(set) var names: [ItemDigest: String] = [:]

  /// How many numbered pages there are.
  var count: Int { max(0, pages.count - 1) }

  /// Takes the pages from a ledger, where they are still those; else reads them.
  init(in folder: OutputFolder, _ ledger: Ledger, beside items: [SourceItem]) {
    let isCurrent = ledger.pages.allSatisfy { folder.file(named: $0.file.name) == $0.file }
    let found =
      isCurrent && !ledger.pages.isEmpty
      ? ledger.pages : Self.read(in: folder, ledger, beside: items)
    pages = Dictionary(found.map { ($0.file.name, $0) }) { first, _ in first }
    // Pages of another making, or with one missing, are no places for items to stay on.
    let isWhole = (0...count).allSatisfy { pages[PagePlan.name($0)] != nil }
    if !isWhole || found.isEmpty { pages = [:] }
    // Of an item on two pages, which a publication that was broken off leaves, the numbered counts.
    for page in pages.values.sorted(by: { $0.file.name < $1.file.name }) {
      for item in page.items { names[item.key] = page.file.name }
    }
  }

  private static func read(
    in folder: OutputFolder, _ ledger: Ledger, beside items: [SourceItem]
  ) -> [PublishedPage] {
    guard let location = try? ArchiveLocation(path: folder.path(of: PagePlan.name(0))),
      let files = try? location.pages()
    else { return [] }
    let keys = Dictionary(items.map { ($0.facts.published, $0.facts.key) }) { first, _ in first }
    let known = Dictionary(ledger.pages.map { ($0.file, $0) }) { first, _ in first }
    let read = Parallel.map(files) { file in
      known[file] ?? PublishedPage(file.name, of: location, keys)
    }
    return read.contains { $0 == nil } ? [] : read.compactMap(\.self)
  }
}
