import Archive
import Catalog

/// What a catalog should have of an item: the item's number among all, and hashes of its id and of
/// its bytes.
struct ItemRecord: Sendable {
  let number: Int32
  let id: Int
  let bytes: Int64

  init(_ item: ScannedItem, id: String, number: Int) {
    self.number = Int32(clamping: number)
    self.id = TextHash.of(id.storable)
    bytes = ItemHash.of(item.bytes)
  }
}

/// Compares the catalog with the archive.
///
/// A catalog that says itself that it is of an earlier state is in order: the next reading brings it
/// up to date. One that says it is current must have just the items that can be read.
struct CatalogCheck {
  private let path: String
  private let context: CheckContext

  /// A check of the catalog at a path, of that archive.
  init(_ path: String, _ context: CheckContext) {
    self.path = path
    self.context = context
  }

  /// Compares the catalog.
  ///
  /// - Parameters:
  ///   - readable: How many items can be read.
  ///   - records: What it should have of them, in a deep check.
  func findings(readable: Int, _ records: [ItemRecord]) throws -> [Finding] {
    do {
      let catalog = try ArticleCatalog.look(at: path, of: context.location)
      if let damage = try catalog.damage(isThorough: context.isDeep) {
        return [finding(.catalogDamaged(damage))]
      }
      guard try Indexer(catalog).isListCurrent() else { return [finding(.catalogOutdated)] }
      return context.isDeep ? try compare(catalog, records) : try compare(catalog, readable)
    } catch CatalogError.unusable {
      // It is of another version of the program, and is made anew when it is needed.
      return [finding(.catalogOutdated)]
    } catch CatalogError.failed {
      // It cannot be looked at now, on a read-only disk say; that says nothing of the archive.
      return []
    } catch is CatalogError {
      return [finding(.catalogDamaged(""))]
    }
  }

  private func finding(_ kind: Finding.Kind) -> Finding {
    Finding(kind, at: Fault(file: context.location.head, kind: .noContent), pointer: "")
  }

  private func compare(_ catalog: ArticleCatalog, _ readable: Int) throws -> [Finding] {
    let count = try catalog.storedItemCount()
    return count == readable ? [] : [finding(.catalogCount(count, readable: readable))]
  }

  private func compare(_ catalog: ArticleCatalog, _ records: [ItemRecord]) throws -> [Finding] {
    var expected = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    var findings: [Finding] = []
    try catalog.forEachStoredItem { stored in
      guard let record = expected[TextHash.of(stored.id)] else {
        let place = Fault(file: stored.page, itemID: stored.id, kind: .noContent)
        findings.append(Finding(.catalogDiffers, at: place, pointer: ""))
        return
      }
      if agrees(record, stored) { expected[record.id] = nil }
    }
    return findings
      + expected.values.map(\.number).sorted().map { number in
        Finding(
          .catalogDiffers, at: context.directory.fault(ofItem: Int(number)),
          pointer: context.directory.fault(ofItem: Int(number)).pointer)
      }
  }

  private func agrees(_ record: ItemRecord, _ stored: ArticleCatalog.StoredItem) -> Bool {
    let place = context.directory.place(ofItem: Int(record.number))
    return record.bytes == stored.hash && place.file == stored.page && place.byte == stored.offset
  }
}
