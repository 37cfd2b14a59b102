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
        let language = Output.language
        for context in CommandContext.allCases {
          for entry in CommandTable.standard.entries(in: context) {
            let names = [context.rawValue, entry.command.rawValue].map { SafeText($0, as: .field) }
            let keys = entry.ways(in: language).joined(separator: " ")
            try output.fields(names + [keys, language.text(of: entry.help)])
          }
        }
        try output.finish()
      }
    }
  }
}
