// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Why a query could not be parsed

  public static let strayParenthesis = Message("')' closes nothing")

  public static func operatorJoinsNothing(_ name: String) -> Message {
    Message("'\(decision: name)' joins nothing")
  }

  public static let nearOfMany = Message("'NEAR' joins two words or phrases only")

  public static func fieldIsEmpty(_ name: String) -> Message {
    Message("nothing follows '\(decision: name):'")
  }

  public static func queryDateIsNone(_ text: String) -> Message {
    Message("'\(decision: text)' is no date such as 1902, 1902-05 or 1890..1902")
  }

  public static func queryStateIsNone(_ text: String) -> Message {
    Message("'\(decision: text)' is none of unread, read, starred and noted")
  }

  public static func patternIsNone(_ text: String, _ reason: Message) -> Message {
    Message("'/\(decision: text)/' is no regular expression: \(reason)")
  }

  public static let patternTakesTooLong = Message("it takes too many steps on this text")

  public static let queryIsTooDeep = Message("its parentheses are nested too deeply")
}
