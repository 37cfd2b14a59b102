import Archive

/// The places, ids and addresses of an archive's items.
struct ItemDirectory: Sendable {
  /// So many items of a form make it the archive's own.
  private static let usualFormCount = 3

  /// All items, in their order.
  private(set) var batches: [ItemBatch] = []
  private var numbers: [Int: Int32] = [:]
  private var addresses: [Int: Int32] = [:]
  private var forms: [Int: Int32] = [:]

  /// Takes note of items and what they are known by.
  mutating func add(_ batch: ItemBatch, _ names: [ItemNames]) {
    batches.append(batch)
    for (index, names) in names.enumerated() {
      let number = Int32(clamping: batch.firstNumber + index)
      // Of items of the same id the first is the one that is read.
      if let id = names.id, numbers[id] == nil { numbers[id] = number }
      if let address = names.address, addresses[address] == nil { addresses[address] = number }
      if let form = names.form { forms[form, default: 0] += 1 }
    }
  }

  /// Whether an item has this id.
  func containsID(_ id: String) -> Bool {
    numbers[TextHash.of(id)] != nil
  }

  /// The number of the first item that has this id; nil where none has.
  func number(ofID id: String) -> Int? {
    numbers[TextHash.of(id)].map(Int.init)
  }

  /// The number of the item at an address, or of that id; nil where there is none.
  func number(at url: String) -> Int? {
    (addresses[ItemAddress(url).hash] ?? numbers[TextHash.of(url)]).map(Int.init)
  }

  /// Whether a link has the form of this archive's addresses, but is none of them.
  func lacks(_ url: String) -> Bool {
    guard let form = ItemAddress(url).form, forms[form, default: 0] >= Self.usualFormCount else {
      return false
    }
    return number(at: url) == nil
  }

  /// Where an item lies.
  func place(ofItem number: Int) -> Fault.Place {
    let (batch, index) = find(number)
    let place = batch.places[index]
    return Fault.Place(file: batch.page, line: Int(place.line), byte: place.offset)
  }

  /// A place for what is to be said of an item as a whole.
  func fault(ofItem number: Int) -> Fault {
    let (batch, index) = find(number)
    let place = batch.places[index]
    return Fault(
      file: batch.page, line: Int(place.line), byte: place.offset, itemIndex: Int(place.index),
      pointer: "/items/\(place.index)", kind: .noContent)
  }

  /// One item as a batch of its own.
  func batch(ofItem number: Int) -> ItemBatch {
    let (batch, index) = find(number)
    return batch.alone(index)
  }

  /// The batch that has an item, and the item's place in it.
  private func find(_ number: Int) -> (ItemBatch, Int) {
    var low = 0
    var high = batches.count
    while low < high {
      let middle = (low + high) / 2
      if batches[middle].firstNumber <= number { low = middle + 1 } else { high = middle }
    }
    let batch = batches[low - 1]
    return (batch, number - batch.firstNumber)
  }
}
