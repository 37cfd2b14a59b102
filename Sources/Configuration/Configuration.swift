import Messages
import Reader
import Screen

/// What the reader has set in `config.toml`, as far as it can be understood.
///
///     let configuration = Configuration(toml: "theme = \"dark\"\n[keys]\nstar = \"*\"", path: "config.toml")
///     configuration.settings.map(\.name)   // ["theme"]
///     configuration.faults                 // []
///
/// A wrong value is a fault, and leaves what stands without it.
public struct Configuration: Sendable {
  /// Settings, as `:set` takes them.
  public var settings: [Setting] = []

  /// The programs that are named, by what they are for.
  public var programs: [Program: String] = [:]

  /// Keys of commands, in the order of the file.
  public var bindings: [CommandTable.Binding] = []

  /// What could not be understood.
  public var faults: [ConfigurationFault] = []

  /// A setting with its value.
  public struct Setting: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its value, as it would be typed.
    public var value: String

    /// A setting with a value, as it would be typed.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What another program is for.
  public enum Program: String, CaseIterable, Sendable {
    /// Shows web pages; `$BROWSER` unless it is set.
    case browser
    /// Shows texts; `$PAGER` unless it is set.
    case pager
    /// Edits texts; `$EDITOR` unless it is set.
    case editor
  }

  /// Nothing is set.
  public init() {}

  /// The commands with their keys.
  public var commands: CommandTable { CommandTable.standard.rebound(bindings) }

  /// The value of a setting, where one is set.
  public func value(of name: String) -> String? {
    settings.last { $0.name == name }?.value
  }
}

/// Something in `config.toml` that cannot be understood.
public struct ConfigurationFault: Error, Sendable, Equatable {
  /// The file.
  public var path: String
  /// The line, counted from 1.
  public var line: Int
  /// What is wrong, and the nearest right word.
  public var words: Message

  /// What is wrong on a line of a file.
  public init(path: String, line: Int, _ words: Message) {
    self.path = path
    self.line = line
    self.words = words
  }
}

extension ConfigurationFault: MessageConvertible {
  /// One line: `config.toml, line 3: “drak” is …`.
  public var message: Message { .configurationFault(in: path, line: line, words) }
}
