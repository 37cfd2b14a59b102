/// Why a query could not be parsed, and was searched as plain words.
public enum QueryFault: Error, Hashable, Sendable {
  /// A parenthesis closes that was never opened.
  case straysParenthesis
  /// An operator lacks what it should join.
  case lacksOperand(String)
  /// `NEAR` joins something else than words and phrases.
  case nearOfMany
  /// A field lacks what is looked for in it.
  case emptyField(String)
  /// What follows `date:` and the like is none.
  case notADate(String)
  /// What follows `is:` is no state.
  case notAState(String)
  /// A regular expression is none; in PCRE2's words.
  case notAPattern(String, reason: String)
  /// A regular expression takes too many steps on a text.
  case takesTooLong
  /// Parentheses are nested too deeply.
  case isTooDeep
}

extension QueryFault: CustomStringConvertible {
  /// Why, as a clause: `')' closes nothing`.
  public var description: String {
    switch self {
    case .straysParenthesis: "')' closes nothing"
    case .lacksOperand(let name): "'\(name)' joins nothing"
    case .nearOfMany: "'NEAR' joins two words or phrases only"
    case .emptyField(let name): "nothing follows '\(name):'"
    case .notADate(let text): "'\(text)' is no date such as 1902, 1902-05 or 1890..1902"
    case .notAState(let text): "'\(text)' is none of unread, read and starred"
    case .notAPattern(let text, let reason): "'/\(text)/' is no regular expression: \(reason)"
    case .takesTooLong: "it takes too many steps on this text"
    case .isTooDeep: "its parentheses are nested too deeply"
    }
  }
}
