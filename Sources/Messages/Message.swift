import Screen

/// Something that the program says, before a language is chosen for it: English words, and what is
/// put into them.
///
///     let message = Message.markSet("a", paragraph: 12)
///     message.english                             // "You set mark a at ¶ 12"
///     Language(code: "pt")?.text(of: message)     // "Marca a posta no ¶ 12"
///
/// All messages are made in the folder `English` of this module, where nothing else stands; a
/// translation is found by the English words, with `{}` for each thing that is put in.
public struct Message: Sendable {
  /// The words, or those for other counts than one.
  let words: Words

  /// The words for a count of one, where they are others.
  let singular: Words?

  /// How many the words speak of.
  let count: Int

  /// A message of the same words for every count.
  init(_ words: Words) {
    self.words = words
    singular = nil
    count = 0
  }

  /// A message whose words depend on a count.
  ///
  ///     Message(count, one: "\(count) article", other: "\(count) articles")
  init(_ count: Int, one: Words, other: Words) {
    words = other
    singular = one
    self.count = count
  }

  /// What is said as it is in every language: a name, an address, a fact already put into words.
  public static func verbatim(_ text: SafeText) -> Message { Message("\(text)") }

  /// What a table of the program says in English, such as a hint, as a part of another message.
  public static func ofTable(_ english: String) -> Message {
    Message(Words(stringLiteral: english))
  }

  /// The message in English.
  public var english: SafeText { Language.english.text(of: self) }

  /// What the English for a count is translated by: the words with `{}` for what is put in.
  var key: String { (singular ?? words).template }
}

extension Sequence where Element == Message {
  /// The messages as one, in their order, with `separator` between them.
  ///
  ///     [.length(words: 90, minutes: 1), .verbatim("CC0")].joined(separator: " · ")
  ///     // "90 words, 1 min · CC0"
  public func joined(separator: SafeText = .empty) -> Message {
    var words = Message.Words(literalCapacity: 0, interpolationCount: underestimatedCount)
    for (index, message) in enumerated() {
      if index > 0 { words.appendLiteral(separator.string) }
      words.appendInterpolation(message)
    }
    return Message(words)
  }
}

extension Message: Equatable {
  /// Whether both say the same.
  public static func == (one: Message, other: Message) -> Bool { one.english == other.english }
}

extension Message {
  /// English words, with what is put into them.
  struct Words: Sendable {
    /// The words between what is put in: one more than the arguments.
    fileprivate(set) var literals = [""]
    fileprivate(set) var arguments: [Argument] = []

    /// The words with `{}` for each argument.
    var template: String { literals.joined(separator: "{}") }
  }

  /// What is put into words.
  enum Argument: Sendable {
    case text(SafeText)
    case message(Message)
  }
}

extension Message.Words: ExpressibleByStringInterpolation, StringInterpolationProtocol {
  init(literalCapacity: Int, interpolationCount: Int) {
    arguments.reserveCapacity(interpolationCount)
  }

  init(stringLiteral literal: String) { literals = [literal] }

  init(stringInterpolation words: Self) { self = words }

  mutating func appendLiteral(_ literal: String) { literals[literals.count - 1] += literal }

  mutating func appendInterpolation(_ text: SafeText) { append(.text(text)) }

  mutating func appendInterpolation(_ number: Int) { append(.text("\(number)")) }

  /// Puts in a path, or other text from outside by which the reader decides.
  mutating func appendInterpolation(decision text: String) {
    append(.text(SafeText(text, as: .decision)))
  }

  mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

  private mutating func append(_ argument: Message.Argument) {
    arguments.append(argument)
    literals.append("")
  }
}
