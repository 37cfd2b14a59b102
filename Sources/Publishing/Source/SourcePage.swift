import Archive

/// A page of the archive that is to be published, and what lies on it.
struct SourcePage: Sendable {
  /// The page as it lay there when it was read.
  let file: PageFile
  /// The page that it leads on to, by its name.
  let next: String?
  /// Its members but for the items.
  let head: JSONObject
  /// Its items in their order.
  var items: [Item] = []
  /// What keeps items from being read.
  var faults: [Fault] = []
  /// That the archive goes on elsewhere on the network.
  var elsewhere: Fault?

  /// Whether there is nothing to be told of it.
  var isWhole: Bool { faults.isEmpty && elsewhere == nil }

  /// An item, and where its bytes lie.
  struct Item: Sendable {
    let facts: ItemFacts
    let offset: Int
    let length: Int
  }

  /// The folder from which its items name files: empty, or `older/`.
  static func folder(ofPage name: String) -> String {
    name.contains("/") ? name.folderAndName.folder + "/" : ""
  }
}

extension SourcePage {
  /// Scans a page; items that a ledger knows are not decoded.
  init(
    _ name: String, of location: ArchiveLocation, _ ledger: Ledger
  ) throws {
    let folder = Self.folder(ofPage: name)
    var items: [Item] = []
    var faults: [Fault] = []
    let summary = try location.scan(page: name) { item in
      switch ItemLine.facts(of: item, in: folder, ledger) {
      case .success(let facts):
        items.append(Item(facts: facts, offset: item.offset, length: item.length))
      case .failure(let fault): faults.append(fault)
      }
      return .proceed
    }
    file = summary.file
    next = summary.nextPage
    head = summary.source
    self.items = items
    self.faults = (faults + summary.faults).filter(\.keepsItems)
    elsewhere = summary.faults.first {
      if case .nextPageElsewhere = $0.kind { true } else { false }
    }
  }
}

extension ItemLine {
  /// The facts of an item; or why it cannot be read.
  fileprivate static func facts(
    of item: ScannedItem, in folder: String, _ ledger: Ledger
  ) -> Result<ItemFacts, Fault> {
    let isBroken = isBroken(item.bytes)
    let line = isBroken ? joined(item.bytes) : []
    return line.withUnsafeBytes { joined in
      let bytes = isBroken ? joined : item.bytes
      let digest = ItemDigest(bytes)
      if let known = ledger.facts(of: digest, in: folder) { return .success(known) }
      return item.article().map { ItemFacts($0, digest: digest, folder: folder) }
    }
  }
}

extension Fault {
  /// Whether it keeps items, or pages, from being read.
  var keepsItems: Bool {
    switch kind {
    case .brokenItem, .itemTooLarge, .itemNotAnObject, .noID, .brokenList, .brokenTail,
      .brokenHead, .searchGivenUp, .readFailed, .nextPageLoop, .nextPageRefused,
      .nextPageUnreadable:
      true
    default: false
    }
  }
}
