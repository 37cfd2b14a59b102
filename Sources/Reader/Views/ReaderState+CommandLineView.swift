import Screen

extension ReaderState {
  /// The command line on the last row, and above it what can be typed, or what that will do.
  func drawCommandLine(_ prompt: CommandPrompt, _ frame: inout Frame) {
    let last = size.rows - 1
    frame.fill(row: last, columns: 0..<size.columns)
    frame.fill(row: last - 1, columns: 0..<size.columns, style: .reverse)
    if let completion = prompt.completion {
      drawWords(completion.words, shown: completion.index, row: last - 1, &frame)
    } else {
      let advice = advice(on: prompt.line.text).truncated(to: size.columns - 2)
      frame.draw(advice, at: Position(row: last - 1, column: 1), style: .reverse)
    }
    drawPrompt(":", prompt.line, row: last, room: size.columns, &frame)
  }

  /// The words that Tab goes through; the one shown in plain video, and always on the screen.
  private func drawWords(_ words: [String], shown: Int?, row: Int, _ frame: inout Frame) {
    let texts = words.map { SafeText($0, as: .field) }
    let room = size.columns - 2
    var first = shown ?? 0
    var columns = texts.isEmpty ? 0 : texts[first].columns
    while first > 0, columns + 2 + texts[first - 1].columns <= room {
      first -= 1
      columns += 2 + texts[first].columns
    }
    var column = 1
    for index in first..<texts.count where column < size.columns - 1 {
      let style: Style = index == shown ? .bold : .reverse
      let position = Position(row: row, column: column)
      column += 2 + frame.draw(texts[index], at: position, style: style, limit: room + 1 - column)
    }
  }

  /// What the line that was typed will do, or with which words it can go on.
  private func advice(on text: String) -> SafeText {
    switch TypedCommand(text) {
    case .nothing:
      return context == .article
        ? "A command, ¶ 12, 50%, or set; Tab completes, Up repeats, Esc cancels"
        : "A command, a line's number, or set; Tab completes, Up repeats, Esc cancels"
    case .number(let number):
      return context == .article ? "Go to ¶ \(number)" : "Go to line \(number)"
    case .percent(let percent): return "Go to \(min(percent, 100))%"
    case .command(let name, let argument):
      return SafeText(advice(on: text, name, argument), as: .field)
    }
  }

  private func advice(on text: String, _ name: String, _ argument: String) -> String {
    let completion = completion(of: text)
    do {
      let isName = argument.isEmpty && text.last?.isWhitespace != true
      if isName, completion.words.count > 1 { return completion.words.joined(separator: "  ") }
      let only = isName ? completion.words.first : nil
      let entry = try entry(named: only ?? name)
      if entry.command == .set, !isName { return settingAdvice(on: argument, completion) }
      if completion.words.count > 1 { return completion.words.joined(separator: "  ") }
      return entry.typed + "  " + entry.help
    } catch {
      return error.description
    }
  }

  /// What the setting is of which the last word is, or which settings there are.
  private func settingAdvice(on argument: String, _ completion: Completion) -> String {
    guard let word = argument.split(separator: " ").last else {
      return completion.words.joined(separator: "  ")
    }
    do {
      let setting = try SettingRequest(Self.nameOnly(word)).setting
      return "\(setting.text(in: self)): \(setting.about)"
    } catch {
      let words = completion.words
      return words.count > 1 ? words.joined(separator: "  ") : error.description
    }
  }

  /// The name of the setting without a value, which may be half typed.
  private static func nameOnly(_ word: Substring) -> String {
    String(word.prefix { $0 != "=" })
  }
}
