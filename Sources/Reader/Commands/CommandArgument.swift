import Messages
import Screen

/// What may be typed after a command's name on the command line.
public enum CommandArgument: Sendable, Hashable {
  /// Nothing.
  case none
  /// Something called so, or nothing: the words of a search.
  case optional(String)
  /// Something called so; without it nothing can be done: the number of a page.
  case required(String)

  /// What it is called, or nil where there is none.
  public var name: String? {
    switch self {
    case .none: nil
    case .optional(let name), .required(let name): name
    }
  }

  /// Whether the command can do nothing without it.
  var isRequired: Bool { if case .required = self { true } else { false } }
}

extension Command {
  /// What may be typed after its name.
  public var argument: CommandArgument {
    switch self {
    case .filter, .find, .help, .search, .concordance: .optional("words")
    case .export: .optional("file")
    case .readingList: .optional("name")
    case .renameReadingList: .required("name")
    case .mark, .goToMark: .optional("letter")
    case .note, .noteArticle: .optional("text")
    case .matchingParagraphs: .optional("words")
    case .pipe: .optional("command")
    case .goToPage, .goToPercent: .required("number")
    case .set: .optional("setting")
    case .sort: .optional("order")
    case .top: .optional("number")
    default: .none
    }
  }
}

extension CommandTable.Entry {
  /// What may be typed after its name.
  public var argument: CommandArgument { command.argument }

  /// How it is asked for on the command line: `:page number`, `:star`.
  public var typed: String {
    ":" + ([command.rawValue] + (argument.name.map { [$0] } ?? [])).joined(separator: " ")
  }

  /// The same with what is to be filled in called as a language calls it: `:page número`.
  public func typed(in language: Language) -> SafeText {
    let name = SafeText(command.rawValue, as: .field)
    return argument.name.map { ":\(name) \(language.text(of: $0))" } ?? ":\(name)"
  }

  /// How it is asked for: by its keys, or where it has none on the command line.
  public var ways: [String] { keys.isEmpty ? [typed] : keys.map(\.name) }

  /// The same in a language.
  public func ways(in language: Language) -> [SafeText] {
    keys.isEmpty ? [typed(in: language)] : keys.map { SafeText($0.name, as: .field) }
  }
}
