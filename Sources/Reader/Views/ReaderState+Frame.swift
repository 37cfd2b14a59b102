import Messages
import Screen

extension ReaderState {
  /// What the reader sees: the state, drawn for its size.
  public func frame() -> Frame {
    var frame = Frame(size: size)
    guard size.rows >= Layout.smallest.rows, size.columns >= Layout.smallest.columns else {
      frame.draw(text(.tooSmall), at: Position(row: 0, column: 0))
      return frame
    }
    drawBody(&frame)
    if let writing { draw(writing, &frame) }
    drawFooter(&frame)
    return frame
  }

  /// All but the last rows.
  private func drawBody(_ frame: inout Frame) {
    switch layers.last {
    case nil where library == .awaited:
      frame.draw(text(.library), at: Position(row: 0, column: 0), style: .bold)
    case nil: drawBrowse(&frame)
    case .article(let layer): drawArticle(layer, &frame)
    case .search(let layer): drawSearch(layer, &frame)
    case .menu(let menu): drawMenu(menu, &frame)
    case .concordance(let layer): drawConcordance(layer, &frame)
    case .help(let layer): drawHelp(layer, &frame)
    case .citation(let layer):
      below.drawBody(&frame)
      drawCitation(layer, &frame)
    }
  }

  /// The reader without its last layer.
  private var below: ReaderState {
    var state = self
    state.layers.removeLast()
    return state
  }

  // MARK: - Footer

  /// The status, and below it a message or the hints; on a small screen both share a row.
  private func drawFooter(_ frame: inout Frame) {
    drawStatusAndMessage(&frame)
    drawCount(&frame)
  }

  private func drawStatusAndMessage(_ frame: inout Frame) {
    if let pipePrompt, question == nil {
      if layout.footerRows == 2 { drawStatus(statusParts, row: size.rows - 2, &frame) }
      return drawPipe(pipePrompt, &frame)
    }
    if let commandPrompt, question == nil { return drawCommandLine(commandPrompt, &frame) }
    let last = size.rows - 1
    let status = statusParts
    if layout.footerRows == 2 {
      drawStatus(status, row: last - 1, &frame)
      drawMessage(row: last, from: 0, &frame)
    } else if message != nil || question != nil || prompt != nil || isFinding || writing != nil
      || listPrompt != nil
    {
      drawMessage(row: last, from: 0, &frame)
    } else {
      let room = size.columns - lastHintColumns - countColumns
      let left = status.left.truncated(to: max(0, room))
      let width = frame.draw(left, at: Position(row: last, column: 0))
      drawMessage(row: last, from: width > 0 ? width + 2 : 0, &frame)
    }
  }

  private func drawStatus(
    _ status: (left: SafeText, right: SafeText), row: Int, _ frame: inout Frame
  ) {
    frame.fill(row: row, columns: 0..<size.columns, style: .reverse)
    let right = status.right.truncated(to: size.columns / 2)
    let room = size.columns - right.columns - (right.isEmpty ? 1 : 3)
    frame.draw(
      status.left.truncated(to: room), at: Position(row: row, column: 1), style: .reverse)
    let column = size.columns - right.columns - 1
    frame.draw(right, at: Position(row: row, column: column), style: .reverse)
  }

  private var isFinding: Bool {
    switch layers.last {
    case .article(let layer): layer.find?.isTyping == true
    case .help(let layer): layer.isTyping
    default: false
    }
  }

  private func drawMessage(row: Int, from column: Int, _ frame: inout Frame) {
    if case .article(let layer) = layers.last, let find = layer.find, find.isTyping {
      return drawFind(find, layer, row: row, &frame)
    }
    if let prompt {
      return drawPrompt(text(prompt.label), prompt.line, row: row, room: size.columns, &frame)
    }
    if case .help(let layer) = layers.last, layer.isTyping {
      return drawHelpFilter(layer, row: row, &frame)
    }
    if let prompt = listPrompt { return drawListPrompt(prompt, row: row, &frame) }
    let start = Position(row: row, column: column)
    if let told = question?.words ?? message {
      drawWrapped(text(told), endingAt: row, &frame)
    } else {
      frame.draw(hints(in: max(1, size.columns - column - countColumns)), at: start, style: .dim)
    }
  }

  private func drawFind(
    _ find: ArticleLayer.Find, _ layer: ArticleLayer, row: Int, _ frame: inout Frame
  ) {
    let marks = layer.text.marks.count
    let isEmpty = find.prompt.text.isEmpty || find.prompt.text == "/"
    let found: SafeText =
      if let fault = find.fault {
        text(fault == .takesTooLong ? .patternTooSlow : .noPattern)
      } else {
        isEmpty ? "" : marks == 0 ? text(.notFound) : found(find, layer)
      }
    let room = size.columns - found.columns - 2
    drawPrompt(find.filters ? "&" : "/", find.prompt, row: row, room: room, &frame)
    frame.draw(found, at: Position(row: row, column: size.columns - found.columns), style: .bold)
  }

  // MARK: - Status

  private var statusParts: (left: SafeText, right: SafeText) {
    statusWithUpdate(ownStatus)
  }

  /// The status but for an update.
  private var ownStatus: (left: SafeText, right: SafeText) {
    switch layers.last {
    case nil: (listStatus, indexStatus)
    case .article(let layer): articleStatus(layer)
    case .search(let layer): (searchStatus(layer), indexStatus)
    case .menu(let menu): (menuStatus(menu), "")
    case .concordance(let layer): concordanceStatus(layer)
    case .help(let layer): (helpStatus(layer), "")
    case .citation: below.ownStatus
    }
  }

  /// How far the indexing has come, in words.
  var indexStatus: SafeText {
    guard let progress else { return "" }
    let seconds = progress.remaining.map { Int($0.rounded(.up)) }
    guard let percent = progress.percent else {
      return text(.readingArchive(articles: progress.done))
    }
    if progress.phase == .list { return text(.archiveRead(percent: percent, secondsLeft: seconds)) }
    guard let seconds else { return text(.indexed(percent: percent)) }
    return text(
      seconds < 90
        ? .indexed(percent: percent, secondsLeft: seconds)
        : .indexed(percent: percent, minutesLeft: seconds / 60))
  }
}
