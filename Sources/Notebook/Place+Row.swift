import GRDB
import Revisions

extension Place {
  /// The columns of a place, in the order of `arguments`.
  static let columns = ["paragraph", "word", "progress", "exact", "prefix", "suffix"]

  /// Its values, in the order of `columns`.
  var arguments: [(any DatabaseValueConvertible)?] {
    [paragraph, word, progress, anchor?.exact, anchor?.prefix, anchor?.suffix]
  }

  /// The place that a row tells; nil where it tells none.
  init?(_ row: Row) {
    guard let paragraph: Int = row["paragraph"] else { return nil }
    self.init(paragraph: paragraph, word: row["word"] ?? 0, progress: row["progress"] ?? 0)
    guard let exact: String = row["exact"] else { return }
    anchor = TextAnchor(
      exact: exact, prefix: row["prefix"] ?? "", suffix: row["suffix"] ?? "", paragraph: paragraph)
  }
}
