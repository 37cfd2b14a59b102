import Catalog
import Screen

/// A line of a concordance with its keyword in the same column as all others.
///
///     his praise for the medieval [commune] was misread by friends
public struct AlignedLine: Sendable {
  /// What stands before the keyword, its beginning cut off where there is no room for it.
  let left: SafeText
  /// The keyword in brackets.
  let keyword: SafeText
  /// What stands behind it, blanks included.
  let right: SafeText

  /// The share of the columns before the keyword; more follows it than precedes it, since one reads
  /// on.
  private static let share = (2, of: 5)

  /// A line of exactly that many columns, at least 5.
  public init(_ line: Concordance.Line, columns: Int) {
    let before = columns * Self.share.0 / Self.share.of
    left = SafeText(line.left, as: .field).keepingEnd(to: before).padded(to: before, .trailing)
    // However long, no more of it is looked at than there is room for.
    let found = SafeText(String(line.keyword.unicodeScalars.prefix(columns * 4)), as: .field)
    keyword = "[\(found.truncated(to: max(1, columns - before - 2)))]"
    right = SafeText(line.right, as: .field).fitted(to: columns - before - keyword.columns)
  }

  /// The whole line.
  public var text: SafeText { left + keyword + right }
}
