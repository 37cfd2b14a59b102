import Messages
import Reader
import Screen
import TOMLKit

extension Configuration {
  /// What a file says; where it is no TOML, nothing but that fault.
  public init(toml: String, path: String) {
    if let (line, words) = TOMLGuard.fault(in: toml) {
      faults = [ConfigurationFault(path: path, line: line, words)]
      return
    }
    do {
      let table = try TOMLTable(string: toml)
      var reader = ConfigurationReader(lines: TOMLLines(toml), path: path)
      reader.read(table)
      self = reader.configuration
    } catch let error as TOMLParseError {
      let fault = ConfigurationFault(
        path: path, line: error.source.begin.line,
        .configurationNoTOML(.verbatim(decision: error.description)))
      faults = [fault]
    } catch {
      faults = [ConfigurationFault(path: path, line: 1, .configurationNoTOML)]
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
        configuration.programs[program] = command(table[name], at: [name])
      } else {
        readSetting(name, table[name])
      }
    }
  }

  private mutating func readSetting(_ name: String, _ value: (any TOMLValueConvertible)?) {
    let text = Self.text(value)
    let programs = Configuration.Program.allCases.map(\.rawValue)
    if let words = ReaderState.fault(ofSetting: name, value: text, besides: programs + ["keys"]) {
      return complain(words, at: [name])
    }
    if let text { configuration.settings.append(.init(name: name, value: text)) }
  }

  /// A value as it would be typed; nil for tables and the like.
  private static func text(_ value: (any TOMLValueConvertible)?) -> String? {
    if let flag = value?.bool { return flag ? "on" : "off" }
    if let number = value?.int { return String(number) }
    return value?.string
  }

  private mutating func command(
    _ value: (any TOMLValueConvertible)?, at names: [String]
  ) -> String? {
    guard let text = value?.string, !text.isEmpty else {
      complain(.programTakes(names[0]), at: names)
      return nil
    }
    guard (try? CommandWords.split(text)) != nil else {
      complain(.programUnclosed(names[0], command: text), at: names)
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
          complain(Self.unknownContext(name), at: place)
          continue
        }
        readKeys(inner, at: place)
      } else if let command = Command(rawValue: name) {
        readBinding(of: command, in: context, table[name], at: place)
      } else {
        complain(Self.unknownCommand(name), at: place)
      }
    }
  }

  private mutating func readBinding(
    of command: Command, in context: CommandContext?, _ value: (any TOMLValueConvertible)?,
    at place: [String]
  ) {
    let names = value?.string.map { [$0] } ?? value?.array?.compactMap { $0.string }
    guard let names, value?.array.map({ $0.count == names.count }) ?? true else {
      return complain(.commandTakesKeys(command.rawValue), at: place)
    }
    if let context,
      !CommandTable.standard.entries(in: context).contains(where: { $0.command == command })
    {
      return complain(
        .commandElsewhere(command.rawValue, notIn: context.rawValue), at: place)
    }
    var keys: [Key] = []
    for name in names {
      if let key = Key(name: name), !key.isReserved {
        keys.append(key)
      } else {
        complain(Self.unknownKey(name), at: place)
      }
    }
    if keys.isEmpty, !names.isEmpty { return }
    for key in keys { complainOfTwice(key, command, in: context, at: place) }
    configuration.bindings.append(.init(context: context, command: command, keys: keys))
  }

  /// Of two commands of which the file gives both a key in one place, only the later one has it.
  private mutating func complainOfTwice(
    _ key: Key, _ command: Command, in context: CommandContext?, at place: [String]
  ) {
    let table = CommandTable.standard
    let other = configuration.bindings.last { binding in
      binding.context == context && binding.command != command && binding.keys.contains(key)
        && CommandContext.allCases.contains { context in
          let here = table.entries(in: context).map(\.command)
          return here.contains(command) && here.contains(binding.command)
        }
    }
    guard let other else { return }
    complain(
      .keyTakenTwice(key.name, command.rawValue, from: other.command.rawValue), at: place)
  }

  private static func unknownKey(_ name: String) -> Message {
    let names = Dictionary(Key.names.map { ($0.lowercased(), $0) }) { first, _ in first }
    guard Key(name: name) == nil,
      let nearest = ReaderState.nearest(to: name, among: names.keys.sorted())
    else { return .keyUnknown(name) }
    return .keyUnknown(name, nearest: names[nearest] ?? nearest)
  }

  private static func unknownContext(_ name: String) -> Message {
    let nearest = ReaderState.nearest(to: name, among: CommandContext.allCases.map(\.rawValue))
    return nearest.map { .contextUnknown(name, nearest: $0) } ?? .contextUnknown(name)
  }

  private static func unknownCommand(_ name: String) -> Message {
    let nearest = ReaderState.nearest(to: name, among: Command.allCases.map(\.rawValue))
    return nearest.map { .commandUnknown(name, nearest: $0) } ?? .commandUnknown(name)
  }

  private mutating func complain(_ words: Message, at names: [String]) {
    configuration.faults.append(
      ConfigurationFault(path: path, line: lines[names], words))
  }
}
