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
      guard let step = command.step(page: helpRows) else { break }
      if askedContext != nil {
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
    guard entry.argument.isRequired else { return perform(entry.command) }
    return beginCommand(entry.command.rawValue + " ")
  }

  // MARK: - Moving

  /// Selects the command that many lines of the screen away; by one line, the next command.
  private func move(_ layer: inout HelpLayer, by step: Int) {
    let lines = commandLines(layer)
    guard let last = lines.last?.entry else { return }
    var next = layer.cursor + step.signum()
    if step.magnitude > 1 {
      let here = lines.firstIndex { $0.entry == layer.cursor } ?? 0
      let line = max(0, min(here.saturated(adding: step), lines.count - 1))
      next = step > 0 ? max(next, lines[line].entry) : min(next, lines[line].entry)
    }
    layer.cursor = max(0, min(next, last))
  }

  /// Selects a line, counted from 0.
  mutating func selectInHelp(_ line: Int) {
    guard case .help(var layer) = layers.last else { return }
    layer.cursor = max(0, min(line, helpEntries(layer).count - 1))
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

  /// Takes a key of the filter; the commands are filtered as one types.
  mutating func typeHelpFilter(_ key: Key) -> [Effect] {
    guard case .help(var layer) = layers.last else { return [] }
    let text = layer.filter.text
    switch key {
    case .enter: return doSelected(layer)
    case .escape: layer.showAll()
    case .backspace where text.isEmpty: layer.isTyping = false
    case .tab, .down, .control("n"): move(&layer, by: 1)
    case .backTab, .up, .control("p"): move(&layer, by: -1)
    default: _ = layer.filter.take(key)
    }
    if layer.filter.text != text { (layer.cursor, layer.top) = (0, 0) }
    layers[layers.count - 1] = .help(layer)
    return []
  }
}
