import Screen
import Testing

@testable import Reader

struct CommandTableTests {
  private let table = CommandTable.standard

  @Test func `every command can be done by a key somewhere, or is typed with an argument`() {
    let reachable = Set(
      table.entries.filter { !$0.keys.isEmpty || $0.argument != .none }.map(\.command))
    #expect(Set(Command.allCases) == reachable)
  }

  @Test func `every command of a context can be typed by its name there`() throws {
    for context in CommandContext.allCases {
      for entry in table.entries(in: context) {
        let named = try table.entry(named: entry.command.rawValue, in: context)
        #expect(named.command == entry.command)
      }
    }
  }

  @Test func `short names are no names of other commands`() {
    for (name, command) in CommandTable.shortNames {
      #expect(Command(rawValue: name) == nil)
      #expect(table.entries.contains { $0.command == command })
    }
  }

  @Test func `the whole table is as recorded`() throws {
    let lines = CommandContext.allCases.flatMap { context in
      table.entries(in: context).map { entry in
        let keys = entry.keys.map(\.name).joined(separator: " ")
        return "\(context.rawValue)  \(entry.typed)  \(keys)  \(entry.help)"
      }
    }
    try expectScreen(lines.joined(separator: "\n"), "commands")
  }

  @Test(arguments: CommandContext.allCases)
  func `each context can be left by letters alone, and hints name real keys`(
    _ context: CommandContext
  ) {
    #expect(table.command(for: .character("q"), in: context) == .back)
    for hint in CommandTable.standardHints[context] ?? [] {
      for command in hint.commands { #expect(table.key(of: command, in: context) != nil) }
    }
  }
}
