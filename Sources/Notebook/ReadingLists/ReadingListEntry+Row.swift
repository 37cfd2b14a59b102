import Foundation
import GRDB
import Revisions

extension ReadingListEntry {
  /// The columns of an entry, in the order of `arguments`.
  static let columns = [
    "id", "item", "title", "paragraph", "exact", "prefix", "suffix", "remark", "addedAt",
    "modifiedAt",
  ]

  /// Its values, in the order of `columns`.
  var arguments: [(any DatabaseValueConvertible)?] {
    [
      id, item, title, anchor?.paragraph, anchor?.exact, anchor?.prefix, anchor?.suffix, remark,
      addedAt.timeIntervalSince1970, modifiedAt.timeIntervalSince1970,
    ]
  }

  /// The entry that a row tells.
  init(_ row: Row) {
    let anchor = (row["exact"] as String?).map { exact in
      TextAnchor(
        exact: exact, prefix: row["prefix"] ?? "", suffix: row["suffix"] ?? "",
        paragraph: row["paragraph"] ?? 0)
    }
    self.init(
      id: row["id"], item: row["item"], title: row["title"], anchor: anchor,
      remark: row["remark"], addedAt: Date(timeIntervalSince1970: row["addedAt"]),
      modifiedAt: Date(timeIntervalSince1970: row["modifiedAt"]))
  }
}
