/// The direction that text is written in.
///
/// Which letters run from right to left is told by their blocks: U+0590–08FF, U+FB1D–FDFF,
/// U+FE70–FEFF, U+10800–10FFF, U+1E800–1EFFF (after DerivedBidiClass of Unicode 15.0).
public enum Direction {
  /// Whether the first letter is written from right to left, as rule P2 of UAX #9 has it.
  ///
  ///     Direction.isRightToLeft(Array("12 שלום".utf8)[...])   // true
  public static func isRightToLeft(_ text: ArraySlice<UInt8>) -> Bool {
    var position = text.startIndex
    while position < text.endIndex {
      let (scalar, length) = UTF8Scalar.read(text, at: position)
      if scalar.properties.isAlphabetic { return isRightToLeft(scalar) }
      position += length
    }
    return false
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
