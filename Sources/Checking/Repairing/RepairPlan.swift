import Archive

/// What must be known of the whole archive before its first page is written.
struct RepairPlan {
  private(set) var source: RepairSource
  /// The pages that are written, in their order; each with its head and its faults.
  private(set) var pages: [PageSummary] = []
  /// The hashes of all ids.
  private(set) var ids: Set<Int> = []
  /// Categories that items name, in the order in which they come; each as what is to be said should
  /// the feed not have it.
  private(set) var categories: [(id: String, finding: Finding)] = []
  /// What was done about bytes, and about the order of the pages.
  private(set) var repairs: [Repair] = []
  private var known: Set<String> = []

  /// Reads all pages.
  ///
  /// - Throws: `ArchiveError` when the first page cannot be read, or no copy can be made.
  init(_ location: ArchiveLocation, scratchFolder: String) throws {
    source = RepairSource(location, scratchFolder: scratchFolder)
    let summary = try location.followPages { name in try read(name) }
    pages = summary.pages
    let breaks = summary.faults.filter(\.endsArchive)
    let linked = breaks.isEmpty ? 0 : try linkOthers()
    repairs += breaks.map { Repair($0, linked > 0 ? .pagesLinked(linked) : .archiveEnds) }
  }

  /// Reads a page; where it is damaged, with its bytes mended if that helps.
  ///
  /// It need not: where quotation marks are lost too, bytes that stop being in the way let one item
  /// swallow those after it.
  private mutating func read(_ name: String) throws -> PageSummary {
    let page = try scan(name)
    guard let damage = page.faults.first(where: \.isDamage),
      let mender = try source.mend(name)
    else { return page }
    let mended = try scan(name)
    let gain = mended.itemCount - page.itemCount
    guard gain > 0 || gain == 0 && mended.faults.count < page.faults.count else {
      source.unmend(name)
      return page
    }
    repairs.append(
      Repair(damage, .bytesMended(invalid: mender.invalid, controls: mender.controls)))
    return mended
  }

  private mutating func scan(_ name: String) throws -> PageSummary {
    try source.scan(page: name) { item in
      if case .success(let decoded) = item.article() { note(decoded.article, item) }
      return .proceed
    }
  }

  private mutating func note(_ article: Article, _ item: ScannedItem) {
    ids.insert(TextHash.of(article.id))
    guard let category = article.category, known.insert(category).inserted else { return }
    let place = Fault(
      file: item.page, line: item.line, itemIndex: item.index, itemID: article.id, kind: .noContent)
    let pointer = "/items/\(item.index)/_carrel/category"
    categories.append(
      (category, Finding(.unknownCategory(category), at: place, pointer: pointer)))
  }

  /// Reads the pages of the folder to which none leads any more, the newest first by their names; how
  /// many there are.
  private mutating func linkOthers() throws -> Int {
    let location = source.location
    guard location.head == "archive.json" else { return 0 }
    let names = Set(pages.map(\.file.name)).union(FolderCheck.others)
    var count = 0
    for file in location.jsonFiles.reversed() where !names.contains(file.name) {
      guard (try? location.scan(page: file.name, visit: { _ in .stop })) != nil else { continue }
      pages.append(try read(file.name))
      count += 1
    }
    return count
  }
}

extension Fault {
  /// Whether it is of the text as such, which is not JSON there.
  fileprivate var isDamage: Bool {
    switch kind {
    case .brokenHead, .brokenItem, .brokenList, .brokenTail: true
    default: false
    }
  }

  /// Whether the archive ends there though it should go on.
  fileprivate var endsArchive: Bool {
    switch kind {
    case .nextPageRefused, .nextPageLoop, .nextPageUnreadable: true
    default: false
    }
  }
}
