import Screen
import Testing

@testable import Reader

struct CommandTableTests {
  private let table = CommandTable.standard

  @Test func `every command can be done by a key somewhere`() {
    let reachable = Set(table.entries.filter { !$0.keys.isEmpty }.map(\.command))
    #expect(Set(Command.allCases) == reachable)
  }

  @Test func `the whole table is as recorded`() throws {
    let lines = CommandContext.allCases.flatMap { context in
      table.entries(in: context).map { entry in
        let keys = entry.keys.map(\.name).joined(separator: " ")
        return "\(context.rawValue)  \(entry.command.rawValue)  \(keys)  \(entry.help)"
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
