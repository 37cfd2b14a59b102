/// The columns that cells of earlier rows reach down into, as ranges in ascending order.
///
/// Ranges, not columns: a table may say that each of its cells covers a thousand.
struct CoveredColumns {
  /// Columns, and the row at which they are free again.
  private struct Cover {
    let columns: Range<Int>
    let end: Int
  }

  private var covers: [Cover] = []
  private var added: [Cover] = []
  private var next = 0

  /// Begins a row: what ends there is forgotten, what the row before added counts.
  mutating func beginRow(_ row: Int) {
    let kept = covers.filter { $0.end > row }
    let new = added.filter { $0.end > row }
    covers = new.isEmpty ? kept : Self.merged(kept, new)
    added.removeAll(keepingCapacity: true)
    next = 0
  }

  /// The first free column at or after one; in a row, each call asks for one further to the right.
  mutating func firstFree(from column: Int) -> Int {
    var column = column
    while next < covers.count, covers[next].columns.lowerBound <= column {
      column = max(column, covers[next].columns.upperBound)
      next += 1
    }
    return column
  }

  /// Covers columns from the next row on.
  mutating func add(_ columns: Range<Int>, untilRow end: Int) {
    added.append(Cover(columns: columns, end: end))
  }

  private static func merged(_ first: [Cover], _ second: [Cover]) -> [Cover] {
    var result: [Cover] = []
    result.reserveCapacity(first.count + second.count)
    var position = 0
    for cover in second {
      while position < first.count, first[position].columns.lowerBound < cover.columns.lowerBound {
        result.append(first[position])
        position += 1
      }
      result.append(cover)
    }
    return result + first[position...]
  }
}
