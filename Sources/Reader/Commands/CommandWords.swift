import Messages
import Screen

/// The words of a command that the user types at `|`, or keeps in a variable such as `$BROWSER`.
///
/// No shell sees it: words are parted by spaces, and quotation marks, single or double, keep spaces.
public enum CommandWords {
  /// The words of a command; none where it has nothing but blanks.
  ///
  ///     try CommandWords.split("'my browser' --new")   // ["my browser", "--new"]
  ///     try CommandWords.split("cat \"notes")          // throws
  ///
  /// - Throws: `UnclosedQuotationMark`, since what was meant to be one word cannot be known.
  public static func split(_ command: String) throws(UnclosedQuotationMark) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if quote != nil { throw UnclosedQuotationMark(command: command) }
    return words + (word.map { [$0] } ?? [])
  }
}

/// A command in which a quotation mark is not closed.
public struct UnclosedQuotationMark: Error, Hashable {
  /// The command.
  public let command: String

  /// The variable in which it stands, or the name in the configuration; nil where it was typed.
  public var place: Place?

  /// Where a command is kept.
  public enum Place: Hashable, Sendable {
    /// A variable of the environment, by its name.
    case variable(String)
    /// The configuration, under a name.
    case configuration(String)
  }

  /// The same, as it stands in a place.
  public func at(_ place: Place) -> UnclosedQuotationMark {
    var fault = self
    fault.place = place
    return fault
  }
}

extension UnclosedQuotationMark: MessageConvertible {
  /// One line: that nothing is run, which command it is and where it stands.
  public var message: Message {
    switch place {
    case nil: .unclosedQuotationMark(in: command)
    case .variable(let name): .unclosedQuotationMark(in: command, ofVariable: name)
    case .configuration(let name): .unclosedQuotationMark(in: command, ofConfiguration: name)
    }
  }
}
