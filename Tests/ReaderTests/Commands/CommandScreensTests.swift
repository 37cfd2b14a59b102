import Screen
import Testing

@testable import Reader

/// Every command, in every context in which it applies, from a known screen by each of its keys to a
/// known screen: `Screens/keys/CONTEXT.txt` has both side by side.
struct CommandScreensTests {
  @Test(arguments: CommandContext.allCases)
  func `every key of a context leads from a screen to a screen`(_ context: CommandContext) throws {
    let texts = try CommandTable.standard.entries(in: context).compactMap { entry in
      try text(of: entry, in: context)
    }
    try expectScreen(texts.joined(separator: "\n"), "keys/\(context)")
  }

  @Test(arguments: Command.allCases)
  func `no command is without a context, steps and words`(_ command: Command) {
    let entries = CommandTable.standard.entries.filter { $0.command == command }
    #expect(!entries.isEmpty)
    for entry in entries {
      #expect(!entry.help.isEmpty)
      for context in entry.contexts {
        #expect(CommandSteps.of(command, in: context) != nil, "no steps in \(context)")
      }
    }
  }

  /// The screens before and after a command, which all of its keys must lead to.
  private func text(
    of entry: CommandTable.Entry, in context: CommandContext
  ) throws -> String? {
    guard let steps = CommandSteps.of(entry.command, in: context) else { return nil }
    let ways = entry.keys.isEmpty ? [nil] : entry.keys.map(Optional.some)
    let start = try CommandScene(context)
    start.press(steps.before)
    let outcomes = try ways.map { key in
      let scene = try CommandScene(context)
      scene.perform(entry.command, by: key, steps)
      return Outcome(
        before: start.reader.state.frame(), after: scene.reader.state.frame(),
        effects: scene.effects)
    }
    for (key, outcome) in zip(ways, outcomes) {
      let name = key?.name ?? entry.typed
      #expect(outcome == outcomes[0], "\(name) does something else than \(entry.ways[0])")
    }
    let outcome = outcomes[0]
    #expect(
      outcome.before != outcome.after || !outcome.effects.isEmpty,
      "\(entry.command.rawValue) does nothing that is seen in \(context)")
    return head(of: entry, steps) + outcome.text
  }

  private func head(of entry: CommandTable.Entry, _ steps: CommandSteps) -> String {
    let ways = entry.ways.joined(separator: " ")
    let keys = [steps.before + "…" + steps.after].filter { $0 != "…" }
    return (["── \(entry.command.rawValue)", ways] + keys).joined(separator: " · ") + "\n"
  }
}

/// What became of a command.
private struct Outcome: Equatable {
  let before: Frame
  let after: Frame
  let effects: [String]

  /// Both screens side by side, where the cursor stood and stands, and the effects.
  var text: String {
    let lines = zip(rows(before), rows(after)).map { before, after in
      let room = String(repeating: " ", count: self.before.size.columns - columns(of: before))
      return "\(before)\(room) │\(after.isEmpty ? "" : " ")\(after)"
    }
    let cursors = [before, after].map { frame in
      frame.cursor.map { "\($0.row),\($0.column)" } ?? "hidden"
    }
    return (lines + ["Cursor: \(cursors[0]) → \(cursors[1])"] + effects.map { "→ \($0)" })
      .joined(separator: "\n") + "\n"
  }

  private func rows(_ frame: Frame) -> [String] {
    frame.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
