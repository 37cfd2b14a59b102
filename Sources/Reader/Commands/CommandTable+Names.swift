extension CommandTable {
  /// Names by which users of less and vim know commands.
  static let shortNames: [String: Command] = [
    "h": .help, "p": .goToPage, "q": .back, "q!": .quit, "qa": .quit, "se": .set, "$": .bottom,
  ]

  /// The commands of a context by name, in the order of the help page, each once.
  func names(in context: CommandContext) -> [String] {
    var seen: Set<Command> = []
    return entries(in: context).map(\.command).filter { seen.insert($0).inserted }.map(\.rawValue)
  }

  /// The names of a context's commands that begin so.
  func names(in context: CommandContext, beginning typed: String) -> [String] {
    names(in: context).filter { $0.hasPrefix(typed) }
  }

  /// The first entry of a command in a context.
  func entry(of command: Command, in context: CommandContext) -> Entry? {
    entries.first { $0.command == command && $0.contexts.contains(context) }
  }

  /// The command that a name stands for in a context: its own name, a short one, or the beginning of
  /// one name only.
  ///
  ///     try table.entry(named: "star", in: .list)      // star
  ///     try table.entry(named: "und", in: .list)       // undo
  ///     try table.entry(named: "next", in: .list)      // throws: next-pane or next-category
  ///     try table.entry(named: "strat", in: .list)     // throws: did you mean star?
  ///
  /// - Throws: `CommandFault` where it stands for none, or for several.
  func entry(named name: String, in context: CommandContext) throws(CommandFault) -> Entry {
    let known = Command(rawValue: name) ?? Self.shortNames[name]
    if let entry = known.flatMap({ entry(of: $0, in: context) }) { return entry }
    if let known, let place = entries.first(where: { $0.command == known })?.firstContext {
      throw .elsewhere(known.rawValue, place)
    }
    let names = names(in: context, beginning: name)
    if let only = names.first.flatMap(Command.init), names.count == 1,
      let entry = entry(of: only, in: context)
    {
      return entry
    }
    if names.count > 1 { throw .ambiguous(name, names) }
    throw .unknownCommand(name, nearest: NearestName.to(name, among: self.names(in: context)))
  }
}

extension CommandTable.Entry {
  /// The first of the contexts where it applies.
  fileprivate var firstContext: CommandContext? {
    CommandContext.allCases.first(where: contexts.contains)
  }
}
