/// Looks for several texts in one pass over the bytes, whatever their number.
///
/// The first three bytes of each text are hashed, and so are those at each place: only where a text of
/// that hash begins, it is compared. For a few texts `TextSearch`, which jumps, is faster; from about
/// ten on this is.
struct SeveralTextsSearch {
  /// Texts of at least `shortest` bytes.
  private let texts: [[UInt8]]
  /// By hash, the first text of that hash, counted from 1; 0 for none.
  private var first = [Int32](repeating: 0, count: 1 << Self.bits)
  /// By text, the next one of the same hash, in the same way.
  private var next: [Int32]

  /// The bytes that a text must have.
  static let shortest = 3

  private static let bits = 14

  /// A search for texts of at least `shortest` bytes each.
  init(_ texts: [[UInt8]]) {
    self.texts = texts
    next = [Int32](repeating: 0, count: texts.count)
    for (index, text) in texts.enumerated() {
      let hash = Self.hash(text[0], text[1], text[2])
      next[index] = first[hash]
      first[hash] = Int32(index + 1)
    }
  }

  @inline(__always)
  private static func hash(_ one: UInt8, _ two: UInt8, _ three: UInt8) -> Int {
    let bytes = UInt32(one) | UInt32(two) << 8 | UInt32(three) << 16
    return Int((bytes &* 0x9E37_79B1) >> UInt32(32 - bits))
  }

  /// Tells each place where one of the texts stands.
  func forEachPlace(in bytes: [UInt8], _ found: (Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      first.withUnsafeBufferPointer { first in
        for place in 0..<max(0, bytes.count - Self.shortest + 1) {
          let head = first[Self.hash(bytes[place], bytes[place + 1], bytes[place + 2])]
          if head != 0, stands(head, at: place, in: bytes) { found(place) }
        }
      }
    }
  }

  private func stands(_ head: Int32, at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var number = head
    while number != 0 {
      let text = texts[Int(number - 1)]
      if place + text.count <= bytes.count,
        bytes[place..<place + text.count].elementsEqual(text)
      {
        return true
      }
      number = next[Int(number - 1)]
    }
    return false
  }
}
