import Screen

/// Rows of a frame that go up or down as a whole, so that only those which come into sight need to be
/// sent.
///
/// ncurses looks for that too, but gives up where fewer rows stay than go, as on every page down,
/// whose last row becomes the first. What stays is known by its text: marks beside it and styles may
/// differ, and are sent afterwards. Where only empty rows stay, as between two paragraphs, that says
/// nothing, unless the frame before was scrolled by just as much. A scroll is only taken where it is
/// estimated to save bytes.
///
///     FrameScroll(from: page, to: nextPage)   // rows 0..<22 go up by 21
///     FrameScroll(from: list, to: article)    // nil
struct FrameScroll: Equatable {
  /// The rows that scroll.
  let region: Range<Int>

  /// By how many rows they go up; down where negative.
  let lines: Int

  /// The rows of the new frame that come into sight.
  var revealed: Range<Int> {
    lines > 0
      ? region.upperBound - lines..<region.upperBound
      : region.lowerBound..<region.lowerBound - lines
  }

  init(region: Range<Int>, lines: Int) {
    self.region = region
    self.lines = lines
  }

  /// The scroll that saves most on the way from one frame to another of the same size; nil where none
  /// saves anything.
  ///
  /// - Parameter last: the scroll before this one.
  init?(from old: Frame, to new: Frame, after last: FrameScroll? = nil) {
    let rows = new.size.rows
    guard old.size == new.size else { return nil }
    let changes = (0..<rows).map { Self.change(old[row: $0], new[row: $0]) }
    // Less than three rows that differ are sent with less than a scroll.
    guard changes.count(where: { $0 > 0 }) > 2 else { return nil }
    let changed = Self.sums(changes)
    let inked = Self.sums((0..<rows).map { Self.ink(new[row: $0]) })
    let (before, after) = (Self.keys(old), Self.keys(new))
    var best: (saved: Int, scroll: FrameScroll)?
    for distance in 1..<rows {
      for isUp in [true, false] {
        let (kept, source) = isUp ? (after, before) : (before, after)
        Self.forEachRun(kept, source, distance) { run in
          let scroll = FrameScroll(
            region: run.lowerBound..<run.upperBound + distance, lines: isUp ? distance : -distance)
          guard scroll == last || run.contains(where: { kept[$0] != Self.emptyKey }) else { return }
          let saved =
            changed[scroll.region.upperBound] - changed[scroll.region.lowerBound] - Self.cost
            - inked[scroll.revealed.upperBound] + inked[scroll.revealed.lowerBound]
          if saved > best?.saved ?? 0 { best = (saved, scroll) }
        }
      }
    }
    guard let best else { return nil }
    self = best.scroll
  }

  // MARK: - Estimates, in bytes

  /// What a scroll itself takes: two regions, and going there.
  private static let cost = 28

  /// What changing a row takes: going there, the cells from the first to the last that differ, and
  /// erasing what is no longer there. Few are left out in between, for going on takes bytes too.
  private static func change(_ old: ArraySlice<Cell>, _ new: ArraySlice<Cell>) -> Int {
    if old == new { return 0 }
    let shift = old.startIndex - new.startIndex
    let differs: (Int) -> Bool = { new[$0] != old[$0 + shift] }
    guard let first = new.indices.first(where: differs),
      let last = new.indices.last(where: { !new[$0].isBlank && differs($0) })
    else { return 10 }
    return max(0, last - first) + 10
  }

  /// What writing a row takes that came into sight.
  private static func ink(_ cells: ArraySlice<Cell>) -> Int {
    guard let first = cells.firstIndex(where: { !$0.isBlank }),
      let last = cells.lastIndex(where: { !$0.isBlank })
    else { return 1 }
    return last - first + 6
  }

  private static func sums(_ values: [Int]) -> [Int] {
    values.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  // MARK: - What stays

  /// What an empty row is known by.
  private static let emptyKey = 0

  /// What each row is known by: the text in it, without signs.
  private static func keys(_ frame: Frame) -> [Int] {
    (0..<frame.size.rows).map { row in
      var isEmpty = true
      var hasher = Hasher()
      let cells = frame[row: row]
      for (column, cell) in cells.enumerated()
      where !cell.isBlank && !cell.cluster.isSign {
        isEmpty = false
        hasher.combine(column)
        hasher.combine(cell.cluster)
      }
      return isEmpty ? emptyKey : hasher.finalize()
    }
  }

  /// Calls `body` with the runs of rows that are the rows of `source` at a distance below.
  private static func forEachRun(
    _ kept: [Int], _ source: [Int], _ distance: Int, _ body: (Range<Int>) -> Void
  ) {
    var start = 0
    for row in 0...(kept.count - distance) {
      if row < kept.count - distance, kept[row] == source[row + distance] { continue }
      if start < row { body(start..<row) }
      start = row + 1
    }
  }
}

extension Cell {
  /// Whether nothing is seen here but a ground.
  var isBlank: Bool { cluster == " " && columns == 1 && style == .plain }
}
