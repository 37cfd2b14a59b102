import Markup
import Messages
import Screen

/// Texts for other programs.
extension ReaderState {
  /// Asks for a command to pipe to: the selection or the current paragraph; by Tab the text from
  /// there on, or all of it.
  mutating func beginPipe() -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    let all = 0..<layer.document.text.count
    let here = layer.selectedRange
    let parts: [PipePrompt.Part] = [
      .init(name: layer.selecting == nil ? layer.name(of: here) : .selection, range: here),
      .init(name: .allFromHere, range: here.lowerBound..<all.upperBound),
      .init(name: .wholeArticle, range: all),
    ]
    pipePrompt = PipePrompt(parts)
    return [.loadLines(.pipe)]
  }

  /// Takes a key of the prompt.
  mutating func typePipe(_ key: Key) -> [Effect] {
    guard var prompt = pipePrompt else { return [] }
    switch key {
    case .escape: pipePrompt = nil
    case .backspace where prompt.line.text.isEmpty: pipePrompt = nil
    case .enter:
      pipePrompt = nil
      return pipe(prompt.part, to: prompt.line.text.trimmed)
    default:
      prompt.take(key)
      pipePrompt = prompt
    }
    return []
  }

  private mutating func pipe(_ part: PipePrompt.Part, to command: String) -> [Effect] {
    guard case .article(let layer) = layers.last, !command.isEmpty else { return [] }
    do {
      _ = try CommandWords.split(command)
    } catch {
      // The line is kept, for Up to bring it back.
      message = error.message
      return note(command, typedAt: .pipe)
    }
    let text = layer.document.plainText(in: part.range)
    guard !text.isEmpty else {
      message = .noTextToPipe
      return []
    }
    updateArticle { $0.endSelecting() }
    return note(command, typedAt: .pipe) + [.run(.pipe(text + "\n", command: command))]
  }

  /// Opens a copy of the article in the editor.
  func edit() -> [Effect] {
    wholeText.map { [.run(.edit($0))] } ?? []
  }

  /// Shows the article in the pager.
  func page() -> [Effect] {
    wholeText.map { [.run(.page($0))] } ?? []
  }

  /// The article as plain text: its title and byline, its text, the works that it cites.
  private var wholeText: String? {
    guard case .article(let layer) = layers.last else { return nil }
    let front = layer.text.front
    let head =
      [front.title] + (front.details.isEmpty ? [] : [front.details.joined(separator: " · ")])
    let parts = [
      head.map(\.string).joined(separator: "\n"), layer.document.plainText,
      layer.text.references.plainText,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// The prompt of a pipe, on the last row.
  func drawPipe(_ prompt: PipePrompt, _ frame: inout Frame) {
    let row = size.rows - 1
    let hint: SafeText = size.columns < 60 ? "" : "  \(text(.tabForOtherText))"
    let room = size.columns - hint.columns
    frame.fill(row: row, columns: 0..<size.columns)
    let label = text(.pipePrompt(prompt.part.name))
    drawPrompt(label, prompt.line, row: row, room: room, &frame)
    frame.draw(hint, at: Position(row: row, column: room), style: .dim)
  }
}
