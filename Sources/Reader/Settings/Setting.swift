import Messages

/// Something that the reader can set on the command line, such as `:set measure=72`.
struct Setting: Sendable {
  /// What it is called.
  let name: String

  /// What it is, in a few words.
  let help: Message

  /// What values it may have.
  let kind: Kind

  /// The value that it has.
  let value: @Sendable (ReaderState) -> Value

  /// Gives it another value, of its kind.
  let assign: @Sendable (inout ReaderState, Value) -> [Effect]

  /// What values a setting may have.
  enum Kind: Sendable, Equatable {
    /// On or off.
    case flag
    /// A number of a range.
    case number(ClosedRange<Int>)
    /// One of some words.
    case choice([String])
  }

  /// A value of a setting.
  enum Value: Sendable, Equatable {
    case flag(Bool)
    case number(Int)
    case word(String)
  }

  /// The setting as it would be typed: `measure=66`, `noparagraph-numbers`.
  func text(in state: ReaderState) -> String {
    switch value(state) {
    case .flag(let isOn): isOn ? name : "no" + name
    case .number(let number): "\(name)=\(number)"
    case .word(let word): "\(name)=\(word)"
    }
  }
}

extension Setting.Kind {
  /// The value that a text stands for; nil where it is none of this kind.
  func value(of text: String) -> Setting.Value? {
    switch self {
    case .flag:
      ["on", "yes", "true", "1"].contains(text)
        ? .flag(true) : ["off", "no", "false", "0"].contains(text) ? .flag(false) : nil
    case .number(let range):
      TypedCommand.number(text).flatMap { range.contains($0) ? .number($0) : nil }
    case .choice(let words): words.contains(text) ? .word(text) : nil
    }
  }

  /// The value that is the other one, or the next one; nil where there is no such.
  func value(after value: Setting.Value) -> Setting.Value? {
    switch (self, value) {
    case (.flag, .flag(let isOn)): return .flag(!isOn)
    case (.choice(let words), .word(let word)):
      let index = words.firstIndex(of: word) ?? -1
      return words.isEmpty ? nil : .word(words[(index + 1) % words.count])
    default: return nil
    }
  }

  /// The words that may be typed for a value.
  var choices: [String] {
    switch self {
    case .flag: ["on", "off"]
    case .number: []
    case .choice(let words): words
    }
  }

  /// What it takes, in words.
  var words: Message {
    switch self {
    case .flag: .onOrOff
    case .number(let range): .number(from: range.lowerBound, to: range.upperBound)
    case .choice(let words): .oneOf(words)
    }
  }

  /// The word that was probably meant by a text.
  func nearest(to text: String) -> String? { NearestName.to(text, among: choices) }
}
