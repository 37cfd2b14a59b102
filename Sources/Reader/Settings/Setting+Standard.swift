import Catalog
import Citing
import Messages
import Screen

extension Setting {
  /// All settings, in the order in which `:set` shows them.
  static let standard: [Setting] = [
    number("measure", 20...200, .measureSetting, \.measure),
    flag("paragraph-numbers", .paragraphNumbersSetting, \.showsParagraphs),
    flag("reveal-hidden", .revealHiddenSetting, \.revealsHidden),
    choice(
      "sort", OrderWord.ofArticles, .sortSetting,
      value: { OrderWord.word(for: $0.browse.list.listing.sorting) },
      assign: { state, word in OrderWord.sorting(word).map { state.browse.sort(by: $0) } }),
    choice(
      "panes", ["1", "auto"], .panesSetting,
      value: { $0.options.isOnePane ? "1" : "auto" },
      assign: { state, word in state.options.isOnePane = word == "1" }),
    Setting(
      name: "theme", help: .themeSetting, kind: .choice(Theme.allCases.map(\.rawValue))
    ) { state in
      .word(state.options.theme.rawValue)
    } assign: { state, value in
      guard case .word(let word) = value, let theme = Theme(rawValue: word) else { return [] }
      state.options.theme = theme
      return [.setTheme(theme)]
    },
    Setting(
      name: "mouse", help: .mouseSetting, kind: .flag
    ) { state in
      .flag(state.options.usesMouse)
    } assign: { state, value in
      guard case .flag(let isOn) = value else { return [] }
      state.options.usesMouse = isOn
      return [.setMouse(isOn)]
    },
    choice(
      "citation-style", CitationFormat.proseStyles.map(\.rawValue), .citationStyleSetting,
      value: { $0.options.citationStyle.rawValue },
      assign: { state, word in
        CitationFormat(rawValue: word).map { state.options.citationStyle = $0 }
      }),
    choice(
      "quote-form", TextForm.allCases.map(\.rawValue), .quoteFormSetting,
      value: { $0.options.quoteForm.rawValue },
      assign: { state, word in TextForm(rawValue: word).map { state.options.quoteForm = $0 } }),
    choice(
      "note-editor", ["window", "program"], .noteEditorSetting,
      value: { $0.writesElsewhere ? "program" : "window" },
      assign: { state, word in state.writesElsewhere = word == "program" }),
  ]

  /// A setting that is on or off.
  private static func flag(
    _ name: String, _ help: Message, _ path: WritableKeyPath<ReaderState, Bool> & Sendable
  ) -> Setting {
    Setting(name: name, help: help, kind: .flag) { state in
      .flag(state[keyPath: path])
    } assign: { state, value in
      if case .flag(let isOn) = value { state[keyPath: path] = isOn }
      return []
    }
  }

  /// A setting that is a number.
  private static func number(
    _ name: String, _ range: ClosedRange<Int>, _ help: Message,
    _ path: WritableKeyPath<ReaderState, Int> & Sendable
  ) -> Setting {
    Setting(name: name, help: help, kind: .number(range)) { state in
      .number(state[keyPath: path])
    } assign: { state, value in
      if case .number(let number) = value { state[keyPath: path] = number }
      return []
    }
  }

  /// A setting that is one of some words.
  private static func choice(
    _ name: String, _ words: [String], _ help: Message,
    value: @escaping @Sendable (ReaderState) -> String,
    assign: @escaping @Sendable (inout ReaderState, String) -> Void
  ) -> Setting {
    Setting(name: name, help: help, kind: .choice(words)) { state in
      .word(value(state))
    } assign: { state, value in
      if case .word(let word) = value { assign(&state, word) }
      return []
    }
  }
}
