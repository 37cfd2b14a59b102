import Messages
import Screen

/// The one table of commands: what is done, by which keys, where, and one line of help.
///
/// Keys, the hint line, the help page and `carrel keys` are made from it, and the manual's table is
/// tested against it.
public struct CommandTable: Sendable {
  /// A command with its keys, in the contexts where it applies.
  public struct Entry: Sendable {
    /// What is done.
    public let command: Command
    /// The keys, the one to show first.
    public let keys: [Key]
    /// One line, in the imperative.
    public let help: String
    /// Where it applies.
    public let contexts: Set<CommandContext>
  }

  /// A reminder in the last row of the screen: commands that belong together, and one word for them.
  struct Hint: Sendable {
    let commands: [Command]
    let word: String

    init(_ commands: [Command], _ word: String) {
      self.commands = commands
      self.word = word
    }
  }

  /// All commands, in the order of the help page.
  public let entries: [Entry]

  private let commands: [CommandContext: [Key: Command]]
  let hints: [CommandContext: [Hint]]

  /// A table of those entries and hints.
  ///
  /// - Precondition: no key stands for two commands in one context.
  init(_ entries: [Entry], hints: [CommandContext: [Hint]]) {
    self.entries = entries
    self.hints = hints
    var commands: [CommandContext: [Key: Command]] = [:]
    for entry in entries {
      for context in entry.contexts {
        for key in entry.keys {
          let taken = commands[context, default: [:]].updateValue(entry.command, forKey: key)
          precondition(taken == nil, "\(key.name) stands for two commands in \(context)")
        }
      }
    }
    self.commands = commands
  }

  /// What a key does in a context, or nil.
  public func command(for key: Key, in context: CommandContext) -> Command? {
    commands[context]?[key]
  }

  /// The commands of a context, in the order of the help page.
  public func entries(in context: CommandContext) -> [Entry] {
    entries.filter { $0.contexts.contains(context) }
  }

  /// The key to show for a command in a context.
  func key(of command: Command, in context: CommandContext) -> Key? {
    entries.first { $0.command == command && $0.contexts.contains(context) }?.keys.first
  }

  /// The commands that a context's hints remind of.
  func hinted(in context: CommandContext) -> [Command] {
    hints[context, default: []].flatMap(\.commands)
  }

  /// The hints of a context, such as `Enter open`, most useful first, help last.
  ///
  /// - Parameters:
  ///   - omitted: commands that can do nothing at present.
  ///   - words: other words for what commands do at present.
  func hints(
    in context: CommandContext, _ language: Language, omitting omitted: Set<Command> = [],
    words: [Command: String] = [:]
  ) -> [SafeText] {
    hints[context, default: []].filter { omitted.isDisjoint(with: $0.commands) }.map { hint in
      let keys = hint.commands.compactMap { key(of: $0, in: context)?.name }
      let names = keys.map { SafeText($0, as: .field) }
      let word = words[hint.commands[0]] ?? hint.word
      return (names + [language.text(of: word)]).joined(separator: " ")
    }
  }
}
