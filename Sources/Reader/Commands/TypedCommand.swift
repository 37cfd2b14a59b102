/// What was typed on the command line, taken apart.
///
///     TypedCommand("12")                   // .number(12)
///     TypedCommand("50%")                  // .percent(50)
///     TypedCommand("p 17")                 // .command(name: "p", argument: "17")
///     TypedCommand(":search mutual aid")   // .command(name: "search", argument: "mutual aid")
enum TypedCommand: Equatable {
  /// Nothing at all.
  case nothing
  /// A number alone: a ¶, or the line of a list.
  case number(Int)
  /// A number with a sign for percent.
  case percent(Int)
  /// A name, which ends at a space or a digit, and what stands after it.
  case command(name: String, argument: String)

  init(_ text: String) {
    let text = String(text.trimmed.drop { $0 == ":" || $0.isWhitespace })
    if text.isEmpty {
      self = .nothing
    } else if let number = Self.number(text) {
      self = .number(number)
    } else if text.last == "%", let number = Self.number(String(text.dropLast()).trimmed) {
      self = .percent(number)
    } else {
      let name = text.prefix { !$0.isWhitespace && !$0.isNumber }
      // What begins with a digit and is no number is no command's name either.
      let end = name.isEmpty ? text.endIndex : name.endIndex
      self = .command(name: String(text[..<end]), argument: String(text[end...]).trimmed)
    }
  }

  /// The number that digits stand for; one that is too large for any text is that large.
  static func number(_ text: String) -> Int? {
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isWholeNumber }) else { return nil }
    return Int(text).map { min($0, largest) } ?? largest
  }

  private static let largest = 1_000_000_000
}
