/// Finds names in HTML by a number that their letters make: there are thousands in a text.
struct NameTable<Name: Sendable>: Sendable {
  private static var size: Int { 256 }

  private var keys: [UInt64]
  private var spellings: [[UInt8]]
  private var names: [Name?]

  /// Puts each name, spelled in lower case, into the first slot that is free at or after its own.
  init(_ spelled: [(spelling: String, name: Name)]) {
    keys = [UInt64](repeating: 0, count: Self.size)
    spellings = [[UInt8]](repeating: [], count: Self.size)
    names = [Name?](repeating: nil, count: Self.size)
    for (spelling, name) in spelled {
      let key = Array(spelling.utf8).withUnsafeBytes { Self.key(of: $0, 0..<$0.count) }
      var slot = Self.slot(of: key)
      while keys[slot] != 0 { slot = (slot + 1) % Self.size }
      keys[slot] = key
      spellings[slot] = Array(spelling.utf8)
      names[slot] = name
    }
  }

  /// The name that stands in a place of HTML, in either case; nil when it is none of these.
  func name(in source: UnsafeRawBufferPointer, _ range: Range<Int>) -> Name? {
    slot(in: source, range).flatMap { names[$0] }
  }

  /// The slot of the name that stands there, from 0 to 255, by which equal names are known.
  func slot(in source: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    let key = Self.key(of: source, range)
    var slot = Self.slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key, range.count <= 7 || isSpelled(spellings[slot], in: source, range) {
        return slot
      }
      slot = (slot + 1) % Self.size
    }
    return nil
  }

  /// The name in a slot.
  func name(at slot: Int) -> Name? { names[slot] }

  private func isSpelled(
    _ spelling: [UInt8], in source: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> Bool {
    spelling.elementsEqual(source[range].lazy.map(ASCII.lowered))
  }

  /// The first seven letters in lower case, and the count of all.
  private static func key(of source: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    var key = UInt64(min(range.count, 255))
    for index in range.prefix(7) { key = key << 8 | UInt64(ASCII.lowered(source[index])) }
    return key
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
