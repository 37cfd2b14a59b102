import ArgumentParser
import Configuration
import Foundation
import Messages
import Reader
import Screen

extension Carrel {
  /// `carrel config`: the configuration in force, and what is wrong with it.
  struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "config", _superCommandName: "carrel",
      abstract: "Write the configuration in force, or check the file.",
      discussion: """
        Nothing needs to be configured. What is written is a file that says what
        holds now, each line with what it is; 'check' names what is wrong in
        $XDG_CONFIG_HOME/carrel/config.toml.

        EXAMPLES
          carrel config
          carrel config > ~/.config/carrel/config.toml
          carrel config check
        """)

    /// What is to be done.
    enum Action: String, CaseIterable, ExpressibleByArgument {
      case show, check
    }

    @Argument(help: "show or check.")
    var action = Action.show

    func run() throws {
      try Failure.reporting {
        let file = UserConfiguration()
        let output = Output()
        switch action {
        case .show:
          let text = file.configuration.text(
            path: file.path, isThere: file.isThere, in: Output.language)
          for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            try output.line(SafeText(String(line), as: .field))
          }
        case .check: try check(file, output)
        }
        try output.finish()
        if action == .check, !file.configuration.faults.isEmpty { throw ExitCode(1) }
      }
    }

    private func check(_ file: UserConfiguration, _ output: Output) throws {
      for fault in file.configuration.faults {
        try output.line(fault.message)
      }
      if file.configuration.faults.isEmpty {
        try output.line(
          file.isThere ? .configurationHasNoFault(file.path) : .configurationNotThere(file.path))
      }
    }
  }
}

/// The reader's configuration file.
struct UserConfiguration {
  /// Where it is, or may be; empty where there is no home.
  let path: String

  /// Whether it is there.
  let isThere: Bool

  /// What it says.
  let configuration: Configuration

  init() {
    let path = UserFolders.configuration.map { $0 + "/config.toml" } ?? ""
    var status = stat()
    self.path = path
    isThere = !path.isEmpty && stat(path, &status) == 0
    guard isThere else {
      configuration = Configuration()
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.longest,
      let bytes = FileBytes.read(path)
    else {
      var unread = Configuration()
      unread.faults = [ConfigurationFault(path: path, line: 1, .configurationUnreadable)]
      configuration = unread
      return
    }
    configuration = Configuration(toml: String(decoding: bytes, as: UTF8.self), path: path)
  }

  private static let longest = 65_536
}
