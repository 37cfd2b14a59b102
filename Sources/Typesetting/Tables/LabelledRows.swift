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
  private let heads: ArraySlice<[TableGrid.Cell]>

  /// Prepares to set a table whose first rows, as far as all of their cells are headers, name its
  /// columns.
  init(table: TableSetting) {
    self.table = table
    let rows = table.grid.rows
    let end = rows.firstIndex { !$0.allSatisfy(\.isHeader) } ?? min(rows.count, 1)
    heads = rows[..<end]
  }

  /// Adds the lines of all rows, or more than `limit`.
  func add(to lines: inout [Line], limit: Int) {
    addUnusedLabels(to: &lines)
    for row in table.grid.rows[heads.endIndex...] {
      if lines.count > limit { return }
      let cells = row.filter { !$0.range.isEmpty }
      guard !cells.isEmpty else { continue }
      for cell in cells where lines.count <= limit {
        lines += set(cell, labels: labels(of: cell), limit: limit + 1 - lines.count)
      }
      lines.append(table.blank(at: cells.last?.range.upperBound ?? 0))
    }
  }

  /// The header cells above a cell, from the top: those over the first column that it covers.
  private func labels(of cell: TableGrid.Cell) -> [TableGrid.Cell] {
    heads.flatMap { $0 }.filter {
      !$0.range.isEmpty && $0.column <= cell.column && cell.column < $0.column + $0.span
    }
  }

  /// Sets the labels that no cell stands under.
  private func addUnusedLabels(to lines: inout [Line]) {
    let columns = Set(
      table.grid.rows[heads.endIndex...].joined().filter { !$0.range.isEmpty }.map(\.column))
    for label in heads.joined() where !label.range.isEmpty {
      if columns.isDisjoint(with: label.column..<label.column + label.span) {
        lines += table.set(label.range, width: table.width, style: .bold)
      }
    }
  }

  private func set(_ cell: TableGrid.Cell, labels: [TableGrid.Cell], limit: Int) -> [Line] {
    let style: Style = cell.isHeader ? .bold : .plain
    guard !labels.isEmpty else {
      return table.set(cell.range, width: table.width, style: style, limit: limit)
    }
    let name = lines(of: labels)
    let indent = table.width > Self.indent * 4 ? Self.indent : 0
    let text = table.set(cell.range, width: table.width - indent, style: style, limit: limit)
    guard let last = name.last, let first = text.first else { return text }
    let named = name.dropLast() + [joined(last, ":")]
    if name.count == 1, text.count == 1, last.columns + 2 + first.columns <= table.width {
      return [joined(last, ": ", first)]
    }
    return named + text.map { joined(indented: $0, by: indent) }
  }

  /// The labels one after the other, on one line where they fit.
  private func lines(of labels: [TableGrid.Cell]) -> [Line] {
    let set = labels.map { table.set($0.range, width: max(table.width - 1, 1), style: .bold) }
    guard set.count > 1 else { return set[0] }
    let columns = set.reduce(2 * (set.count - 1)) { $0 + ($1.first?.columns ?? 0) }
    if set.allSatisfy({ $0.count == 1 }), columns < table.width, let first = set.first?.first {
      return [set.dropFirst().reduce(first) { joined($0, ", ", $1[0]) }]
    }
    return set.dropLast().flatMap { $0.dropLast() + $0.suffix(1).map { joined($0, ",") } }
      + (set.last ?? [])
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
