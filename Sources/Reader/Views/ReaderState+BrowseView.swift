import Catalog
import Notebook
import Screen

extension ReaderState {
  /// The categories, the list of one and a preview, as many of them as the screen has room for.
  func drawBrowse(_ frame: inout Frame) {
    drawTitle(&frame)
    let top = layout.titleRows
    switch layout.panes {
    case .three: drawThreePanes(top, &frame)
    case .two where browse.focus == .list:
      drawList(Box(top, 0, layout.listRows, size.columns), isFocused: true, &frame)
      drawRule(row: top + layout.listRows, &frame)
      drawPreview(
        Box(top + layout.listRows + 1, 0, layout.previewRows, size.columns), &frame)
    case .two where browse.focus == .names:
      drawNames(Box(top, 0, layout.listRows, size.columns), isFocused: true, &frame)
      drawRule(row: top + layout.listRows, &frame)
      drawFirstArticles(
        Box(top + layout.listRows + 1, 0, layout.previewRows, size.columns), &frame)
    case .two:
      let rows = layout.shelfRows(for: browse.shownShelves.count)
      drawShelves(Box(top, 0, rows, size.columns), isFocused: true, &frame)
      drawRule(row: top + rows, &frame)
      let box = Box(top + rows + 1, 0, layout.bodyRows - rows - 1, size.columns)
      drawShelfPreview(box, &frame)
    case .one where browse.focus == .list:
      drawList(Box(top, 0, layout.bodyRows, size.columns), isFocused: true, &frame)
    case .one where browse.focus == .names:
      drawNames(Box(top, 0, layout.bodyRows, size.columns), isFocused: true, &frame)
    case .one:
      drawShelves(Box(top, 0, layout.bodyRows, size.columns), isFocused: true, &frame)
    }
  }

  private func drawThreePanes(_ top: Int, _ frame: inout Frame) {
    let rows = layout.bodyRows
    let isList = browse.focus == .list
    drawShelves(
      Box(top, 0, rows, layout.shelfColumns), isFocused: browse.focus == .shelves, &frame)
    let second = layout.shelfColumns + 1
    let third = second + layout.listColumns + 1
    if !browse.selectedShelf.hasList {
      drawShelfPreview(Box(top, second, rows, size.columns - second), &frame)
    } else if browse.names != nil, !isList {
      drawNames(
        Box(top, second, rows, layout.listColumns), isFocused: browse.focus == .names, &frame)
      drawFirstArticles(Box(top, third, rows, layout.previewColumns), &frame)
      drawBar(column: third - 1, rows: top..<(top + rows), &frame)
    } else {
      drawList(Box(top, second, rows, layout.listColumns), isFocused: isList, &frame)
      drawPreview(Box(top, third, rows, layout.previewColumns), &frame)
      drawBar(column: third - 1, rows: top..<(top + rows), &frame)
    }
    drawBar(column: second - 1, rows: top..<(top + rows), &frame)
  }

  // MARK: - Parts

  private func drawTitle(_ frame: inout Frame) {
    guard layout.titleRows > 0 else { return }
    let isAtRoot = browse.focus == .shelves && layout.panes != .three
    let path = isAtRoot ? rootPath : path
    let isSorted = !isAtRoot && browse.selectedShelf.hasList
    let order = isSorted ? orderWords : ""
    let room = size.columns - order.columns - 2
    frame.draw(path.truncated(to: room), at: Position(row: 0, column: 0), style: .bold)
    frame.draw(order, at: Position(row: 0, column: size.columns - order.columns), style: .dim)
  }

  private func drawRule(row: Int, _ frame: inout Frame) {
    frame.draw(
      .repeating("─", count: size.columns), at: Position(row: row, column: 0), style: .dim)
  }

  private func drawBar(column: Int, rows: Range<Int>, _ frame: inout Frame) {
    for row in rows { frame.draw("│", at: Position(row: row, column: column), style: .dim) }
  }

  private func drawShelves(_ box: Box, isFocused: Bool, _ frame: inout Frame) {
    let shown = browse.shownShelves
    if shown.isEmpty { drawEmpty(emptyShelves, box, isFocused: isFocused, &frame) }
    let selected = shown.firstIndex(of: browse.shelf) ?? 0
    let top = max(0, min(selected - box.rows / 2, shown.count - box.rows))
    let countColumns = browse.shelves.map { count(of: $0).columns }.max() ?? 0
    for row in 0..<max(0, min(box.rows, shown.count - top)) {
      let index = shown[top + row]
      let shelf = browse.shelves[index]
      let count = count(of: shelf).padded(to: countColumns, .trailing)
      let isSelected = index == browse.shelf
      let room = box.columns - countColumns - 3
      let title = text(shelf.title).fitted(to: max(1, min(room, 40)))
      let line: SafeText = "\(title) \(count)"
      drawRow(line, in: box, row, isSelected: isSelected, isFocused: isFocused, &frame)
    }
  }

