import Messages

extension JSONSyntaxError: MessageConvertible {
  /// The reason and the place: `the text ends too early, at byte 12`.
  public var message: Message { .jsonReason(reason.message, atByte: offset) }
}

extension JSONSyntaxError.Reason: MessageConvertible {
  /// The reason as a clause: `a string holds bytes that are not UTF-8`.
  public var message: Message {
    switch self {
    case .unexpectedEnd: .jsonEndsEarly
    case .unexpectedByte(_, .commaBeforeItem): .jsonLacksCommaBeforeItem
    case .unexpectedByte(_, .itemAfterComma): .jsonLacksItemAfterComma
    case .unexpectedByte(let byte, let expected):
      .jsonByte(Self.name(byte), insteadOf: expected.message)
    case .invalidUTF8: .jsonIsNotUTF8
    case .controlCharacter(let byte): .jsonControlCharacter(Self.name(byte))
    case .invalidEscape: .jsonEscapeIsNone
    case .invalidNumber: .jsonNumberIsNone
    case .invalidLiteral: .jsonWordIsNone
    case .tooDeep(let limit): .jsonIsTooDeep(limit: limit)
    case .tooManyValues(let limit): .jsonHasTooManyValues(limit: limit)
    case .trailingText: .jsonGoesOn
    }
  }

  private static func name(_ byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "'\(Unicode.Scalar(byte))'" }
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count < 2 ? "0" : "") + digits
  }
}

extension JSONSyntaxError.Expected: MessageConvertible {
  /// What was expected, with its article: `a colon`.
  public var message: Message {
    switch self {
    case .value: .jsonValue
    case .name: .jsonName
    case .colon: .jsonColon
    case .commaOrBrace: .jsonCommaOrBrace
    case .commaOrBracket, .commaBeforeItem: .jsonCommaOrBracket
    case .brace: .jsonBrace
    case .itemAfterComma: .jsonItem
    }
  }
}

extension JSON.Kind: MessageConvertible {
  /// The kind with its article: `an array`; null stands alone.
  public var message: Message {
    switch self {
    case .null: .jsonNull
    case .array: .jsonArray
    case .object: .jsonObject
    case .boolean: .jsonBoolean
    case .number: .jsonNumber
    case .string: .jsonString
    }
  }
}
