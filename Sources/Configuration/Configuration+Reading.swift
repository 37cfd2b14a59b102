import Reader
import Screen
import TOMLKit

extension Configuration {
  /// What a file says; where it is no TOML, nothing but that fault.
  public init(toml: String, path: String) {
    if let (line, words) = TOMLGuard.fault(in: toml) {
      faults = [ConfigurationFault(path: path, line: line, words: words)]
      return
    }
    do {
      let table = try TOMLTable(string: toml)
      var reader = ConfigurationReader(lines: TOMLLines(toml), path: path)
      reader.read(table)
      self = reader.configuration
    } catch let error as TOMLParseError {
      let fault = ConfigurationFault(
        path: path, line: error.source.begin.line, words: "this is no TOML: \(error.description)")
      faults = [fault]
    } catch {
      faults = [ConfigurationFault(path: path, line: 1, words: "this is no TOML")]
    }
  }
}

/// Reads the tables of a configuration.
private struct ConfigurationReader {
  let lines: TOMLLines
  let path: String
  var configuration = Configuration()

  init(lines: TOMLLines, path: String) {
    self.lines = lines
    self.path = path
  }

  mutating func read(_ table: TOMLTable) {
    // TOMLKit sorts names; the file's order decides which of two bindings holds.
    for name in table.keys.sorted(by: { lines[$0] < lines[$1] }) {
      if name == "keys", let keys = table[name]?.table {
        readKeys(keys, at: [name])
      } else if let program = Configuration.Program(rawValue: name) {
        configuration.programs[program] = string(table[name], at: [name])
      } else {
        readSetting(name, table[name])
      }
    }
  }

  private mutating func readSetting(_ name: String, _ value: (any TOMLValueConvertible)?) {
    guard let text = Self.text(value) else {
      return complain("“\(name)” takes a word, a number, true or false", at: [name])
    }
    let programs = Configuration.Program.allCases.map(\.rawValue)
    if let words = ReaderState.fault(ofSetting: name, value: text, besides: programs + ["keys"]) {
      return complain(words, at: [name])
    }
    configuration.settings.append(.init(name: name, value: text))
  }

  /// A value as it would be typed; nil for tables and the like.
  private static func text(_ value: (any TOMLValueConvertible)?) -> String? {
    if let flag = value?.bool { return flag ? "on" : "off" }
    if let number = value?.int { return String(number) }
    return value?.string
  }

  private mutating func string(
    _ value: (any TOMLValueConvertible)?, at names: [String]
  ) -> String? {
    guard let text = value?.string, !text.isEmpty else {
      complain("“\(names[0])” takes the name of a program, in quotation marks", at: names)
      return nil
    }
    return text
  }

  // MARK: - Keys

  private mutating func readKeys(_ table: TOMLTable, at names: [String]) {
    let context = names.count > 1 ? CommandContext(rawValue: names[1]) : nil
    for name in table.keys.sorted(by: { lines[names + [$0]] < lines[names + [$1]] }) {
      let place = names + [name]
      if let inner = table[name]?.table, context == nil {
        guard CommandContext(rawValue: name) != nil else {
          complain(Self.unknown(name, "part of the reader", CommandContext.allCases), at: place)
          continue
        }
        readKeys(inner, at: place)
      } else if let command = Command(rawValue: name) {
        readBinding(of: command, in: context, table[name], at: place)
      } else {
        complain(Self.unknown(name, "command", Command.allCases), at: place)
      }
    }
  }

  private mutating func readBinding(
    of command: Command, in context: CommandContext?, _ value: (any TOMLValueConvertible)?,
    at place: [String]
  ) {
    let names = value?.string.map { [$0] } ?? value?.array?.compactMap { $0.string }
    guard let names else {
      return complain("“\(command.rawValue)” takes keys: \"s\", or [\"s\", \"*\"]", at: place)
    }
    if let context,
      !CommandTable.standard.entries(in: context).contains(where: { $0.command == command })
    {
      return complain("“\(command.rawValue)” can't be done in “\(context.rawValue)”", at: place)
    }
    var keys: [Key] = []
    for name in names {
      if let key = Key(name: name), !key.isReserved {
        keys.append(key)
      } else {
        complain("“\(name)” is no key; \(Self.advice(onKey: name))", at: place)
      }
    }
    if keys.isEmpty, !names.isEmpty { return }
    configuration.bindings.append(.init(context: context, command: command, keys: keys))
  }

  /// The name that was probably meant by one that is no key's, else where the names are to be had.
  private static func advice(onKey name: String) -> String {
    let names = Dictionary(Key.names.map { ($0.lowercased(), $0) }) { first, _ in first }
    guard Key(name: name) == nil,
      let nearest = ReaderState.nearest(to: name, among: names.keys.sorted())
    else { return "keys are named as in 'carrel keys'" }
    return "did you mean “\(names[nearest] ?? nearest)”?"
  }

  private static func unknown<Words: Collection>(
    _ name: String, _ kind: String, _ words: Words
  ) -> String where Words.Element: RawRepresentable<String> {
    let nearest = ReaderState.nearest(to: name, among: words.map(\.rawValue))
    return "“\(name)” is no \(kind)" + (nearest.map { "; did you mean “\($0)”?" } ?? "")
  }

  private mutating func complain(_ words: String, at names: [String]) {
    configuration.faults.append(
      ConfigurationFault(path: path, line: lines[names], words: words))
  }
}
