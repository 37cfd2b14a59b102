/// Reads what `LedgerWriter` wrote; bytes that it did not write are damage.
struct LedgerReader {
  /// The bytes are no ledger's.
  struct Damage: Error {}

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all was read.
  var isAtEnd: Bool { offset == bytes.count }

  mutating func number() throws(Damage) -> UInt64 {
    let range = try take(8)
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
    }
  }

  mutating func integer() throws(Damage) -> Int {
    Int(Int64(bitPattern: try number()))
  }

  mutating func bool() throws(Damage) -> Bool {
    bytes[try take(1).lowerBound] != 0
  }

  mutating func string() throws(Damage) -> String {
    let length = try take(4)
    let count = bytes.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: length.lowerBound, as: UInt32.self))
    }
    let range = try take(Int(count))
    return String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func digest() throws(Damage) -> ItemDigest {
    ItemDigest(high: try number(), low: try number())
  }

  /// How many of something follow, each of which takes a byte at least.
  mutating func count() throws(Damage) -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.count - offset else { throw Damage() }
    return count
  }

  mutating func list<Element>(
    _ read: (inout LedgerReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try count()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read(&self)) }
    return list
  }

  private mutating func take(_ count: Int) throws(Damage) -> Range<Int> {
    guard count <= bytes.count - offset else { throw Damage() }
    defer { offset += count }
    return offset..<offset + count
  }
}
