import Catalog
import Glibc

/// A text without accents, white space collapsed, and where each of its bytes comes from.
///
/// As most of a text is plain, what comes from where is told only where that is not the next byte:
///
///     FoldedText("Élisée  and", keepsCase: false).bytes   // "elisee and"
struct FoldedText: Sendable {
  /// The bytes, in which one finds.
  private(set) var bytes: [UInt8] = []

  /// From each of these on, bytes come from bytes in a row; ascending.
  private var steps: [Step] = []

  /// What scalars beyond ASCII become, as far as they were met.
  private var known: [Unicode.Scalar: Folding] = [:]

  private let keepsCase: Bool

  /// Bytes from one on, which come from those from an offset on.
  private struct Step {
    var byte: UInt32
    var offset: UInt32
  }

  /// What a scalar becomes; nil for white space.
  private typealias Folding = [UInt8]?

  /// Folds a text in UTF-8; with `keepsCase` capitals stay capitals.
  init(_ text: some Collection<UInt8>, keepsCase: Bool) {
    self.keepsCase = keepsCase
    bytes.reserveCapacity(text.count)
    let isInRow: Void? = text.withContiguousStorageIfAvailable { fold($0) }
    if isInRow == nil { Array(text).withUnsafeBufferPointer { fold($0) } }
    step(to: text.count)
    known = [:]
  }

  // MARK: - Where bytes come from

  /// The ranges of the text that runs of so many bytes come from, whole scalars of it.
  ///
  /// - Parameter places: Where the runs begin, ascending.
  func sources(ofRunsAt places: [Int], length: Int) -> [Range<Int>] {
    var start = steps.partitioningIndex { $0.byte > places.first ?? 0 }
    var last = start
    return places.map { place in
      var end = place + length
      // A ligature of which only a part was asked for.
      while end < bytes.count, offset(of: end, near: &last) == offset(of: end - 1, near: &last) {
        end += 1
      }
      return offset(of: place, near: &start)..<offset(of: end, near: &last)
    }
  }

  /// How many bytes before one come from the same scalar as it does.
  func bytesOfSameScalar(before byte: Int) -> Int {
    var next = steps.partitioningIndex { $0.byte > byte }
    let source = offset(of: byte, near: &next)
    var first = byte
    while first > 0, offset(of: first - 1, near: &next) == source { first -= 1 }
    return byte - first
  }

  /// Where a byte comes from; the step after its own is sought from the one after a byte near by.
  private func offset(of byte: Int, near next: inout Int) -> Int {
    while next < steps.count, steps[next].byte <= byte { next += 1 }
    while next > 0, steps[next - 1].byte > byte { next -= 1 }
    guard next > 0 else { return byte }
    return Int(steps[next - 1].offset) + byte - Int(steps[next - 1].byte)
  }

  /// Notes that the next byte comes from an offset, unless that goes without saying.
  private mutating func step(to offset: Int) {
    let last = steps.last ?? Step(byte: 0, offset: 0)
    guard offset - Int(last.offset) != bytes.count - Int(last.byte) else { return }
    steps.append(
      Step(byte: UInt32(clamping: bytes.count), offset: UInt32(clamping: offset)))
  }

  // MARK: - Finding

  /// Where folded bytes stand among these, without overlaps.
  ///
  /// The rarest of them is looked for, as it stands in the fewest other places.
  func places(of needle: [UInt8]) -> [Int] {
    let rarities = needle.map(Self.rarity)
    guard let rarest = needle.indices.max(by: { rarities[$0] < rarities[$1] }) else { return [] }
    var found: [Int] = []
    bytes.withUnsafeBytes { text in
      guard let start = text.baseAddress else { return }
      var position = 0
      while position + needle.count <= text.count,
        let place = memchr(
          start + position + rarest, Int32(needle[rarest]),
          text.count - position - needle.count + 1)
      {
        position = UnsafeRawPointer(place) - start - rarest
        if memcmp(start + position, needle, needle.count) == 0 {
          found.append(position)
          position += needle.count
        } else {
          position += 1
        }
      }
    }
    return found
  }

