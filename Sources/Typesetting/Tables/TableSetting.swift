import Markup
import Screen

/// Sets a table: fitted to the width by column, or, where there is no room, as labelled lists.
struct TableSetting {
  let grid: TableGrid
  let typesetter: Typesetter
  let width: Int
  let marking: [Range<Int>]

  /// Prepares to set the cells of a table in a width.
  init(_ grid: TableGrid, in typesetter: Typesetter, width: Int, marking: [Range<Int>]) {
    self.grid = grid
    self.typesetter = typesetter
    self.width = width
    self.marking = marking
  }

  /// The lines of the table, after those of its caption: `limit` of them, or all where there are
  /// fewer.
  func lines(limit: Int) -> [Line] {
    let limit = min(limit, .max / 2)
    var lines = grid.captions.flatMap { set($0, width: width, style: .italic, limit: limit) }
    if !lines.isEmpty { lines.append(blank(at: lines[0].range.upperBound)) }
    if let columns = ColumnWidths(of: grid, in: typesetter, within: width) {
      addRows(columns, to: &lines, limit: limit)
    } else {
      LabelledRows(table: self).add(to: &lines, limit: limit)
    }
    // A blank line is one between rows where rows follow; then there are more lines than wanted.
    while lines.count <= limit, lines.last?.columns == 0 { lines.removeLast() }
    return Array(lines.prefix(limit))
  }

  /// The lines of a cell's or caption's text.
  func set(
    _ range: Range<Int>, width: Int, style: Style, limit: Int = .max
  ) -> [Line] {
    TextSetter(typesetter, range: range, base: style, marking: marking)
      .lines(of: range, width: width, limit: limit)
  }

  /// A line without text.
  func blank(at offset: Int) -> Line {
    Line(spans: [], range: offset..<offset, columns: 0)
  }
}

// MARK: - Rows

extension TableSetting {
  private func addRows(
    _ columns: ColumnWidths, to lines: inout [Line], limit: Int
  ) {
    for (number, row) in grid.rows.enumerated() where row.contains(where: { !$0.range.isEmpty }) {
      if lines.count > limit { return }
      lines += set(row, columns)
      let isHead = row.allSatisfy(\.isHeader)
      let nextIsHead =
        number + 1 < grid.rows.count
        && grid.rows[number + 1].allSatisfy(\.isHeader)
      if isHead, !nextIsHead {
        lines.append(rule(columns, at: lines.last?.range.upperBound ?? 0))
      } else if !columns.isRoomy {
        lines.append(blank(at: lines.last?.range.upperBound ?? 0))
      }
    }
  }

  private func set(_ row: [TableGrid.Cell], _ columns: ColumnWidths) -> [Line] {
    let cells = row.map { cell in
      set(cell.range, width: columns.width(of: cell), style: cell.isHeader ? .bold : .plain)
    }
    let height = cells.reduce(0) { max($0, $1.count) }
    return (0..<height).map { line in
      self.line(line, of: cells, row, columns)
    }
  }

  /// One line of a row: the cells' own lines, each at its place.
  private func line(
    _ number: Int, of cells: [[Line]], _ row: [TableGrid.Cell],
    _ columns: ColumnWidths
  ) -> Line {
    var spans: [Span] = []
    var column = 0
    var shown: Range<Int>?
    for (cell, lines) in zip(row, cells) where number < lines.count && lines[number].columns > 0 {
      let line = lines[number]
      let left = columns.widths[..<cell.column].reduce(0, +) + ColumnWidths.gap * cell.column
      let isRight = cell.span == 1 && columns.isNumeric[cell.column]
      let start = left + (isRight ? columns.width(of: cell) - line.columns : 0)
      spans.append(Span(added: .blanks(start - column), at: line.range.lowerBound))
      spans += line.spans
      column = start + line.columns
      shown = (shown?.lowerBound ?? line.range.lowerBound)..<line.range.upperBound
    }
    return Line(spans: spans, range: shown ?? 0..<0, columns: column)
  }

  /// The rule under the header cells.
  private func rule(_ columns: ColumnWidths, at offset: Int) -> Line {
    let gap = SafeText.blanks(ColumnWidths.gap)
    let rules = columns.widths.map { SafeText.repeating(typesetter.signs.rule, count: $0) }
      .joined(separator: gap)
    return Line(
      spans: [Span(added: rules, style: .dim, at: offset)], range: offset..<offset,
      columns: rules.columns)
  }
}
