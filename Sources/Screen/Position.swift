/// A cell's place on the screen, counted from 0 at the upper left.
///
///     Position(row: 0, column: 79)   // the last cell of the first row of 80 columns
public struct Position: Hashable, Sendable {
  /// The row, from 0 at the top.
  public var row: Int

  /// The column, from 0 at the left.
  public var column: Int

  /// A place at `row` and `column`; places off the screen are allowed, and nothing is drawn there.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
