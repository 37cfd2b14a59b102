import Archive

/// Items that lie one after another in a page, to be read together.
struct ItemBatch: Sendable {
  /// Where an item lies in the page.
  struct Place: Sendable {
    let offset: Int
    let length: Int32
    let line: Int32
    /// Its place in the page's `items`, counted from 0.
    let index: Int32
  }

  let page: String
  /// The number of the first item among all of the archive, counted from 0.
  let firstNumber: Int
  fileprivate(set) var places: [Place] = []

  /// The bytes from the first item's first to the last one's last.
  var size: Int { end - start }

  private var start: Int { places.first?.offset ?? 0 }

  fileprivate var end: Int { places.last.map { $0.offset + Int($0.length) } ?? 0 }

  /// Reads the items again, and gives each with its number among all.
  func forEachItem(
    in location: ArchiveLocation, _ visit: (ScannedItem, _ number: Int) throws -> Void
  ) throws {
    let bytes = try location.reader(ofPage: page).bytes(at: start, length: size)
    try bytes.withUnsafeBytes { bytes in
      for (index, place) in places.enumerated() {
        let from = min(place.offset - start, bytes.count)
        let to = min(from + Int(place.length), bytes.count)
        try visit(
          item(place, UnsafeRawBufferPointer(rebasing: bytes[from..<to])), firstNumber + index)
      }
    }
  }

  /// One of the items as a batch of its own.
  func alone(_ index: Int) -> ItemBatch {
    ItemBatch(page: page, firstNumber: firstNumber + index, places: [places[index]])
  }

  private func item(_ place: Place, _ bytes: UnsafeRawBufferPointer) -> ScannedItem {
    ScannedItem(
      page: page, index: Int(place.index), offset: place.offset, length: Int(place.length),
      line: Int(place.line), bytes: bytes)
  }
}

/// Gathers items, as a scan finds them, into batches.
struct ItemBatchMaker {
  /// The bytes of a batch, and the most that may lie between two items of one.
  private static let size = 1 << 20
  private static let gap = 1 << 16

  private var batch: ItemBatch?
  private var number = 0

  /// Adds an item; the batch that is full before it.
  mutating func add(_ item: ScannedItem) -> ItemBatch? {
    var full: ItemBatch?
    if let current = batch, !accepts(item, current) {
      full = current
      batch = nil
    }
    var current = batch ?? ItemBatch(page: item.page, firstNumber: number)
    current.places.append(
      ItemBatch.Place(
        offset: item.offset, length: Int32(clamping: item.length), line: Int32(clamping: item.line),
        index: Int32(clamping: item.index)))
    batch = current
    number += 1
    return full
  }

  /// The last batch.
  mutating func rest() -> ItemBatch? {
    defer { batch = nil }
    return batch
  }

  private func accepts(_ item: ScannedItem, _ batch: ItemBatch) -> Bool {
    batch.page == item.page && item.offset >= batch.end
      && item.offset - batch.end <= Self.gap && batch.size + item.length <= Self.size
  }
}
