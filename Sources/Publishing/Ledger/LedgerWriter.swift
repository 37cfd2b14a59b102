/// Writes what a ledger keeps as bytes: numbers of eight bytes, and texts after their lengths.
struct LedgerWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      withUnsafeBytes(of: UInt32(utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: utf8)
    }
  }

  mutating func add(_ digest: ItemDigest) {
    add(digest.high)
    add(digest.low)
  }

  mutating func add<Element>(_ list: [Element], _ add: (inout LedgerWriter, Element) -> Void) {
    self.add(list.count)
    for element in list { add(&self, element) }
  }
}
