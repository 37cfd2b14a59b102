import Messages

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

extension QueryFault: MessageConvertible {
  /// Why, as a clause: `')' closes nothing`.
  public var message: Message {
    switch self {
    case .straysParenthesis: .strayParenthesis
    case .lacksOperand(let name): .operatorJoinsNothing(name)
    case .nearOfMany: .nearOfMany
    case .emptyField(let name): .fieldIsEmpty(name)
    case .notADate(let text): .queryDateIsNone(text)
    case .notAState(let text): .queryStateIsNone(text)
    case .notAPattern(let text, let reason): .patternIsNone(text, .verbatim(decision: reason))
    case .takesTooLong: .patternTakesTooLong
    case .isTooDeep: .queryIsTooDeep
    }
  }
}
