import CNcurses
import Screen

extension KeyDecoder {
  /// The key of a byte that is no text.
  static func control(_ code: Int32) -> Key? {
    switch code {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x00...0x1F:
      // 1 to 26 are the letters; lower case is 0x60 above, the signs around them are 0x40 above.
      .control(
        Character(Unicode.Scalar(UInt8(code) + ((1...26).contains(code) ? 0x60 : 0x40))))
    default: nil
    }
  }

  /// The key of a code of ncurses; nil for those that mean nothing to a reader.
  static func special(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_A1, KEY_SHOME, KEY_FIND: .home
    case KEY_END, KEY_C1, KEY_SEND, KEY_SELECT: .end
    case KEY_PPAGE, KEY_A3, KEY_SPREVIOUS: .pageUp
    case KEY_NPAGE, KEY_C3, KEY_SNEXT: .pageDown
    case KEY_BACKSPACE: .backspace
    case KEY_DC, KEY_SDC: .delete
    case KEY_IC, KEY_SIC: .insert
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_F0 + 1...KEY_F0 + 63: .function(Int(code - KEY_F0))
    default: nil
    }
  }

  /// How many bytes at the end begin a character of UTF-8 without completing it: 0 to 3.
  static func incompleteSuffix(of bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return count < length ? count : 0
    }
    return 0
  }

  /// Whether a decoded cluster is what wrong bytes or controls make.
  static func isNoCharacter(_ cluster: Character) -> Bool {
    cluster.unicodeScalars.contains {
      $0 == "\u{FFFD}" || $0.properties.generalCategory == .control
    }
  }
}
