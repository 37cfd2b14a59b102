import Screen

extension ReaderState {
  /// What the reader sees: the state, drawn for its size.
  public func frame() -> Frame {
    var frame = Frame(size: size)
    guard size.rows >= Layout.smallest.rows, size.columns >= Layout.smallest.columns else {
      frame.draw("Too small", at: Position(row: 0, column: 0))
      return frame
    }
    switch layers.last {
    case nil where library == .awaited:
      frame.draw(text(.library), at: Position(row: 0, column: 0), style: .bold)
    case nil: drawBrowse(&frame)
    case .article(let layer): drawArticle(layer, &frame)
    case .search(let layer): drawSearch(layer, &frame)
    case .menu(let menu): drawMenu(menu, &frame)
    case .concordance(let layer): drawConcordance(layer, &frame)
    case .help(let layer): drawHelp(layer, &frame)
    }
    drawFooter(&frame)
    return frame
  }

  // MARK: - Footer

  /// The status, and below it a message or the hints; on a small screen both share a row.
  private func drawFooter(_ frame: inout Frame) {
    if let pipePrompt, question == nil { return drawPipe(pipePrompt, &frame) }
    if let commandPrompt, question == nil { return drawCommandLine(commandPrompt, &frame) }
    let last = size.rows - 1
    let status = statusParts
    if layout.footerRows == 2 {
      drawStatus(status, row: last - 1, &frame)
      drawMessage(row: last, from: 0, &frame)
    } else if message != nil || question != nil || prompt != nil || isFinding
      || listPrompt != nil
    {
      drawMessage(row: last, from: 0, &frame)
    } else {
      let left = status.left.truncated(to: size.columns - 8)
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
      frame.draw(hints(in: size.columns - column), at: start, style: .dim)
    }
  }

  /// A message, over as many of the last rows as it needs: where a link leads is shown whole.
  private func drawWrapped(_ message: SafeText, endingAt last: Int, _ frame: inout Frame) {
    let lines = FrontMatter.wrapped(message.string, size.columns, style: .bold).suffix(last + 1)
    for (index, line) in lines.enumerated() {
      let row = last + 1 - lines.count + index
      frame.fill(row: row, columns: 0..<size.columns)
      frame.draw(line, at: Position(row: row, column: 0))
    }
  }

  private func drawFind(
    _ find: ArticleLayer.Find, _ layer: ArticleLayer, row: Int, _ frame: inout Frame
  ) {
    let marks = layer.text.marks.count
    let isEmpty = find.prompt.text.isEmpty || find.prompt.text == "/"
    let found: SafeText =
      if let fault = find.fault {
        fault == .takesTooLong ? "takes too long" : "no regular expression"
      } else {
        isEmpty ? "" : marks == 0 ? "not found" : found(find, layer)
      }
    let room = size.columns - found.columns - 2
    drawPrompt(find.filters ? "&" : "/", find.prompt, row: row, room: room, &frame)
    frame.draw(found, at: Position(row: row, column: size.columns - found.columns), style: .bold)
  }

  /// A label and a line that is typed, scrolled so that the cursor is seen.
  func drawPrompt(
    _ label: SafeText, _ prompt: PromptLine, row: Int, room: Int, _ frame: inout Frame
  ) {
    let width = frame.draw(label, at: Position(row: row, column: 0), style: .bold)
    let before = SafeText(prompt.beforeCursor, as: .field)
    let shift = max(0, before.columns - max(1, room - width - 1))
    let text = SafeText(prompt.text, as: .field)
    frame.fill(row: row, columns: width..<room)
    frame.draw(text, at: Position(row: row, column: width - shift), limit: room - width + shift)
    frame.draw(label, at: Position(row: row, column: 0), style: .bold)
    frame.cursor = Position(row: row, column: width + before.columns - shift)
  }

  /// As many hints as fit, dropped whole from the right; the one for help is always kept.
  private func hints(in columns: Int) -> SafeText {
    var hints = commands.hints(in: context).map { SafeText($0, as: .field) }
    if case .search(let layer) = layers.last, layer.isTyping {
      hints = ["type to search", "Enter results", "Up history", "Esc back", "? help"]
    }
    if context == .help, askedContext == nil { hints = ["Space page", "q back"] }
    while hints.count > 1, hints.joined(separator: "  ").columns > columns {
      hints.remove(at: hints.count - 2)
    }
    return hints.joined(separator: "  ").truncated(to: columns)
  }

  // MARK: - Status

  private var statusParts: (left: SafeText, right: SafeText) {
    switch layers.last {
    case nil: (listStatus, indexStatus)
    case .article(let layer): articleStatus(layer)
    case .search(let layer): (searchStatus(layer), indexStatus)
    case .menu(let menu): (menuStatus(menu), "")
    case .concordance(let layer): concordanceStatus(layer)
    case .help(let layer): (helpStatus(layer), "")
    }
  }

  /// How far the indexing has come, in words.
  var indexStatus: SafeText {
    guard let progress else { return "" }
    if progress.phase == .list { return "reading the archive, \(progress.done) articles" }
    guard let percent = progress.percent else { return "" }
    guard let seconds = progress.remaining.map({ Int($0.rounded(.up)) }) else {
      return "index \(percent)%"
    }
    return seconds < 90
      ? "index \(percent)%, \(seconds) s" : "index \(percent)%, \(seconds / 60) min"
  }

  /// The page of the printed source that the screen ends in, where no margin can show pages.
  private func pageBesideNoMargin(_ layer: ArticleLayer) -> SafeText? {
    guard (size.columns - layer.text.measure) / 2 < 8 else { return nil }
    let marks = layer.document.pageMarks
    let after = marks.partitioningIndex { $0.offset >= layer.endOffset }
    return after > 0 ? SafeText(marks[after - 1].label, as: .field) : nil
  }

  private func articleStatus(_ layer: ArticleLayer) -> (SafeText, SafeText) {
    let document = layer.document
    let number = layer.paragraphNumber
    var place: SafeText = "¶ \(number)/\(document.paragraphCount)  \(layer.percent)%"
    if size.columns < 60 { place = "¶ \(number)  \(layer.percent)%" }
    if let page = pageBesideNoMargin(layer) { place += "  p. \(page)" }
    if let match = layer.match { place += "  \(match + 1)/\(layer.text.marks.count)" }
    guard layout.footerRows == 2 else {
      return ((filterStatus(layer).map { $0 + "  " } ?? "") + place, "")
    }
    let hidden = layer.hiddenCount
    let warning: SafeText = hidden > 0 ? "⚠ \(hidden) hidden" : ""
    let left = layer.row.map { max(0, $0.minutes * (100 - layer.percent) / 100) } ?? 0
    if left > 0 { place += "  \(left) min left" }
    let room = size.columns - place.columns - warning.columns - 7
    let title = (filterStatus(layer) ?? layer.text.front.title).truncated(to: max(0, min(room, 60)))
    return ("\(title)  \(place)", warning)
  }
}
