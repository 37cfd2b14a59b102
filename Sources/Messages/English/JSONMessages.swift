// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Why text is not JSON

  public static func jsonReason(_ reason: Message, atByte byte: Int) -> Message {
    Message("\(reason), at byte \(byte)")
  }

  public static let jsonEndsEarly = Message("the text ends too early")

  public static let jsonLacksCommaBeforeItem = Message("the comma before an item is missing")

  public static let jsonLacksItemAfterComma = Message("a comma stands before the end of the list")

  public static func jsonByte(_ name: String, insteadOf expected: Message) -> Message {
    Message("\(decision: name) stands where \(expected) should")
  }

  public static let jsonIsNotUTF8 = Message("a string holds bytes that are not UTF-8")

  public static func jsonControlCharacter(_ name: String) -> Message {
    Message("a string holds the control character \(decision: name)")
  }

  public static let jsonEscapeIsNone = Message("a string holds a backslash that begins no escape")

  public static let jsonNumberIsNone = Message("a number is malformed")

  public static let jsonWordIsNone = Message("a word is none of true, false and null")

  public static func jsonIsTooDeep(limit: Int) -> Message {
    Message("arrays and objects nest more than \(limit) deep")
  }

  public static func jsonHasTooManyValues(limit: Int) -> Message {
    Message("there are more than \(limit) values")
  }

  public static let jsonGoesOn = Message("more text follows the value")

  // MARK: - What should stand there

  public static let jsonValue = Message("a value")

  public static let jsonName = Message("a name in quotation marks")

  public static let jsonColon = Message("a colon")

  public static let jsonCommaOrBrace = Message("a comma or '}'")

  public static let jsonCommaOrBracket = Message("a comma or ']'")

  public static let jsonBrace = Message("'{'")

  public static let jsonItem = Message("an item")

  // MARK: - Sorts of values

  public static let jsonNull = Message("null")

  public static let jsonArray = Message("an array")

  public static let jsonObject = Message("an object")

  public static let jsonBoolean = Message("a boolean")

  public static let jsonNumber = Message("a number")

  public static let jsonString = Message("a string")

  public static let jsonStrings = Message("an array of strings")

  public static let jsonObjects = Message("an array of objects")

  public static let jsonWholeNumber = Message("a whole number")

  public static let jsonTrueOrFalse = Message("true or false")
}
