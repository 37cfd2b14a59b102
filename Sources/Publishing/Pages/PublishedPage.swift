import Archive
import Signing

/// A page that was published: the items that stand on it.
struct PublishedPage: Sendable {
  /// Its name, and its size and time of modification.
  let file: PageFile
  /// The sum of its bytes, which the manifest has.
  let sum: SHA256Digest
  /// The sum of its members but for the items.
  let head: ItemDigest
  /// Its items in their order.
  let items: [Item]

  /// An item: the sum of its id, and that of its bytes.
  struct Item: Sendable, Equatable {
    let key: ItemDigest
    let content: ItemDigest
  }
}

extension PublishedPage {
  /// Reads a page; nil where it is none, or something keeps items of it from being read.
  ///
  /// - Parameter keys: The sums of the ids of items that are known by their bytes.
  init?(_ name: String, of location: ArchiveLocation, _ keys: [ItemDigest: ItemDigest]) {
    var items: [Item] = []
    let summary = try? location.scan(page: name) { item in
      let digest = ItemLine.digest(of: item.bytes)
      let key = keys[digest] ?? (try? item.article().get()).map { ItemDigest($0.article.id) }
      if let key { items.append(Item(key: key, content: digest)) }
      return .proceed
    }
    guard let summary, !summary.faults.contains(where: \.keepsItems),
      summary.itemCount == items.count,
      let reader = try? location.reader(ofPage: name),
      let bytes = try? reader.bytes(at: 0, length: summary.file.size)
    else { return nil }
    file = summary.file
    sum = SHA256Digest(of: bytes)
    head = ItemDigest(ArchiveWriter.beginning(of: summary.source))
    self.items = items
  }
}
