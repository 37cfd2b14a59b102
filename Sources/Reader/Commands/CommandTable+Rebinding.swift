import Screen

extension CommandTable {
  /// Keys that a command is to have instead of its own.
  public struct Binding: Sendable, Hashable {
    /// The only context, or nil for all in which the command applies.
    public var context: CommandContext?
    /// The command.
    public var command: Command
    /// The keys, the one to show first; none takes the command's keys away.
    public var keys: [Key]

    /// A command's keys, in one context or in all.
    public init(context: CommandContext? = nil, command: Command, keys: [Key]) {
      self.context = context
      self.command = command
      self.keys = keys
    }
  }

  /// The table with other keys for some commands. A key that another command has in the same context is
  /// taken from it; of two bindings the later one holds.
  ///
  ///     let table = CommandTable.standard.rebound([.init(command: .star, keys: [.character("*")])])
  ///     table.command(for: .character("*"), in: .list)   // .star
  ///     table.command(for: .character("s"), in: .list)   // nil
  public func rebound(_ bindings: [Binding]) -> CommandTable {
    guard !bindings.isEmpty else { return self }
    var entries = CommandContext.allCases.flatMap { context in
      self.entries(in: context).map { $0.with(keys: $0.keys, only: context) }
    }
    for binding in bindings {
      for context in CommandContext.allCases where binding.context ?? context == context {
        Self.bind(binding, in: context, &entries)
      }
    }
    return CommandTable(entries, hints: hints)
  }

  private static func bind(
    _ binding: Binding, in context: CommandContext, _ entries: inout [Entry]
  ) {
    let here = entries.indices.filter { entries[$0].contexts == [context] }
    guard let first = here.first(where: { entries[$0].command == binding.command }) else { return }
    for index in here {
      let entry = entries[index]
      let isOwn = entry.command == binding.command
      let kept = isOwn ? [] : entry.keys.filter { !binding.keys.contains($0) }
      entries[index] = entry.with(keys: index == first ? binding.keys : kept, only: context)
    }
  }
}

extension CommandTable.Entry {
  fileprivate func with(keys: [Key], only context: CommandContext) -> CommandTable.Entry {
    CommandTable.Entry(command: command, keys: keys, help: help, contexts: [context])
  }
}
