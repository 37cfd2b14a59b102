/// What the lines of a concordance are sorted by: the words beside the keyword, the nearest first,
/// without case, accents and punctuation.
///
/// The keys of a million lines lie in one array of bytes. The first eight bytes of each also stand
/// in a number beside its line's, which decides most comparisons.
struct WordKeys {
  private var bytes: [UInt8] = []
  private var keys: [Key] = []
  private var start = 0

  /// What scalars beyond ASCII become in a key, as far as they were met.
  private var known: [Unicode.Scalar: [UInt8]] = [:]

  /// Words of a key.
  private static let words = 4

  private struct Key {
    let beginning: UInt64
    let range: Range<Int>
    let line: Int32
  }

  /// Adds the words after a keyword, from the `number`th on.
  mutating func add(
    wordsAfter entry: Concordance.Batch.Entry, in text: [UInt8], from number: Int
  ) {
    var rest = entry.right
    var count = 0
    while count < number + Self.words - 1, !rest.isEmpty {
      let end = text[rest].firstIndex(of: 0x20) ?? rest.upperBound
      if add(text[rest.lowerBound..<end]) { count += 1 }
      if count < number { bytes.removeSubrange(start...) }
      rest = min(end + 1, rest.upperBound)..<rest.upperBound
    }
  }

  /// Adds the words before a keyword, from the `number`th on.
  mutating func add(
    wordsBefore entry: Concordance.Batch.Entry, in text: [UInt8], from number: Int
  ) {
    var rest = entry.left
    var count = 0
    while count < number + Self.words - 1, !rest.isEmpty {
      let space = text[rest].lastIndex(of: 0x20)
      if add(text[(space.map { $0 + 1 } ?? rest.lowerBound)..<rest.upperBound]) { count += 1 }
      if count < number { bytes.removeSubrange(start...) }
      rest = rest.lowerBound..<(space ?? rest.lowerBound)
    }
  }

  /// Ends a line's key, and begins another.
  mutating func end(_ line: Int32) {
    var beginning: UInt64 = 0
    for index in start..<start + 8 {
      beginning = beginning << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
    }
    keys.append(Key(beginning: beginning, range: start..<bytes.count, line: line))
    start = bytes.count
  }

  /// The lines, sorted; equals in the order in which they were added.
  consuming func sorted() -> [Int32] {
    let bytes = bytes
    keys.sort { left, right in
      if left.beginning != right.beginning { return left.beginning < right.beginning }
      if left.range.count > 8 || right.range.count > 8 {
        let (one, other) = (bytes[left.range], bytes[right.range])
        if one.lexicographicallyPrecedes(other) { return true }
        if other.lexicographicallyPrecedes(one) { return false }
      }
      return left.line < right.line
    }
    return keys.map(\.line)
  }

  /// Adds a word; false where nothing of it is a letter or a digit.
  private mutating func add(_ word: ArraySlice<UInt8>) -> Bool {
    let before = bytes.count
    if before > start { bytes.append(0x20) }
    let letters = bytes.count
    var rest = word
    while let byte = rest.first {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x80...:
        rest = rest.dropFirst(addScalar(of: rest))
        continue
      default: break
      }
      rest = rest.dropFirst()
    }
    if bytes.count > letters { return true }
    bytes.removeSubrange(before...)
    return false
  }

  /// Adds what a scalar beyond ASCII becomes; how many bytes it has.
  private mutating func addScalar(of rest: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = rest.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return 1 }
    if let folded = known[scalar] {
      bytes += folded
    } else {
      var folded: [UInt8] = []
      if case .letters(let letters) = FoldedScalar(scalar) { folded = letters }
      if case .word(let letters) = FoldedScalar(scalar) { folded = letters }
      known[scalar] = folded
      bytes += folded
    }
    return UTF8.width(scalar)
  }
}