  /// How rare a byte is in prose, from 0 for the most frequent.
  private static func rarity(_ byte: UInt8) -> Int {
    frequent.firstIndex(of: byte) ?? frequent.count
  }

  /// The most frequent bytes of prose in most European languages, the most frequent one first.
  private static let frequent = Array(" eainotsrludcm".utf8)

  // MARK: - Folding

  private mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let end = PlainRun.end(in: text, from: index, after: bytes.last)
      if end > index {
        step(to: index)
        append(UnsafeBufferPointer(rebasing: text[index..<end]))
        index = end
      } else {
        index = foldScalar(of: text, at: index)
      }
    }
  }

  /// Appends a run of ASCII at once: most of a text are long ones, and a key waits for it.
  private mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: run)
    if keepsCase { return }
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in start..<bytes.count {
        let byte = bytes[index]
        bytes[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      }
    }
  }

  /// Appends what one scalar becomes, and returns where the next one begins.
  private mutating func foldScalar(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    var decoder = UTF8()
    var rest = text[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return index + 1 }
    if let letters = folding(of: scalar) {
      for letter in letters {
        step(to: index)
        bytes.append(letter)
      }
    } else if bytes.last != 0x20 {
      step(to: index)
      bytes.append(0x20)
    }
    return index + UTF8.width(scalar)
  }

  private mutating func folding(of scalar: Unicode.Scalar) -> Folding {
    if let known = known[scalar] { return known }
    let folding = makeFolding(of: scalar)
    known[scalar] = .some(folding)
    return folding
  }

  private func makeFolding(of scalar: Unicode.Scalar) -> Folding {
    if scalar.properties.isWhitespace { return nil }
    if scalar.isASCII { return [UInt8(scalar.value)] }
    switch FoldedScalar(scalar) {
    case .nothing: return []
    case .separator: return Self.plain[scalar] ?? Array(String(scalar).utf8)
    case .letters(let letters), .word(let letters):
      let isCapital = keepsCase && scalar.properties.isUppercase && letters.count == 1
      return isCapital ? [letters[0] & ~0x20] : letters
    }
  }

  /// Typographic signs that are typed plainly.
  private static let plain: [Unicode.Scalar: [UInt8]] = [
    "’": [0x27], "‘": [0x27], "“": [0x22], "”": [0x22], "–": [0x2D], "—": [0x2D], "‐": [0x2D],
    "\u{2011}": [0x2D],
  ]
}

/// Runs of ASCII that are taken as they are: without white space but single blanks.
private enum PlainRun {
  /// The end of the run that begins at an index, after a byte.
  ///
  /// Eight bytes are looked at at once, until some of them may be no part of it.
  static func end(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, after last: UInt8?
  ) -> Int {
    var end = start
    var last = last ?? 0
    let bytes = UnsafeRawBufferPointer(text)
    while end + 8 <= bytes.count {
      let eight = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self).littleEndian
      // The highest bit of each byte: beyond ASCII; less than a blank; a blank.
      let isBeyond = eight & 0x8080_8080_8080_8080
      let isControl = (eight &- 0x2020_2020_2020_2020) & ~eight & 0x8080_8080_8080_8080
      let different = eight ^ 0x2020_2020_2020_2020
      let isBlank = (different &- 0x0101_0101_0101_0101) & ~different & 0x8080_8080_8080_8080
      let isAfterBlank = isBlank << 8 | (last == 0x20 ? 0x80 : 0)
      if isBeyond | isControl | (isBlank & isAfterBlank) != 0 { break }
      last = UInt8(truncatingIfNeeded: eight >> 56)
      end += 8
    }
    while end < text.count {
      let byte = text[end]
      if byte >= 0x80 || byte < 0x20 || (byte == 0x20 && last == 0x20) { break }
      last = byte
      end += 1
    }
    return end
  }
}
