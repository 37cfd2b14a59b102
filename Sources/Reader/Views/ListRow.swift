import Catalog
import Notebook
import Screen

/// The line of an article in a list: title first, flags last, as much between as there is room for.
///
///     Mutual Aid: An Alternative to Power         Editors             2026  11 min N*
struct ListRow {
  let text: SafeText

  init(_ row: ArticleRow, _ state: ArticleState, columns: Int) {
    let flags: SafeText = (state.isRead ? " " : "N") + (state.isStarred ? "*" : " ")
    let minutes = SafeText("\(row.minutes)")
    let title = SafeText(row.title, as: .field)
    let year = SafeText(row.year, as: .field).padded(to: 4)
    let end: SafeText
    switch columns {
    case 70...:
      let byline = SafeText(row.byline, as: .field).fitted(to: columns / 4 - 2)
      end = "  \(byline)  \(year)  \(minutes.padded(to: 3, .trailing)) min \(flags)"
    case 44...:
      end = "  \(year) \(minutes.padded(to: 3, .trailing))m \(flags)"
    default:
      end = " \(minutes.padded(to: 3, .trailing))m \(flags)"
    }
    text = title.fitted(to: max(1, columns - end.columns)) + end
  }
}
