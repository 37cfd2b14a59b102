/// The characters that most text of European languages consists of, by their line break classes.
///
/// Plain are those whose classes the rules judge by two characters side by side alone: not those of
/// signs around numbers, which need to know more of what came before. Each takes one column, and
/// none combines with others. In words of plain characters two tables, made from the rules, find
/// breaks many times faster than the rules themselves.
struct PlainClasses: @unchecked Sendable {
  /// The tables, which are made once.
  static let tables = PlainClasses()

  /// For each byte the class of the plain character that it is, else `none`.
  private let ofASCII: UnsafeMutablePointer<UInt8>
  /// Whether a line may end between two characters, by their classes.
  private let pairs: UnsafeMutablePointer<Bool>
  /// Whether a line may end after the spaces between two characters, by their classes.
  private let spacedPairs: UnsafeMutablePointer<Bool>

  private static let none: UInt8 = 0xFF

  private static let all: [LineBreakClass] = [
    .al, .nu, .is, .qu, .ex, .cp, .cl, .op, .hy, .ba, .b2, .in,
  ]

  private init() {
    ofASCII = .allocate(capacity: 256)
    pairs = .allocate(capacity: 64 * 64)
    spacedPairs = .allocate(capacity: 64 * 64)
    for byte in UInt8(0)...0xFF {
      let kind = LineBreakClass(of: Unicode.Scalar(byte))
      let isPlain = byte > 0x20 && byte < 0x7F && Self.all.contains(kind)
      ofASCII[Int(byte)] = isPlain ? kind.rawValue : Self.none
    }
    for before in LineBreakClass.allCases {
      for after in Self.all {
        pairs[Self.index(before, after)] = LineBreaker.breaks(before, after, isSpaced: false)
        spacedPairs[Self.index(before, after)] = LineBreaker.breaks(before, after, isSpaced: true)
      }
    }
  }

  @inline(__always)
  private static func index(_ before: LineBreakClass, _ after: LineBreakClass) -> Int {
    Int(before.rawValue) << 6 | Int(after.rawValue)
  }
}

extension PlainClasses {
  /// Whether a line may end between two plain characters.
  @inline(__always)
  func breaks(_ before: LineBreakClass, _ after: LineBreakClass) -> Bool {
    pairs[Self.index(before, after)]
  }

  /// Whether a line may end before a plain character, after spaces and any character before them.
  @inline(__always)
  func breaks(_ before: LineBreakClass, beforeSpaced after: LineBreakClass) -> Bool {
    spacedPairs[Self.index(before, after)]
  }

  /// The class and the length in bytes of the plain character at an offset, else nil.
  @inline(__always)
  func character(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> (kind: LineBreakClass, length: Int)? {
    let code = ofASCII[Int(bytes[offset])]
    if code != Self.none { return LineBreakClass(rawValue: code).map { ($0, 1) } }
    return bytes[offset] < 0x80 ? nil : Self.beyondASCII(bytes, at: offset, end: end)
  }

  /// The end of the letters of ASCII that begin at an offset.
  ///
  /// Eight bytes are looked at together, since the processor cannot foretell where words end.
  @inline(__always)
  func endOfLetters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, end: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    while position &+ 8 <= end {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
      let others = Self.signsOfOthers(word)
      if others != 0 { return position &+ others.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    while position < end, (bytes[position] | 0x20) &- 0x61 < 26 { position &+= 1 }
    return position
  }

  /// The sign bit of each byte that is not a letter: of small ones, adding makes the sign bit of those
  /// from `a` on, and of those beyond `z`.
  @inline(__always)
  private static func signsOfOthers(_ word: UInt64) -> UInt64 {
    let small = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
    let beyondZ = small &+ 0x0505_0505_0505_0505
    return ~(fromA & ~beyondZ & ~word) & 0x8080_8080_8080_8080
  }

  private static func beyondASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, end: Int
  ) -> (kind: LineBreakClass, length: Int)? {
    guard offset + 1 < end else { return nil }
    let second = bytes[offset + 1]
    switch bytes[offset] {
    case 0xC3: return second == 0x97 || second == 0xB7 ? nil : (.al, 2)
    case 0xC4, 0xC5, 0xD0, 0xD1: return (.al, 2)
    case 0xCE: return second >= 0x91 ? (.al, 2) : nil
    case 0xCF: return second <= 0x8E ? (.al, 2) : nil
    case 0xE2:
      guard offset + 2 < end, second == 0x80 else { return nil }
      return punctuation(bytes[offset + 2]).map { ($0, 3) }
    default: return nil
    }
  }

  /// The class of U+2010 to U+2027, by the last byte.
  private static func punctuation(_ byte: UInt8) -> LineBreakClass? {
    switch byte {
    case 0x90, 0x92, 0x93: .ba
    case 0x94: .b2
    case 0x98, 0x99, 0x9C, 0x9D: .qu
    case 0x9A, 0x9E: .op
    case 0xA6: .in
    default: nil
    }
  }
}
