import Catalog
import Screen

/// The line of a person, a tag or a year: the name, and how many articles there are; before that, how
/// many of these are unread, unless all are.
///
///     Élisée Reclus                              2/12
struct NameRow {
  let text: SafeText

  init(_ row: GroupRow, columns: Int) {
    let name: SafeText = row.group.name.isEmpty ? "undated" : SafeText(row.group.name, as: .field)
    let count: SafeText =
      row.unread == row.count ? "\(row.count)" : "\(row.unread)/\(row.count)"
    let role: SafeText =
      row.group.kind == .person && row.isSpeaker && columns >= 44 ? "speaker" : ""
    let end = role + " " + count.padded(to: columns >= 44 ? 10 : 0, .trailing)
    text = name.fitted(to: max(1, min(columns, 60) - end.columns)) + end
  }
}
