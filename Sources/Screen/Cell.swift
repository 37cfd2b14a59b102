/// One cell of a frame.
///
/// A wide cluster takes two cells: the left one holds it, the right one (`Cell.rightHalf`) nothing.
public struct Cell: Hashable, Sendable {
  /// What is seen: a grapheme cluster, or the part of a long one that advances the cursor once.
  public let cluster: Character

  /// How it looks.
  public var style: Style

  /// 1, 2 for a wide cluster, 0 for the right half of one.
  public let columns: Int8

  /// A cell that shows `cluster` over `columns` columns.
  init(_ cluster: Character, style: Style = .plain, columns: Int8 = 1) {
    self.cluster = cluster
    self.style = style
    self.columns = columns
  }

  /// An empty cell.
  static func blank(_ style: Style = .plain) -> Cell {
    Cell(" ", style: style)
  }

  /// The right half of a wide cluster.
  static func rightHalf(_ style: Style) -> Cell {
    Cell(" ", style: style, columns: 0)
  }

  /// Whether nothing would be seen here: a space without any style.
  var isInvisible: Bool {
    columns == 1 && cluster == " " && style == .plain
  }
}
