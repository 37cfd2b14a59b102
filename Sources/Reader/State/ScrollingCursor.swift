/// The selected row of a list that is held whole, and the first row on the screen.
struct ScrollingCursor: Sendable, Equatable {
  private(set) var index = 0
  private(set) var top = 0

  /// Selects a row, held within the list, and scrolls as little as needed; no emptiness is shown
  /// below the list's end where there is something above its beginning.
  mutating func select(_ index: Int, of count: Int, height: Int) {
    self.index = max(0, min(index, count - 1))
    top = min(max(top, self.index - height + 1), self.index)
    top = max(0, min(top, count - height))
  }

  /// The rows on the screen.
  func visible(of count: Int, height: Int) -> Range<Int> {
    min(top, count)..<min(top + max(0, height), count)
  }
}
