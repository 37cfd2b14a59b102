import Reader
import Screen

extension Configuration {
  /// The configuration in force as a file that says the same, each line with what it is.
  ///
  /// - Parameters:
  ///   - path: The file that was read, or is to be written.
  ///   - isThere: Whether it is there.
  public func text(path: String, isThere: Bool) -> String {
    var lines = ["# The configuration of carrel, as \(path) \(isThere ? "has it" : "may have it")."]
    for setting in ReaderState.settings(settings.map { ($0.name, $0.value) }) {
      lines += ["", "# \(setting.about)", "\(setting.name) = \(Self.literal(setting.value))"]
    }
    for program in Program.allCases {
      let variable = "$" + program.rawValue.uppercased()
      lines += [
        "", "# The program that serves as \(program.rawValue); \(variable) where none is named.",
      ]
      lines.append(
        programs[program].map { "\(program.rawValue) = \(Self.quoted($0))" }
          ?? "# \(program.rawValue) = \"…\"")
    }
    lines += ["", "# Keys: what stands under [keys] holds wherever the command can be done."]
    for context in CommandContext.allCases { lines += table(of: context) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func table(of context: CommandContext) -> [String] {
    var lines = ["", "# \(context.title)", "[keys.\(context.rawValue)]"]
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
      lines.append("# \(help)")
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
