import Messages
import Reader
import Screen

extension Configuration {
  /// The configuration in force as a file that says the same, each line with what it is.
  ///
  /// - Parameters:
  ///   - path: The file that was read, or is to be written.
  ///   - isThere: Whether it is there.
  ///   - language: In which it is said what a line is.
  public func text(path: String, isThere: Bool, in language: Language = .english) -> String {
    func comment(_ message: Message) -> String { "# \(language.text(of: message))" }
    var lines = [comment(isThere ? .configurationAsIn(path) : .configurationAsMayBeIn(path))]
    for setting in ReaderState.settings(settings.map { ($0.name, $0.value) }, in: language) {
      lines += ["", "# \(setting.about)", "\(setting.name) = \(Self.literal(setting.value))"]
    }
    for program in Program.allCases {
      let variable = "$" + program.rawValue.uppercased()
      lines += ["", comment(.programServes(as: program.rawValue, else: variable))]
      lines.append(
        programs[program].map { "\(program.rawValue) = \(Self.quoted($0))" }
          ?? "# \(program.rawValue) = \"…\"")
    }
    lines += ["", comment(.keysHoldEverywhere)]
    for context in CommandContext.allCases { lines += table(of: context, in: language) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(of context: CommandContext, in language: Language) -> [String] {
    var lines = ["", "# \(language.text(of: context.title))", "[keys.\(context.rawValue)]"]
    var keys: [(command: Command, keys: [Key], help: String)] = []
    for entry in commands.entries(in: context) {
      if let index = keys.firstIndex(where: { $0.command == entry.command }) {
        keys[index].keys += entry.keys
      } else {
        keys.append((entry.command, entry.keys, entry.help))
      }
    }
    for (command, keys, help) in keys {
      let names = keys.filter { !$0.isReserved }.map { Self.quoted($0.name) }
      guard !names.isEmpty || keys.isEmpty else { continue }
      lines.append("# \(language.text(of: help))")
      lines.append("\(command.rawValue) = [\(names.joined(separator: ", "))]")
    }
    return lines
  }

  private static func literal(_ value: String) -> String {
    switch value {
    case "on": "true"
    case "off": "false"
    default: Int(value).map { String($0) } ?? quoted(value)
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
