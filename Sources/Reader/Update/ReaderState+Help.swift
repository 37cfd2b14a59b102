import Screen

extension ReaderState {
  /// The context from which the help on the screen was asked; nil where there is no such help.
  var askedContext: CommandContext? {
    guard case .help(let layer) = layers.last, case .commands(let context) = layer.page else {
      return nil
    }
    return context
  }

  /// The commands that a help page shows.
  func helpEntries(_ layer: HelpLayer) -> [CommandTable.Entry] {
    guard case .commands(let context) = layer.page else { return [] }
    return commands.entries(in: context, with: layer.filter.text, options.language)
  }

  /// Rows of the screen for a page of help, below its title.
  var helpRows: Int { max(1, size.rows - layout.footerRows - 1) }

  mutating func performInHelp(_ command: Command) -> [Effect] {
    guard case .help(var layer) = layers.last else { return [] }
    switch command {
    case .open: return doSelected(layer)
    case .filter:
      guard askedContext != nil else { break }
      layer.isTyping = true
    default:
      guard let step = command.step(page: helpRows, times: times) else { break }
      if command == .lineDown || command == .lineUp, askedContext != nil {
        select(layer.cursor.saturated(adding: step), in: &layer)
      } else if askedContext != nil {
        move(&layer, by: step)
      } else {
        layer.top = layer.top.saturated(adding: step)
      }
    }
    layers[layers.count - 1] = .help(layer)
    return []
  }

  /// Does the selected command where help was asked; one that needs something else is to be
  /// completed on the command line.
  private mutating func doSelected(_ layer: HelpLayer) -> [Effect] {
    let entries = helpEntries(layer)
    guard entries.indices.contains(layer.cursor) else { return [] }
    let entry = entries[layer.cursor]
    layers.removeLast()
    count = nil
    guard entry.argument.isRequired else { return perform(entry.command) }
    return beginCommand(entry.command.rawValue + " ")
  }

  // MARK: - Moving

  /// Selects the command that many lines of the screen away, at least the next one.
  private func move(_ layer: inout HelpLayer, by step: Int) {
    let lines = commandLines(layer)
    guard !lines.isEmpty else { return }
    let next = layer.cursor + step.signum()
    let here = lines.firstIndex { $0.entry == layer.cursor } ?? 0
    let line = max(0, min(here.saturated(adding: step), lines.count - 1))
    select(step > 0 ? max(next, lines[line].entry) : min(next, lines[line].entry), in: &layer)
  }

  /// Selects a command by its index, held within those that are shown.
  private func select(_ index: Int, in layer: inout HelpLayer) {
    layer.cursor = max(0, min(index, helpEntries(layer).count - 1))
  }

  /// Selects a command, or shows a line of the page on queries, counted from 0.
  mutating func selectInHelp(_ line: Int) {
    guard case .help(var layer) = layers.last else { return }
    if askedContext != nil { select(line, in: &layer) } else { layer.top = line }
    layers[layers.count - 1] = .help(layer)
  }

  /// Keeps the selected command on the screen, and the screen full.
  mutating func settleHelp() {
    guard case .help(var layer) = layers.last else { return }
    let count: Int
    if askedContext != nil {
      let lines = commandLines(layer)
      count = lines.count
      let first = lines.firstIndex { $0.entry == layer.cursor } ?? 0
      let last = lines.lastIndex { $0.entry == layer.cursor } ?? 0
      layer.top = min(max(layer.top, last - helpRows + 1), first)
    } else {
      count = queryLines.count
    }
    layer.top = max(0, min(layer.top, count - helpRows))
    layers[layers.count - 1] = .help(layer)
  }

  // MARK: - Filtering

  /// Takes a key of the filter; the commands are filtered as one types, and Enter keeps them so, where
  /// one is left.
  mutating func typeHelpFilter(_ key: Key) -> [Effect] {
    guard case .help(var layer) = layers.last else { return [] }
    let text = layer.filter.text
    switch key {
    case .enter: layer.isTyping = helpEntries(layer).isEmpty
    case .escape: layer.showAll()
    case .backspace where text.isEmpty: layer.isTyping = false
    default: move(&layer, by: key)
    }
    if layer.filter.text != text { (layer.cursor, layer.top) = (0, 0) }
    layers[layers.count - 1] = .help(layer)
    return []
  }

  /// Moves the selection while one types, or takes a key of the filter.
  private func move(_ layer: inout HelpLayer, by key: Key) {
    switch key.stepWhileTyping(page: helpRows) {
    case let step? where step.magnitude == 1:
      select(layer.cursor + step, in: &layer)
    case let step?: move(&layer, by: step)
    case nil: _ = layer.filter.take(key)
    }
  }
}
