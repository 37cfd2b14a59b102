import Screen

extension ReaderState {
  /// What is typed below the list, where it has the reader's attention.
  var listPrompt: ListPrompt? { layers.isEmpty ? browse.prompt : nil }

  /// The prompt of a filter with the number of lines that it keeps, or of what is to be found with
  /// the number of that line.
  func drawListPrompt(_ prompt: ListPrompt, row: Int, _ frame: inout Frame) {
    let found = found(prompt)
    let room = size.columns - found.columns - 2
    let label = prompt.purpose == .filter ? text(.filterLabel) : "/"
    drawPrompt(label, prompt.line, row: row, room: room, &frame)
    frame.draw(found, at: Position(row: row, column: size.columns - found.columns), style: .bold)
  }

  private func found(_ prompt: ListPrompt) -> SafeText {
    guard !prompt.line.text.isEmpty else { return "" }
    switch prompt.purpose {
    case .find:
      guard let ordinal = browse.finding?.ordinal else { return "" }
      return ordinal.of == 0 ? text(.notFound) : "\(ordinal.at)/\(ordinal.of)"
    case .filter:
      let total: Int? =
        switch prompt.pane {
        case .shelves: browse.shownShelves.count
        case .names: browse.names?.currentTotal
        case .list: browse.list.currentTotal
        }
      return total.map { text($0 == 0 ? .foundNothing : .found($0)) } ?? ""
    }
  }
}
