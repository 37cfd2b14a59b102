extension JSONSyntaxError: CustomStringConvertible {
  /// The reason and the place: `the text ends too early, at byte 12`.
  public var description: String {
    "\(reason), at byte \(offset)"
  }
}

extension JSONSyntaxError.Reason: CustomStringConvertible {
  /// The reason as a clause: `a string holds bytes that are not UTF-8`.
  public var description: String {
    switch self {
    case .unexpectedEnd: "the text ends too early"
    case .unexpectedByte(_, .commaBeforeItem): "the comma before an item is missing"
    case .unexpectedByte(_, .itemAfterComma): "a comma stands before the end of the list"
    case .unexpectedByte(let byte, let expected):
      "\(Self.name(byte)) stands where \(expected) should"
    case .invalidUTF8: "a string holds bytes that are not UTF-8"
    case .controlCharacter(let byte): "a string holds the control character \(Self.name(byte))"
    case .invalidEscape: "a string holds a backslash that begins no escape"
    case .invalidNumber: "a number is malformed"
    case .invalidLiteral: "a word is none of true, false and null"
    case .tooDeep(let limit): "arrays and objects nest more than \(limit) deep"
    case .tooManyValues(let limit): "there are more than \(limit) values"
    case .trailingText: "more text follows the value"
    }
  }

  private static func name(_ byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "'\(Unicode.Scalar(byte))'" }
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}

extension JSONSyntaxError.Expected: CustomStringConvertible {
  /// What was expected, with its article: `a colon`.
  public var description: String {
    switch self {
    case .value: "a value"
    case .name: "a name in quotation marks"
    case .colon: "a colon"
    case .commaOrBrace: "a comma or '}'"
    case .commaOrBracket, .commaBeforeItem: "a comma or ']'"
    case .brace: "'{'"
    case .itemAfterComma: "an item"
    }
  }
}
