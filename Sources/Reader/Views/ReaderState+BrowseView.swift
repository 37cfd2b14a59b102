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
    case .two:
      drawShelves(Box(top, 0, layout.listRows, size.columns), isFocused: true, &frame)
      drawRule(row: top + layout.listRows, &frame)
      let box = Box(top + layout.listRows + 1, 0, layout.previewRows, size.columns)
      drawShelfPreview(box, &frame)
    case .one where browse.focus == .list:
      drawList(Box(top, 0, layout.bodyRows, size.columns), isFocused: true, &frame)
    case .one:
      drawShelves(Box(top, 0, layout.bodyRows, size.columns), isFocused: true, &frame)
    }
  }

  private func drawThreePanes(_ top: Int, _ frame: inout Frame) {
    let rows = layout.bodyRows
    let isList = browse.focus == .list
    drawShelves(Box(top, 0, rows, layout.shelfColumns), isFocused: !isList, &frame)
    let second = layout.shelfColumns + 1
    let third = second + layout.listColumns + 1
    if !browse.selectedShelf.hasList {
      drawShelfPreview(Box(top, second, rows, size.columns - second), &frame)
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
    let path = isAtRoot ? archive.title : "\(archive.title) › \(browse.selectedShelf.title)"
    let isSorted = !isAtRoot && browse.selectedShelf.hasList
    let order: SafeText = isSorted ? browse.list.listing.order.words : ""
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
    let top = max(0, min(browse.shelf - box.rows / 2, browse.shelves.count - box.rows))
    let countColumns = browse.shelves.map { count(of: $0).columns }.max() ?? 0
    for row in 0..<min(box.rows, browse.shelves.count - top) {
      let index = top + row
      let shelf = browse.shelves[index]
      let count = count(of: shelf).padded(to: countColumns, .trailing)
      let isSelected = index == browse.shelf
      let room = box.columns - countColumns - 3
      let title = shelf.title.fitted(to: max(1, min(room, 40)))
      let line: SafeText = "\(title) \(count)"
      drawRow(line, in: box, row, isSelected: isSelected, isFocused: isFocused, &frame)
    }
  }

  private func count(of shelf: BrowseLayer.Shelf) -> SafeText {
    let unread: Int
    let total: Int
    switch shelf {
    case .call: return ""
    case .search(let query): return browse.savedFound[query].map { "\($0.count)" } ?? ""
    case .all: (unread, total) = (archive.unread.values.reduce(0, +), archive.count)
    case .category(let row): (unread, total) = (archive.unread[row.id] ?? row.count, row.count)
    }
    return unread == total ? "\(total)" : "\(unread)/\(total)"
  }

  private func drawList(_ box: Box, isFocused: Bool, _ frame: inout Frame) {
    let list = browse.list
    if list.visible.isEmpty { drawEmptyList(box, &frame) }
    for (row, index) in list.visible.enumerated() {
      guard let article = list[index] else { continue }
      let line = ListRow(article, list.state(of: article), columns: box.columns - 1)
      drawRow(
        line.text, in: box, row, isSelected: index == list.cursor, isFocused: isFocused, &frame)
    }
  }

  private func drawEmptyList(_ box: Box, _ frame: inout Frame) {
    let text: SafeText
    if browse.selectedShelf == .call {
      text = "Enter shows how to contribute"
    } else if progress?.phase == .list || browse.list.total == nil {
      text = "Reading the archive …"
    } else {
      text = "No articles here. '[' and ']' show other categories."
    }
    frame.draw(
      text.truncated(to: box.columns - 2), at: Position(row: box.row, column: box.column + 1))
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

  /// What a category is, or which articles come first in it.
  private func drawShelfPreview(_ box: Box, _ frame: inout Frame) {
    var row = 0
    let about = about(browse.selectedShelf)
    if !about.isEmpty {
      row += frame.drawWrapped(about, in: box.inset, style: .plain) + 1
    }
    for index in 0..<max(0, box.rows - row) {
      guard let (article, state) = article(index, of: browse.selectedShelf) else { break }
      let line = ListRow(article, state, columns: box.columns - 1)
      frame.draw(
        line.text, at: Position(row: box.row + row + index, column: box.column + 1), style: .dim)
    }
  }

  private func article(
    _ index: Int, of shelf: BrowseLayer.Shelf
  ) -> (row: ArticleRow, state: ArticleState)? {
    switch shelf {
    case .all, .category: return browse.list[index].map { ($0, browse.list.state(of: $0)) }
    case .search(let query):
      guard let found = browse.savedFound[query], index < found.rows.count else { return nil }
      let row = found.rows[index]
      return (row, found.states[row.item] ?? ArticleState())
    case .call: return nil
    }
  }

  private func about(_ shelf: BrowseLayer.Shelf) -> SafeText {
    switch shelf {
    case .all: archive.description
    case .category(let row): SafeText(row.summary, as: .field)
    case .search: "A saved search: Enter shows what it finds, 'm' takes it away."
    case .call:
      "This archive welcomes contributions. Enter shows what is sought, and where to send it."
    }
  }
}

extension Listing.Order {
  /// What the title line says of the order.
  var words: SafeText {
    switch self {
    case .date: "by date ↓"
    case .title: "by title"
    case .author: "by author"
    case .length: "by length"
    }
  }
}
