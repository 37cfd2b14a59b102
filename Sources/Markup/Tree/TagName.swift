/// The names of tags that `PreparedHTML` treats in a way of their own.
enum TagName: UInt8, CaseIterable {
  case br, script, style, textarea, xmp
  case source, track, wbr, embed, keygen, command
  case address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset
  case figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hgroup, li, listing, main
  case menu, nav, ol, pre, search, section, summary, ul

  /// The name in lower case.
  var spelling: String { "\(self)" }

  /// Whether nothing stands inside, which libxml2 does not know of.
  var isVoid: Bool { rawValue >= TagName.source.rawValue && rawValue <= TagName.command.rawValue }

  /// Whether it is a block that its end tag ends, whatever is open inside.
  var isBlock: Bool { rawValue >= TagName.address.rawValue }

  /// Whether it is a heading.
  var isHeading: Bool { rawValue >= TagName.h1.rawValue && rawValue <= TagName.h6.rawValue }
}

/// Finds the names of tags by a number that their letters make: there are thousands in a text.
struct TagNames {
  /// The table of all names.
  static let all = TagNames()

  private static let size = 256

  private var keys = [UInt64](repeating: 0, count: size)
  private var names = [TagName?](repeating: nil, count: size)

  /// Puts each name into the first slot that is free at or after its own.
  private init() {
    for name in TagName.allCases {
      let key = Array(name.spelling.utf8).withUnsafeBytes { Self.key(of: $0, 0..<$0.count) }
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
    for index in range.prefix(7) { key = key << 8 | UInt64(lowered(source[index])) }
    return key
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
