import Screen

extension ReaderState {
  /// Rows of a list over an article, below its title.
  var menuRows: Int { max(1, size.rows - 1 - layout.footerRows) }

  /// A list over an article: its title or what narrows it, and its lines.
  func drawMenu(_ menu: MenuLayer, _ frame: inout Frame) {
    if menu.isTyping {
      drawPrompt(text(menu.title) + ": ", menu.filter, row: 0, room: size.columns, &frame)
    } else {
      let narrowed: SafeText =
        menu.filter.text.isEmpty ? "" : ": " + SafeText(menu.filter.text, as: .field)
      let title = (text(menu.title) + narrowed).truncated(to: size.columns)
      frame.draw(title, at: Position(row: 0, column: 0), style: .bold)
      if let notes = menu.notes { drawOrder(of: notes, after: title.columns, &frame) }
    }
    for row in 0..<min(menuRows, max(0, menu.shown.count - menu.top)) {
      drawLine(menu, menu.top + row, row: row + 1, &frame)
    }
    if menu.shown.isEmpty {
      let isNarrowed = menu.notes == nil || !menu.filter.text.isEmpty
      let told = text(isNarrowed ? .noLineHasThat : .noNotesAmongThese)
      frame.draw(told.truncated(to: size.columns - 1), at: Position(row: 1, column: 1), style: .dim)
    }
    if frame.cursor == nil { frame.cursor = Position(row: 1, column: 1) }
  }

  /// The order of a list of notes, at the right of its title.
  private func drawOrder(of notes: NoteListing, after columns: Int, _ frame: inout Frame) {
    let order = text(notes.orderWords)
    let column = size.columns - order.columns
    if column >= columns + 2 {
      frame.draw(order, at: Position(row: 0, column: column), style: .dim)
    }
  }

  private func drawLine(_ menu: MenuLayer, _ index: Int, row: Int, _ frame: inout Frame) {
    let line = menu[index]
    let isSelected = index == menu.cursor && line.target != nil
    let isShort = line.detail.columns > size.columns / 2 && !line.shortDetail.isEmpty
    let detail = (isShort ? line.shortDetail : line.detail).truncated(to: size.columns / 2)
    let end = detail.isEmpty ? detail : "  " + detail
    let mark: SafeText = isSelected ? ">" : line.isCurrent ? "▸" : " "
    let room = max(1, size.columns - 1 - end.columns)
    let isHeading = line.target == nil
    var style: Style = isSelected ? .reverse : .plain
    if isHeading || line.isCurrent { style = style.adding(.bold) }
    let shown = mark + line.text.fitted(to: room) + end
    frame.draw(shown, at: Position(row: row, column: 0), style: style)
    if isSelected, frame.cursor == nil { frame.cursor = Position(row: row, column: 1) }
  }

  /// Which line of how many is selected.
  func menuStatus(_ menu: MenuLayer) -> SafeText {
    let (number, count) = menu.position
    if layout.footerRows == 1 { return count == 0 ? "" : "\(number)/\(count)" }
    guard count > 0 else { return text(.none) }
    let place = text(.position(number, of: count))
    guard let note = menu.selected?.note, !note.isEmpty else { return place }
    let room = max(1, size.columns - 20)
    let shown = menu.notes == nil ? note.keepingEnd(to: room) : note.truncated(to: room)
    return "\(place) · \(shown)"
  }
}
