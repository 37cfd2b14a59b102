import ArgumentParser
import Reader
import Screen

extension Carrel {
  /// `carrel keys`: the keys of the reader.
  struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "keys", _superCommandName: "carrel",
      abstract: "List the reader's keys.",
      discussion: """
        The columns are context, command, keys and help, separated by tabs. A command without a key
        is typed on the reader's command line, which ':' opens, as may be all others.
        """)

    func run() throws {
      try Failure.reporting {
        let output = Output()
        for context in CommandContext.allCases {
          for entry in CommandTable.standard.entries(in: context) {
            let keys = entry.ways.joined(separator: " ")
            let fields = [context.rawValue, entry.command.rawValue, keys, entry.help]
            try output.fields(fields.map { SafeText($0, as: .field) })
          }
        }
        try output.finish()
      }
    }
  }
}
