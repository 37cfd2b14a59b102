extension JSON {
  /// The value on one line, in which every character that could act on a terminal, or that cannot be
  /// seen, is written as an escape; where `isASCII`, every character beyond ASCII.
  ///
  ///     JSON.string("a\u{202E}b").printable()   // "a\u202eb", with the escape spelled out
  public func printable(isASCII: Bool = false) -> String {
    let text = description
    func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII ? scalar.value == 0x7F : isASCII || scalar.isInvisible
    }
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var printable = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        for unit in String(scalar).utf16 { printable += "\\u" + Self.hexadecimal(unit) }
      } else {
        printable.unicodeScalars.append(scalar)
      }
    }
    return printable
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
