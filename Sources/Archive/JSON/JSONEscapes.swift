import Glibc

/// The escapes of JSON strings, in both directions.
enum JSONEscapes {
  /// The text of a valid string's bytes, with its escapes resolved.
  ///
  /// A `\u` escape of a surrogate without its other half becomes U+FFFD:
  ///
  ///     \u00e9 \ud83d\ude00 \ud83d   →   é 😀 �
  static func resolved(_ bytes: UnsafeRawBufferPointer) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { output in
      var reader = EscapeReader(bytes: bytes, output: output)
      return reader.resolve()
    }
  }

  /// Writes a string in quotation marks; only what must be escaped is.
  static func write(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      output.append(Byte.quote)
      var runStart = 0
      for index in bytes.indices where mustEscape(bytes[index]) {
        output.append(contentsOf: bytes[runStart..<index])
        append(bytes[index], to: &output)
        runStart = index + 1
      }
      output.append(contentsOf: bytes[runStart...])
      output.append(Byte.quote)
    }
  }

  @inline(__always)
  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == Byte.quote || byte == Byte.backslash
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(Byte.backslash)
    switch byte {
    case Byte.quote, Byte.backslash: output.append(byte)
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      output.append(contentsOf: "u00".utf8)
      output.append(digits[Int(byte >> 4)])
      output.append(digits[Int(byte & 15)])
    }
  }
}

/// Copies a valid string's bytes, resolving escapes; the result is never longer.
private struct EscapeReader {
  let bytes: UnsafeRawBufferPointer
  let output: UnsafeMutableBufferPointer<UInt8>
  private var index = 0
  private var written = 0

  init(bytes: UnsafeRawBufferPointer, output: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
    self.output = output
  }

  mutating func resolve() -> Int {
    while index < bytes.count {
      copyRun()
      if index < bytes.count { resolveEscape() }
    }
    return written
  }

  /// Copies the bytes up to the next backslash.
  private mutating func copyRun() {
    guard let source = bytes.baseAddress, let target = output.baseAddress else { return }
    let rest = bytes.count - index
    let backslash = memchr(source + index, Int32(Byte.backslash), rest)
    let run = backslash.map { UnsafeRawPointer($0) - (source + index) } ?? rest
    memcpy(target + written, source + index, run)
    index += run
    written += run
  }

  private mutating func append(_ byte: UInt8) {
    output[written] = byte
    written += 1
  }

  private mutating func resolveEscape() {
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "b"): append(0x08)
    case UInt8(ascii: "f"): append(0x0C)
    case UInt8(ascii: "n"): append(0x0A)
    case UInt8(ascii: "r"): append(0x0D)
    case UInt8(ascii: "t"): append(0x09)
    case UInt8(ascii: "u"): appendScalar()
    default: append(letter)
    }
  }

  private mutating func appendScalar() {
    let unit = codeUnit(at: index)
    index += 4
    var scalar = Unicode.Scalar(unit)
    if scalar == nil, let low = lowSurrogate(), unit < 0xDC00 {
      index += 6
      scalar = Unicode.Scalar(0x1_0000 + (UInt32(unit) - 0xD800) << 10 + (low - 0xDC00))
    }
    for byte in UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
      append(byte)
    }
  }

  /// The low surrogate that an escape right after the last one holds.
  private func lowSurrogate() -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == Byte.backslash,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    let unit = UInt32(codeUnit(at: index + 2))
    return 0xDC00...0xDFFF ~= unit ? unit : nil
  }

  private func codeUnit(at index: Int) -> UInt16 {
    bytes[index..<index + 4].reduce(0) { $0 << 4 | UInt16(Byte.hexValue($1) ?? 0) }
  }
}
