/// A row of a list of which only a part is held.
protocol WindowRow: Sendable {
  /// What tells which rows there are, and in which order.
  associatedtype Query: Hashable, Sendable

  /// What is known of rows besides.
  associatedtype Notes: Sendable

  /// What stays the same when the list is made anew.
  var identity: String { get }
}

/// A list of any length, of which only the rows around the screen are held.
struct ListWindow<Row: WindowRow>: Sendable {
  /// Which rows, in which order.
  private(set) var query: Row.Query

  /// The number of this making of the list: rows of an earlier one are of no interest.
  private(set) var edition: Int

  /// How many there are; nil until the first rows came.
  private(set) var total: Int?

  /// The rows held, the first of which stands at `start`.
  private(set) var rows: [Row] = []
  private(set) var start = 0

  /// What is known of the rows held.
  var notes: Row.Notes?

  /// The index of the selected row.
  private(set) var cursor = 0

  /// The index of the first row on the screen.
  private(set) var top = 0

  /// Whether the rows held may be out of date.
  private(set) var isStale = false

  /// The row to select when it comes.
  private var sought: String?

  /// The rows asked for last.
  private var asked: Range<Int>?

  /// How many rows the screen has for the list.
  var height = 1

  /// Rows held before and after the screen, so that scrolling finds them there.
  private static var margin: Int { 50 }

  init(_ query: Row.Query, edition: Int = 0) {
    self.query = query
    self.edition = edition
  }

  subscript(index: Int) -> Row? {
    rows.indices.contains(index - start) ? rows[index - start] : nil
  }

  /// The selected row, where it is held.
  var selected: Row? { self[cursor] }

  /// The indices on the screen.
  var visible: Range<Int> {
    top..<max(top, min(top + height, total ?? 0))
  }

  /// How many there are; nil while the rows that are shown are those of another query, or out of date.
  var currentTotal: Int? { isStale ? nil : total }

  /// Whether rows that were asked for are still to come.
  var isWaiting: Bool { asked != nil && (total == nil || isStale) }

  // MARK: - Moving

  /// Selects the row at an index, held within the list, and scrolls as little as needed.
  mutating func select(_ index: Int) {
    cursor = max(0, min(index, (total ?? 1) - 1))
    settle()
  }

  /// Selects the row some rows away, or where that is not held the last one on the way that is.
  ///
  /// Only rows that are held can be opened at once; fifty beyond the screen are.
  mutating func moveToHeld(by step: Int) {
    guard self[cursor] != nil else { return }
    select(max(start, min(cursor + step, start + rows.count - 1)))
  }

  /// Keeps the selected row on the screen, and the screen full.
  mutating func settle() {
    if let total { cursor = max(0, min(cursor, total - 1)) }
    top = min(max(top, cursor - height + 1), cursor)
    if let total { top = max(0, min(top, total - height)) }
  }

  // MARK: - Coming back

  /// Where one was in a list.
  struct Place: Sendable {
    fileprivate let cursor: Int
    fileprivate let top: Int
    fileprivate let identity: String?
  }

  /// Where one is, to come back to.
  var place: Place { Place(cursor: cursor, top: top, identity: selected?.identity) }

  /// Goes back to where one was: to the same row where it is still near, else to its index.
  mutating func restore(_ place: Place) {
    (cursor, top, sought) = (place.cursor, place.top, place.identity)
    settle()
  }

  // MARK: - Loading

  /// The rows to load so that the screen is full; nil when it is, or when they were asked for
  /// already: what could not be had once is not asked for again.
  mutating func missing() -> Range<Int>? {
    let wanted = max(0, top - Self.margin)..<(top + height + Self.margin)
    let isHeld = visible.lowerBound >= start && visible.upperBound <= start + rows.count
    let isFull = total != nil && !isStale && (visible.isEmpty || isHeld)
    guard !isFull, wanted != asked else { return nil }
    asked = wanted
    return wanted
  }

  mutating func take(_ rows: [Row], from start: Int, notes: Row.Notes?, total: Int) {
    self.rows = rows
    self.start = start
    self.notes = notes
    self.total = total
    isStale = false
    if let sought, let index = rows.firstIndex(where: { $0.identity == sought }) {
      cursor = start + index
    }
    sought = nil
    settle()
  }

  /// Has the rows loaded anew; the selected row stays selected where it is still near.
  mutating func reload(edition: Int) {
    sought = selected?.identity ?? sought
    asked = nil
    isStale = true
    self.edition = edition
  }

  /// Shows other rows from the first one on; those of now are shown until they come.
  mutating func change(to query: Row.Query, edition: Int) {
    self.query = query
    self.edition = edition
    (cursor, top, sought, asked) = (0, 0, nil, nil)
    isStale = true
  }
}
