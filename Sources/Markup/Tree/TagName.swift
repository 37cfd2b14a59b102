/// The names of tags that `PreparedHTML` treats in a way of their own.
enum TagName: String, CaseIterable {
  case script, style, textarea
  case source, track, wbr, embed, keygen, command

  /// Whether nothing stands inside, which libxml2 does not know of.
  var isVoid: Bool {
    switch self {
    case .source, .track, .wbr, .embed, .keygen, .command: true
    default: false
    }
  }
}

/// Finds the names of tags by a number that their letters make: there are thousands in a text.
struct TagNames {
  private static let size = 256

  private var keys = [UInt64](repeating: 0, count: size)
  private var names = [TagName?](repeating: nil, count: size)

  /// Puts each name into the first slot that is free at or after its own.
  init() {
    for name in TagName.allCases {
      let key = Array(name.rawValue.utf8).withUnsafeBytes { Self.key(of: $0, 0..<$0.count) }
      var slot = Self.slot(of: key)
      while keys[slot] != 0 { slot = (slot + 1) % Self.size }
      keys[slot] = key
      names[slot] = name
    }
  }

  /// The name that stands in a place of HTML, in either case; nil when it is none of these.
  func name(in source: UnsafeRawBufferPointer, _ range: Range<Int>) -> TagName? {
    let key = Self.key(of: source, range)
    var slot = Self.slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return names[slot] }
      slot = (slot + 1) % Self.size
    }
    return nil
  }

  /// The first seven letters in lower case, and the count of all.
  private static func key(of source: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    var key = UInt64(min(range.count, 255))
    for index in range.prefix(7) { key = key << 8 | UInt64(source[index] | 0x20) }
    return key
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