  private func drawList(_ box: Box, isFocused: Bool, _ frame: inout Frame) {
    let list = browse.list
    if list.visible.isEmpty { drawEmpty(emptyList, box, isFocused: isFocused, &frame) }
    for (row, index) in list.visible.enumerated() {
      guard row < box.rows, let article = list[index] else { continue }
      drawRow(
        line(of: article, columns: box.columns - 1).text, in: box, row,
        isSelected: index == list.cursor, isFocused: isFocused, &frame)
    }
  }

  private func line(of row: ArticleRow, columns: Int) -> ListRow {
    ListRow(
      row, browse.list.state(of: row), event: browse.list.notes?.events[row.id],
      isNoted: browse.list.isNoted(row), showsProgress: browse.list.listing.part == .begun,
      columns: columns, language: options.language)
  }

  private func drawNames(_ box: Box, isFocused: Bool, _ frame: inout Frame) {
    guard let names = browse.names else { return }
    if names.visible.isEmpty { drawEmpty(emptyNames, box, isFocused: isFocused, &frame) }
    for (row, index) in names.visible.enumerated() {
      guard row < box.rows, let name = names[index] else { continue }
      drawRow(
        nameRow(name, box).text, in: box, row,
        isSelected: index == names.cursor, isFocused: isFocused, &frame)
    }
  }

  private func nameRow(_ name: GroupRow, _ box: Box) -> NameRow {
    NameRow(name, columns: box.columns - 1, language: options.language)
  }

  /// What is said where a pane has no rows; the cursor stands on it, as on a selected row.
  private func drawEmpty(
    _ text: SafeText, _ box: Box, isFocused: Bool, _ frame: inout Frame
  ) {
    _ = frame.drawWrapped(text, in: box.inset, style: .plain)
    if isFocused { frame.cursor = Position(row: box.row, column: box.column + 1) }
  }

  /// A row of a pane: the selected one in reverse video where the keys go to it, else with a mark.
  private func drawRow(
    _ text: SafeText, in box: Box, _ row: Int, isSelected: Bool, isFocused: Bool,
    _ frame: inout Frame
  ) {
    let position = Position(row: box.row + row, column: box.column)
    let mark: SafeText = !isSelected ? " " : isFocused ? ">" : "›"
    let isActive = isSelected && isFocused
    let line = (mark + text).fitted(to: box.columns)
    frame.draw(line, at: position, style: isActive ? .reverse : isSelected ? .bold : .plain)
    if isActive {
      frame.cursor = Position(row: position.row, column: position.column + 1)
    }
  }

  private func drawPreview(_ box: Box, _ frame: inout Frame) {
    guard let preview = browse.preview, preview.row == browse.list.selected else { return }
    drawPreview(preview, box, &frame)
  }

  /// What a shelf is, and which articles come first in it.
  private func drawShelfPreview(_ box: Box, _ frame: inout Frame) {
    guard !browse.shownShelves.isEmpty else { return }
    var row = 0
    let about = about(browse.selectedShelf)
    if !about.isEmpty {
      row += frame.drawWrapped(about, in: box.inset, style: .plain) + 1
    }
    let rest = Box(box.row + row, box.column, box.rows - row, box.columns)
    switch browse.selectedShelf {
    case .call, .unfinished: break
    case .search(let query): drawFound(query, rest, &frame)
    case .changes: drawChanges(rest, &frame)
    case .groups: drawFirstNames(rest, &frame)
    default: drawFirstArticles(rest, &frame)
    }
  }

  private func drawFound(_ query: String, _ box: Box, _ frame: inout Frame) {
    let found = browse.savedFound[query]
    for (row, article) in (found?.rows ?? []).prefix(box.rows).enumerated() {
      let state = found?.states[article.item] ?? ArticleState()
      let line = ListRow(
        article, state, columns: box.columns - 1, language: options.language)
      drawDim(line.text, box, row, &frame)
    }
  }

  /// The first articles of the selected shelf or name, as a preview of its list.
  private func drawFirstArticles(_ box: Box, _ frame: inout Frame) {
    guard browse.hasListOfShelf, browse.names?.total != 0 else { return }
    for row in 0..<box.rows {
      guard let article = browse.list[row] else { return }
      drawDim(line(of: article, columns: box.columns - 1).text, box, row, &frame)
    }
  }

  private func drawFirstNames(_ box: Box, _ frame: inout Frame) {
    for row in 0..<box.rows {
      guard let name = browse.names?[row] else { return }
      drawDim(nameRow(name, box).text, box, row, &frame)
    }
  }

  func drawDim(_ text: SafeText, _ box: Box, _ row: Int, _ frame: inout Frame) {
    frame.draw(text, at: Position(row: box.row + row, column: box.column + 1), style: .dim)
  }
}
