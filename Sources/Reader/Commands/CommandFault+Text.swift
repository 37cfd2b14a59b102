extension CommandFault: CustomStringConvertible {
  /// One line: what cannot be done, and what can.
  var description: String {
    switch self {
    case .unknownCommand(let name, let nearest):
      "“\(name)” is no command here" + Self.advice(nearest, else: "; ? shows all")
    case .ambiguous(let name, let names):
      "“\(name)” may be \(Self.list(names, most: 6))"
    case .elsewhere(let name, let context):
      "“\(name)” can't be done here, only \(context.whereabouts)"
    case .lacksArgument(let name, let argument):
      "“\(name)” needs a \(argument.name ?? "word") after it"
    case .needsNoArgument(let name, let argument):
      "“\(name)” takes nothing after it, but “\(argument)” was typed"
    case .noNumber(let text, let command):
      "“\(text)” is no number; “\(command)” needs one"
    case .noLetter(let text, let command):
      "“\(text)” is no letter; “\(command)” needs one"
    case .wrongWord(let text, let command, let words):
      "“\(command)” takes \(Self.list(words)), not “\(text)”"
        + Self.advice(NearestName.to(text, among: words), else: "")
    case .noPage(let label, let first, let last):
      "This article has no page “\(label)”; its pages are \(first) to \(last)"
    case .noPages: "This article has no pages of a printed source"
    case .unknownSetting(let name, let nearest):
      "“\(name)” is no setting" + Self.advice(nearest, else: "; :set shows all")
    case .wrongValue(let text, let setting, let kind):
      "“\(setting)” can't be “\(text)”, only \(kind.words.english.string)"
        + Self.advice(kind.nearest(to: text), else: "")
    }
  }

  private static func advice(_ name: String?, else words: String) -> String {
    name.map { "; did you mean “\($0)”?" } ?? words
  }

  /// Words with commas, and an “or” before the last; of many the first ones.
  static func list(_ words: [String], most: Int = .max) -> String {
    if words.count > most { return words.prefix(most).joined(separator: ", ") + ", …" }
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension CommandContext {
  /// Where it is, within a sentence.
  fileprivate var whereabouts: String { title.prefix(1).lowercased() + title.dropFirst() }
}
