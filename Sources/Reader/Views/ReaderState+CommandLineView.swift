import Screen

extension ReaderState {
  /// What stands above the command line.
  private enum CommandAdvice {
    /// The words with which it can go on.
    case words([String])
    /// What will be done, or why nothing can be.
    case sentence(SafeText)
  }

  /// The command line on the last row, and above it what can be typed, or what that will do.
  func drawCommandLine(_ prompt: CommandPrompt, _ frame: inout Frame) {
    let last = size.rows - 1
    frame.fill(row: last, columns: 0..<size.columns)
    if let completion = prompt.completion {
      drawWords(completion.words, shown: completion.index, row: last - 1, &frame)
    } else {
      switch advice(on: prompt.line.text) {
      case .words(let words): drawWords(words, shown: nil, row: last - 1, &frame)
      case .sentence(let text): drawSentence(text, above: last, &frame)
      }
    }
    drawPrompt(":", prompt.line, row: last, room: size.columns, &frame)
  }

  /// A sentence over as many rows as it needs.
  private func drawSentence(_ text: SafeText, above last: Int, _ frame: inout Frame) {
    let lines = FrontMatter.wrapped(text.string, size.columns - 2, style: .reverse).suffix(last)
    for (index, line) in lines.enumerated() {
      let row = last - lines.count + index
      frame.fill(row: row, columns: 0..<size.columns, style: .reverse)
      frame.draw(line, at: Position(row: row, column: 1))
    }
  }

  /// The words that Tab goes through; the one shown in plain video, and always on the screen.
  private func drawWords(_ words: [String], shown: Int?, row: Int, _ frame: inout Frame) {
    frame.fill(row: row, columns: 0..<size.columns, style: .reverse)
    let texts = words.map { SafeText($0, as: .field) }
    let room = size.columns - 2
    var first = shown ?? 0
    var columns = texts.isEmpty ? 0 : texts[first].columns
    while first > 0, columns + 4 + texts[first - 1].columns <= room {
      first -= 1
      columns += 2 + texts[first].columns
    }
    var column = 1
    for index in first..<texts.count {
      let position = Position(row: row, column: column)
      // Words are shown whole; the last one needs no room for a sign that more follow.
      let rest = index == texts.count - 1 ? 0 : 2
      if column > 1, column + texts[index].columns + rest > size.columns - 1 {
        frame.draw("…", at: position, style: .reverse)
        return
      }
      let style: Style = index == shown ? .bold : .reverse
      column += 2 + frame.draw(texts[index], at: position, style: style, limit: room)
    }
  }

  /// What the line that was typed will do, or with which words it can go on.
  private func advice(on typed: String) -> CommandAdvice {
    let isArticle = context == .article || context == .selection
    switch TypedCommand(typed) {
    case .nothing:
      return .sentence(text(isArticle ? .typeCommandInArticle : .typeCommandInList))
    case .number(let number):
      return .sentence(text(isArticle ? .goToParagraph(number) : .goToLine(number)))
    case .percent(let percent): return .sentence(text(.goToPercent(min(percent, 100))))
    case .command(let name, let argument): return advice(on: typed, name, argument)
    }
  }

  private func advice(on typed: String, _ name: String, _ argument: String) -> CommandAdvice {
    let completion = completion(of: typed)
    do {
      let isName = argument.isEmpty && typed.last?.isWhitespace != true
      if isName, completion.words.count > 1 { return .words(completion.words) }
      let only = isName ? completion.words.first : nil
      let entry = try entry(named: only ?? name)
      if entry.command == .set, !isName { return settingAdvice(on: argument, completion) }
      if completion.words.count > 1 { return .words(completion.words) }
      let language = options.language
      return .sentence("\(entry.typed(in: language)) · \(language.text(of: entry.help))")
    } catch {
      return .sentence(text(error.message))
    }
  }

  /// What the setting is of which the last word is, or which settings there are.
  private func settingAdvice(on argument: String, _ completion: Completion) -> CommandAdvice {
    guard let word = argument.split(separator: " ").last else { return .words(completion.words) }
    do {
      let setting = try SettingRequest(Self.nameOnly(word)).setting
      let value = SafeText(setting.text(in: self), as: .field)
      return .sentence("\(value): \(text(setting.about))")
    } catch {
      return completion.words.count > 1
        ? .words(completion.words) : .sentence(text(error.message))
    }
  }

  /// The name of the setting without a value, which may be half typed.
  private static func nameOnly(_ word: Substring) -> String {
    String(word.prefix { $0 != "=" })
  }
}
