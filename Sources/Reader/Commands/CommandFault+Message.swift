import Messages
import Screen

extension CommandFault: MessageConvertible {
  /// One line: what cannot be done, and what can.
  var message: Message {
    switch self {
    case .unknownCommand(let name, let nearest):
      nearest.map { .noCommand(field(name), meant: field($0)) } ?? .noCommand(field(name))
    case .ambiguous(let name, let names): .ambiguousCommand(field(name), Self.list(names))
    case .elsewhere(let name, let context):
      .commandElsewhere(field(name), .ofTable(context.whereabouts))
    case .lacksArgument(let name, let argument):
      .lacksArgument(field(name), .ofTable(argument.name ?? "word"))
    case .needsNoArgument(let name, let argument): .needsNoArgument(field(name), field(argument))
    case .noNumber(let text, let command): .noNumber(field(text), field(command))
    case .noLetter(let text, let command): .noLetter(field(text), field(command))
    case .wrongWord(let text, let command, let words): Self.wrongWord(text, command, words)
    case .noPage(let label, let first, let last):
      .noPrintedPage(field(label), first: field(first), last: field(last))
    case .noPages: .noPrintedPages
    case .unknownSetting(let name, let nearest):
      nearest.map { .noSetting(field(name), meant: field($0)) } ?? .noSetting(field(name))
    case .wrongValue(let text, let setting, let kind): Self.wrongValue(text, setting, kind)
    }
  }

  private static func wrongWord(_ text: String, _ command: String, _ words: [String]) -> Message {
    let (word, name, choices) = (field(text), field(command), Message.oneOf(words))
    return NearestName.to(text, among: words).map {
      .wrongWord(word, name, choices, meant: field($0))
    } ?? .wrongWord(word, name, choices)
  }

  private static func wrongValue(
    _ text: String, _ setting: String, _ kind: Setting.Kind
  ) -> Message {
    let (value, name) = (field(text), field(setting))
    return kind.nearest(to: text).map { .wrongValue(value, name, kind.words, meant: field($0)) }
      ?? .wrongValue(value, name, kind.words)
  }

  /// So many names are listed.
  private static let mostNames = 6

  /// Names with commas, and an “or” before the last; of many the first ones.
  private static func list(_ names: [String]) -> Message {
    guard names.count > mostNames else { return .oneOf(names) }
    let first = names.prefix(mostNames).map(field).joined(separator: ", ")
    return .verbatim("\(first), …")
  }

  private static func field(_ text: String) -> SafeText { SafeText(text, as: .field) }

  private func field(_ text: String) -> SafeText { Self.field(text) }
}
