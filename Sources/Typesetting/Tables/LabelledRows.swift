import Markup
import Screen

/// Sets a table that is too wide row by row: each cell under, or after, the header of its column.
///
///     Name: Kropotkin
///     Born: 1842
struct LabelledRows {
  /// How far a cell is set in under its label.
  private static let indent = 2

  let table: TableSetting

  /// Adds the lines of all rows.
  func add(to lines: inout [Line], limit: Int) {
    let labels = self.labels
    addUnusedLabels(labels, to: &lines)
    for row in table.grid.rows.dropFirst(labels.isEmpty ? 0 : 1) {
      if lines.count >= limit { return }
      let cells = row.filter { !$0.range.isEmpty }
      guard !cells.isEmpty else { continue }
      for cell in cells where lines.count < limit {
        lines += set(cell, label: labels[cell.column], limit: limit - lines.count)
      }
      lines.append(table.blank(at: cells.last?.range.upperBound ?? 0))
    }
  }

  /// The first row's cells by their columns, when all of them are headers.
  private var labels: [Int: TableGrid.Cell] {
    guard let head = table.grid.rows.first, head.allSatisfy(\.isHeader) else { return [:] }
    return Dictionary(
      head.filter { !$0.range.isEmpty }.map { ($0.column, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Sets the labels of columns that no cell stands in.
  private func addUnusedLabels(
    _ labels: [Int: TableGrid.Cell], to lines: inout [Line]
  ) {
    var unused = labels
    for row in table.grid.rows.dropFirst() where !unused.isEmpty {
      for cell in row where !cell.range.isEmpty { unused[cell.column] = nil }
    }
    for column in unused.keys.sorted() {
      guard let label = unused[column] else { continue }
      lines += table.set(label.range, width: table.width, style: .bold)
    }
  }

  private func set(
    _ cell: TableGrid.Cell, label: TableGrid.Cell?, limit: Int
  ) -> [Line] {
    let style: Style = cell.isHeader ? .bold : .plain
    guard let label else {
      return table.set(cell.range, width: table.width, style: style, limit: limit)
    }
    let name = table.set(label.range, width: max(table.width - 1, 1), style: .bold)
    let indent = table.width > Self.indent * 4 ? Self.indent : 0
    let text = table.set(cell.range, width: table.width - indent, style: style, limit: limit)
    guard let last = name.last, let first = text.first else { return text }
    let named = name.dropLast() + [joined(last, ":")]
    if name.count == 1, text.count == 1, last.columns + 2 + first.columns <= table.width {
      return [joined(last, ": ", first)]
    }
    return named + text.map { joined(indented: $0, by: indent) }
  }

  private func joined(
    _ label: Line, _ sign: SafeText, _ text: Line? = nil
  ) -> Line {
    guard label.columns + sign.columns <= table.width else { return label }
    let spans = label.spans + [Span(added: sign, style: .bold, at: label.range.upperBound)]
    return Line(
      spans: spans + (text?.spans ?? []), range: text?.range ?? label.range,
      columns: label.columns + sign.columns + (text?.columns ?? 0))
  }

  private func joined(indented line: Line, by columns: Int) -> Line {
    let blanks = Span(added: .blanks(columns), at: line.range.lowerBound)
    return Line(
      spans: [blanks] + line.spans, range: line.range, columns: line.columns + columns)
  }
}
