/// Well-formed UTF-8, by table 3-7 of the Unicode Standard.
package enum UTF8Sequence {
  /// How a sequence turned out.
  package enum Outcome: Equatable {
    /// Well-formed, of so many bytes.
    case wellFormed(Int)
    /// Not UTF-8: overlong, a surrogate, beyond U+10FFFF, or a stray byte.
    case malformed
    /// Well-formed as far as it goes; the bytes at hand end inside it.
    case incomplete
  }

  /// Judges the sequence that begins with the byte at `index`, which is not ASCII.
  ///
  ///     E2 82 AC   // .wellFormed(3), €
  ///     C0 AF      // .malformed, an overlong slash
  ///     E2 82      // .incomplete
  @inline(__always)
  package static func judge(_ base: UnsafeRawPointer, _ index: Int, _ end: Int) -> Outcome {
    let lead = base.load(fromByteOffset: index, as: UInt8.self)
    let (length, second) = shape(lead)
    guard length > 1 else { return .malformed }
    guard index + 1 < end else { return .incomplete }
    guard second.contains(base.load(fromByteOffset: index + 1, as: UInt8.self)) else {
      return .malformed
    }
    var next = index + 2
    while next < index + length {
      guard next < end else { return .incomplete }
      guard base.load(fromByteOffset: next, as: UInt8.self) & 0xC0 == 0x80 else {
        return .malformed
      }
      next += 1
    }
    return .wellFormed(length)
  }

  /// The length that a lead byte promises, and the second bytes that may follow it.
  @inline(__always)
  private static func shape(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>) {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (1, 0x80...0xBF)
    }
  }
}
