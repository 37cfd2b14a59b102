/// The words of a text by which anchors are found: where each stands, and a hash of it.
///
/// A word is a run of letters and digits, with the apostrophes and hyphens inside it; each ideograph is
/// one, since nothing parts their words. Signs of punctuation are none. Letters of ASCII are compared
/// without regard to case, since the first word of a sentence may be put elsewhere. Two words are taken
/// for the same where their hashes of 64 bits are (FNV-1a).
///
///     AnchorWords(of: Array("Don't, he said".utf8)).ranges   // 0..<5, 7..<9, 10..<14
struct AnchorWords {
  /// Where the words stand, in bytes.
  private(set) var ranges: [Range<Int>] = []
  /// The hash of each.
  private(set) var hashes: [UInt64] = []

  /// The words of a text in UTF-8.
  init(of text: [UInt8]) {
    ranges.reserveCapacity(text.count / 6)
    hashes.reserveCapacity(text.count / 6)
    text.withUnsafeBufferPointer { read($0) }
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    var start = -1
    var end = 0
    var hash = Self.basis
    func hashed(_ hash: UInt64, _ range: Range<Int>) -> UInt64 {
      var hash = hash
      for index in range {
        let byte = text[index]
        let isCapital = byte >= 0x41 && byte <= 0x5A
        hash = (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      }
      return hash
    }
    while position < text.count {
      let (sort, length) = AnchorSign.read(text, at: position)
      let next = min(position + length, text.count)
      switch sort {
      case .letter:
        if start < 0 {
          (start, hash) = (position, hashed(Self.basis, position..<next))
        } else {
          // A joiner before it is a part of the word.
          hash = hashed(hash, end..<next)
        }
        end = next
      case .joiner where start >= 0 && end == position: break
      case .joiner, .separator, .ideograph:
        if start >= 0 { add(start..<end, hash) }
        start = -1
        if sort == .ideograph { add(position..<next, hashed(Self.basis, position..<next)) }
      }
      position = next
    }
    if start >= 0 { add(start..<end, hash) }
  }

  private mutating func add(_ range: Range<Int>, _ hash: UInt64) {
    ranges.append(range)
    hashes.append(hash)
  }
}

/// What a sign of a text is for the words in it.
enum AnchorSign: UInt8 {
  case separator, letter, joiner, ideograph

  /// What the sign at a place of a text is, and its bytes.
  @inline(__always)
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (AnchorSign, length: Int) {
    let lead = text[position]
    if lead < 0x80 { return (AnchorSign(rawValue: near[Int(lead)]) ?? .separator, 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard position + length <= text.count else { return (.separator, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[position + offset] & 0x3F) }
    if value < UInt32(near.count) {
      return (AnchorSign(rawValue: near[Int(value)]) ?? .separator, length)
    }
    return (Unicode.Scalar(value).map(AnchorSign.init) ?? .separator, length)
  }

  /// The sorts of all signs of the alphabets.
  private static let near: [UInt8] = (0..<0x2100).map { value in
    Unicode.Scalar(UInt32(value)).map { AnchorSign($0).rawValue } ?? 0
  }

  private init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'", "-", "\u{2019}", "\u{2010}", "\u{2011}": self = .joiner
    case "\u{3040}"..."\u{30FF}": self = .ideograph
    default:
      if scalar.properties.isIdeographic {
        self = .ideograph
      } else {
        self = Self.isOfWord(scalar.properties.generalCategory) ? .letter : .separator
      }
    }
  }

  private static func isOfWord(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
