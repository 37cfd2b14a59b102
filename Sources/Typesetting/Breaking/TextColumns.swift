import Glibc
import Screen

/// How many columns text will take once it has been made safe and its soft hyphens are gone, or
/// once its invisible characters are shown by markers.
struct TextColumns {
  /// Whether invisible characters are shown; soft hyphens are not, since lines may end in them.
  var revealsHidden = false

  /// The columns of a piece of text without line breaks.
  func count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { count($0, in: $0.indices) }
  }

  /// The columns of a part of a text without line breaks.
  func count(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    let bytes = UnsafeBufferPointer(rebasing: text[range])
    var columns = 0
    var position = 0
    while position < bytes.count {
      let (scalar, length) = UTF8Scalar.read(bytes, at: position)
      guard let known = Self.simple(scalar) else { return exact(bytes) }
      columns += known
      position += length
    }
    return columns
  }

  /// The columns of a character.
  func count(_ character: Character) -> Int {
    character == "\u{AD}" ? 0 : SafeText(String(character), as: context).columns
  }

  /// How text is made safe to be shown.
  var context: SafeText.Context { revealsHidden ? .revealed : .field }

  /// The columns of scalars that never combine with others; nil for all others.
  @inline(__always)
  private static func simple(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x17F, 0x0391...0x03A1, 0x03A3...0x03CE,
      0x0410...0x044F, 0x2010...0x2015, 0x2018...0x201F:
      scalar == "\u{A9}" || scalar == "\u{AE}" ? nil : 1
    case 0xAD: 0
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3001...0x3002, 0x300C...0x300F, 0x4E00...0x9FA5: 2
    default: nil
    }
  }

  private func exact(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    SafeText(TextBytes.withoutSoftHyphens(bytes), as: context).columns
  }
}

/// The bytes of a document's text as text to be shown.
enum TextBytes {
  /// A part of a text, a column for each of its bytes; nil where it is not all printable ASCII.
  static func plain(_ text: [UInt8], in range: Range<Int>) -> SafeText? {
    text.withUnsafeBufferPointer { SafeText(plain: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// A part of a text without its soft hyphens.
  static func shown(
    _ text: [UInt8], in range: Range<Int>, as context: SafeText.Context = .field
  ) -> SafeText {
    plain(text, in: range)
      ?? text.withUnsafeBufferPointer {
        SafeText(withoutSoftHyphens(UnsafeBufferPointer(rebasing: $0[range])), as: context)
      }
  }

  /// The text without soft hyphens.
  static func withoutSoftHyphens(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let base = bytes.baseAddress, memchr(base, 0xAD, bytes.count) != nil else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let isSoftHyphen =
        bytes[position] == 0xC2 && position + 1 < bytes.count && bytes[position + 1] == 0xAD
      if !isSoftHyphen { kept.append(bytes[position]) }
      position += isSoftHyphen ? 2 : 1
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
