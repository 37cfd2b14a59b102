/// What the rules for hostile text make of a scalar, whatever stands around it.
enum ScalarKind: Equatable {
  /// Shown as it is: letters, digits, punctuation, symbols, spaces.
  case plain
  /// A combining mark (Mn, Mc, Me): shown on a base, at most four a base.
  case mark
  /// A skin tone: shown on an emoji that takes one.
  case skinTone
  /// The line feed.
  case lineFeed
  /// CR, NEL, LS, PS, VT, FF.
  case lineBreak
  /// The horizontal tab.
  case tab
  /// Any other control of U+0000–001F, and DEL.
  case c0
  /// A control of U+0080–009F other than NEL.
  case c1
  /// A bidirectional control.
  case bidi
  /// A place to hyphenate.
  case softHyphen
  /// Zero-width or otherwise without a shape of its own.
  case invisible
  /// ZWJ or ZWNJ.
  case joiner
  /// A variation selector, Mongolian ones included.
  case variationSelector
  /// A tag character.
  case tag
  /// A noncharacter, of private use, unassigned in Unicode 15.0, or a visible format character
  /// (U+06DD and its like), on whose advance terminals do not agree.
  case unshowable
}

extension ScalarKind {
  /// The kind of `scalar`. Ranges wholly of plain characters, which nearly all text consists of,
  /// are told by comparisons alone; the rest by `KindTable`.
  @inline(__always)
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x3A3...0x482, 0x48A...0x52F, 0x5D0...0x5EA,
      0x620...0x64A, 0x904...0x939, 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3029,
      0x3041...0x3096,
      0x30A1...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60:
      self = .plain
    case 0x300...0x34E, 0x350...0x36F, 0x64B...0x65F, 0x93E...0x94F:
      self = .mark
    default:
      self = Self.special(scalar) ?? KindTable.kind(of: scalar)
    }
  }

  /// The kinds that the rules name by number, or nil.
  private static func special(_ scalar: Unicode.Scalar) -> ScalarKind? {
    switch scalar.value {
    case 0x0A: .lineFeed
    case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: .lineBreak
    case 0x09: .tab
    case 0x00...0x1F, 0x7F: .c0
    case 0x80...0x9F: .c1
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x206A...0x206F: .bidi
    case 0xAD: .softHyphen
    case 0x200C, 0x200D: .joiner
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: .variationSelector
    case 0xE0020...0xE007F: .tag
    case 0x1F3FB...0x1F3FF: .skinTone
    default: nil
    }
  }
}
