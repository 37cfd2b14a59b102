/// The extent of a screen, in rows and columns, never negative.
public struct Size: Hashable, Sendable {
  /// How many rows there are.
  public let rows: Int

  /// How many columns a row has.
  public let columns: Int

  /// A size of `rows` by `columns`; negative figures count as 0.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// Whether `position` lies within the screen.
  public func contains(_ position: Position) -> Bool {
    (0..<rows).contains(position.row) && (0..<columns).contains(position.column)
  }
}
