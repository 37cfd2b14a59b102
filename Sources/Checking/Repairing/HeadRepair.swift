import Archive

/// Repairs the head of a page.
struct HeadRepair {
  private(set) var source: JSONObject
  private(set) var repairs: [Repair] = []
  private let page: String

  init(_ summary: PageSummary) {
    source = summary.source
    page = summary.file.name
    repairs += summary.faults.compactMap(Self.whole)
    ValueRepair.untilDone { changeValues() }
    ValueRepair.untilDone { changeCategories() }
  }

  /// What becomes of faults of the page as a whole; items that cannot be read are none of its list.
  private static func whole(_ fault: Fault) -> Repair? {
    switch fault.kind {
    case .brokenHead, .brokenList, .brokenTail, .searchGivenUp, .readFailed, .missing("items"):
      Repair(fault, .pageWritten)
    case .brokenItem, .itemTooLarge, .itemNotAnObject: Repair(fault, .itemLeftOut)
    case .memberTooLarge(let name, _): Repair(fault, .valueLeftOut(name))
    default: nil
    }
  }

  private mutating func changeValues() -> Bool {
    let faults = DecodedFeed(source, page: page).faults
    let changes = ValueRepair.changes(of: faults, in: source, below: "")
    source = JSONEdit.apply(changes.map(\.edit), to: source)
    repairs += changes.map(\.repair)
    return !changes.isEmpty
  }

  /// Leaves out the second of two categories of one id, and puts languages into their form.
  private mutating func changeCategories() -> Bool {
    let decoded = DecodedFeed(source, page: page)
    let findings = FeedCheck(decoded.feed, file: page).findings
    let changes = FindingRepair.changes(for: findings, in: source, below: "")
    source = JSONEdit.apply(changes.map(\.edit), to: source)
    repairs += changes.map(\.repair)
    return !changes.isEmpty
  }

  /// Adds the categories, of those that items name, that the feed has not.
  mutating func add(_ named: [(id: String, finding: Finding)]) {
    let known = Set(DecodedFeed(source, page: page).feed.categories.map(\.id))
    let categories = named.filter { !known.contains($0.id) }
    guard !categories.isEmpty else { return }
    var own = source["_carrel"]?.object ?? JSONObject()
    let new = categories.map { category in
      JSON.object(["id": .string(category.id), "title": .string(category.id)])
    }
    own["categories"] = .array((own["categories"]?.array ?? []) + new)
    source["_carrel"] = .object(own)
    repairs += categories.map { Repair($0.finding, .categoryAdded) }
  }

  /// Lets the page lead to another; to none where that is nil.
  mutating func lead(to next: String?) {
    guard let next else {
      if case .page? = source["next_url"]?.string.map({ PagePath.resolve($0, from: page) }) {
        source["next_url"] = nil
      }
      if let url = source["next_url"]?.string, case .refused = PagePath.resolve(url, from: page) {
        source["next_url"] = nil
      }
      return
    }
    if let url = source["next_url"]?.string, PagePath.resolve(url, from: page) == .page(next) {
      return
    }
    source["next_url"] = .string(PagePath.reference(to: next, from: page))
  }
}
