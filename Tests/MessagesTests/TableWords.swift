@testable import Reader

/// English words that stand in the program's tables, not among its messages.
enum TableWords {
  /// All of them, each once.
  static let all: [String] = {
    var seen: Set<String> = []
    return (commands + queries).filter { seen.insert($0).inserted }
  }()

  /// The lines of help, what may be typed after a command's name, hints, and titles of contexts.
  private static var commands: [String] {
    let table = CommandTable.standard
    let hints = CommandContext.allCases.flatMap { table.hints[$0, default: []].map(\.word) }
    let arguments = table.entries.compactMap(\.argument.name)
    let contexts = CommandContext.allCases
    return contexts.map(\.title) + contexts.map(\.whereabouts) + table.entries.map(\.help)
      + arguments + hints + [CommandTable.quitWord, CommandTable.correctWord]
  }

  private static var queries: [String] { QueryHelp.entries.map(\.finds) + QueryHelp.notes }
}
