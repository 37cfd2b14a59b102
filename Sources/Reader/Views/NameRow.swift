import Catalog
import Messages
import Screen

/// The line of a person, a tag or a year: the name, and how many articles there are; before that, how
/// many of these are unread, unless all are.
///
///     Élisée Reclus                              2/12
struct NameRow {
  let text: SafeText

  init(_ row: GroupRow, columns: Int, language: Language) {
    let name =
      row.group.name.isEmpty
      ? language.text(of: .undated) : SafeText(row.group.name, as: .field)
    let count: SafeText =
      row.unread == row.count ? "\(row.count)" : "\(row.unread)/\(row.count)"
    let showsRole = row.group.kind == .person && row.isSpeaker && columns >= 44
    let role = showsRole ? language.text(of: .speaker) : ""
    let end = role + " " + count.padded(to: columns >= 44 ? 10 : 0, .trailing)
    text = name.fitted(to: max(1, min(columns, 60) - end.columns)) + end
  }
}
