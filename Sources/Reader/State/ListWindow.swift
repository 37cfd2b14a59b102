import Catalog
import Notebook

/// A list of any length, of which only the rows around the screen are held.
struct ListWindow: Sendable {
  /// Which articles, in which order.
  var listing: Listing

  /// How many there are; nil until the first rows came.
  private(set) var total: Int?

  /// The rows held, the first of which stands at `start`.
  private(set) var rows: [ArticleRow] = []
  private(set) var start = 0

  /// What the notebook knows of the rows held.
  private(set) var states: [String: ArticleState] = [:]

  /// The index of the selected row.
  private(set) var cursor = 0

  /// The index of the first row on the screen.
  private(set) var top = 0

  /// Whether the rows held may be out of date.
  private var isStale = false

  /// The rows asked for last.
  private var asked: Range<Int>?

  /// How many rows the screen has for the list.
  var height = 1

  /// Rows held before and after the screen, so that scrolling finds them there.
  private static let margin = 50

  init(_ listing: Listing) {
    self.listing = listing
  }

  subscript(index: Int) -> ArticleRow? {
    rows.indices.contains(index - start) ? rows[index - start] : nil
  }

  /// The selected row, where it is held.
  var selected: ArticleRow? { self[cursor] }

  func state(of row: ArticleRow) -> ArticleState {
    states[row.item] ?? ArticleState()
  }

  /// The indices on the screen.
  var visible: Range<Int> {
    top..<max(top, min(top + height, total ?? 0))
  }

  // MARK: - Moving

  /// Selects the row at an index, held within the list, and scrolls as little as needed.
  mutating func select(_ index: Int) {
    cursor = max(0, min(index, (total ?? 1) - 1))
    settle()
  }

  mutating func move(by rows: Int) {
    select(cursor + rows)
  }

  /// Keeps the selected row on the screen, and the screen full.
  mutating func settle() {
    let total = total ?? 0
    cursor = max(0, min(cursor, total - 1))
    top = min(max(top, cursor - height + 1), cursor)
    top = max(0, min(top, total - height))
  }

  // MARK: - Loading

  /// The rows to load so that the screen is full, with a known row near them; nil when it is, or
  /// when they were asked for already: what could not be had once is not asked for again.
  mutating func missing() -> (range: Range<Int>, near: KnownRow?)? {
    let wanted = max(0, top - Self.margin)..<(top + height + Self.margin)
    let isHeld = visible.lowerBound >= start && visible.upperBound <= start + rows.count
    let isFull = total != nil && !isStale && (visible.isEmpty || isHeld)
    guard !isFull, wanted != asked else { return nil }
    asked = wanted
    return (wanted, isStale ? nil : near(wanted))
  }

  /// The row held that stands closest to a range.
  private func near(_ range: Range<Int>) -> KnownRow? {
    guard let first = rows.first, let last = rows.last else { return nil }
    let end = start + rows.count - 1
    if start <= range.lowerBound, range.lowerBound <= end + 1 {
      let index = min(range.lowerBound, end)
      return self[index].map { KnownRow(index: index, row: $0) }
    }
    if abs(start - range.lowerBound) > 1000 { return nil }
    return start > range.lowerBound
      ? KnownRow(index: start, row: first) : KnownRow(index: end, row: last)
  }

  mutating func take(
    _ rows: [ArticleRow], from start: Int, states: [String: ArticleState], total: Int
  ) {
    let item = isStale ? selected?.item : nil
    self.rows = rows
    self.start = start
    self.states = states
    self.total = total
    isStale = false
    if let index = rows.firstIndex(where: { $0.item == item }) { cursor = start + index }
    settle()
  }

  /// Has the rows loaded anew; the selected article stays selected where it is still near.
  mutating func reload() {
    asked = nil
    isStale = true
  }

  /// Changes what is known of an item, before the notebook is read again.
  mutating func updateState(of item: String, _ change: (inout ArticleState) -> Void) {
    change(&states[item, default: ArticleState()])
  }
}
