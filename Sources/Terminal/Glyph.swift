import Screen

/// What ncurses is told to put into one or two columns of the screen: at most one scalar with
/// width, and marks.
///
/// ncurses sends no movement where it believes it already stands, so its advance, ours and the
/// terminal's must be one. Terminals differ on emoji that are made of several scalars; therefore a
/// cell is drawn by those of its members that fit into it, without joiners and selectors:
///
///     👨‍👩‍👧    👨            the first emoji, which is as wide as all
///     ❤️     ❤, a blank
///     🇧🇷     🇧, 🇷          which most terminals join to a flag
///     👍🏽    👍
///
/// Whatever a cell holds, and whatever the C library thinks of its scalars, its glyphs are together
/// exactly as wide as the cell.
struct Glyph: Hashable, Sendable {
  /// One scalar with width, then marks; at most as many as a cell of ncurses holds.
  private(set) var scalars: [Unicode.Scalar]

  /// How many columns it advances: 1 or 2.
  let columns: Int

  /// A cell of ncurses holds five scalars.
  static let mostScalars = 5

  /// The glyphs of `cell`, in order.
  ///
  /// - Parameter width: how far ncurses advances for a scalar: the C library's `wcwidth`, which is
  ///   negative for what it does not know.
  static func glyphs(
    of cell: Cell, encoding: TextEncoding, width: (Unicode.Scalar) -> Int
  ) -> [Glyph] {
    let room = Int(cell.columns)
    var glyphs =
      encoding == .utf8
      ? members(of: cell.cluster, room: room, width: width)
      : ascii(of: cell.cluster, room: room)
    let used = glyphs.reduce(0) { $0 + $1.columns }
    glyphs += repeatElement(Glyph(scalars: [" "], columns: 1), count: room - used)
    return glyphs
  }

  private static func members(
    of cluster: Character, room: Int, width: (Unicode.Scalar) -> Int
  ) -> [Glyph] {
    var glyphs: [Glyph] = []
    var room = room
    var isSkipping = true
    for scalar in cluster.unicodeScalars {
      let columns = width(scalar)
      if columns == 0 {
        if !isSkipping, isMark(scalar) { glyphs[glyphs.count - 1].append(scalar) }
      } else if columns > 0, columns <= room {
        glyphs.append(Glyph(scalars: [scalar], columns: columns))
        room -= columns
        isSkipping = false
      } else if glyphs.isEmpty, room > 0 {
        return [Glyph(scalars: ["\u{FFFD}"], columns: 1)]
      } else {
        isSkipping = true
      }
    }
    return glyphs
  }

  private static func ascii(of cluster: Character, room: Int) -> [Glyph] {
    // A full stop would read as if nothing had been cut.
    if cluster == "…", room == 1 { return [Glyph(scalars: ["~"], columns: 1)] }
    let spelling = SafeText(String(cluster)).transliterated().string
    return spelling.unicodeScalars.prefix(room).map { Glyph(scalars: [$0], columns: 1) }
  }

  /// Whether a scalar without width changes how its base looks in every terminal: not joiners,
  /// emoji's selectors, and tags.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200D, 0xFE00...0xFE0F, 0xE0000...0xE007F: false
    default: true
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalars.count < Self.mostScalars { scalars.append(scalar) }
  }
}
