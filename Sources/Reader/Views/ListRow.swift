import Catalog
import Notebook
import Screen

/// The line of an article in a list: title first, flags last, as much between as there is room for.
///
///     Mutual Aid: An Alternative to Power         Editors             2026  11 min N*
struct ListRow {
  let text: SafeText

  /// - Parameters:
  ///   - event: the event that the article tells of, in a list of events.
  ///   - showsProgress: whether to show how much was read, in a list of what was begun.
  init(
    _ row: ArticleRow, _ state: ArticleState, event: EventRow? = nil, showsProgress: Bool = false,
    columns: Int
  ) {
    let flags: SafeText = (state.isRead ? " " : "N") + (state.isStarred ? "*" : " ")
    let minutes = SafeText("\(row.minutes)")
    let title = SafeText(row.title, as: .field)
    let year = SafeText(row.year, as: .field).padded(to: 4)
    let end: SafeText
    if let event {
      end = Self.end(event, flags, columns: columns)
      text = title.fitted(to: max(1, columns - end.columns)) + end
      return
    }
    if showsProgress {
      let percent = SafeText("\(Int((state.place?.progress ?? 0) * 100))%").padded(to: 4, .trailing)
      end = " \(percent) \(minutes.padded(to: 3, .trailing))m \(flags)"
      text = title.fitted(to: max(1, columns - end.columns)) + end
      return
    }
    switch columns {
    case 96...:
      let byline = SafeText(row.byline, as: .field).fitted(to: columns / 4 - 2)
      let words = SafeText("\(row.words)").padded(to: 6, .trailing)
      end = "  \(byline)  \(year) \(words) words  \(minutes.padded(to: 3, .trailing)) min \(flags)"
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

  /// The day of an event and whether it is to come, with place and speakers where there is room.
  private static func end(_ event: EventRow, _ flags: SafeText, columns: Int) -> SafeText {
    let day = SafeText(event.day, as: .field).padded(to: 10)
    guard columns >= 44 else { return " \(day) \(flags)" }
    let time: SafeText = event.isUpcoming ? "to come" : event.day.isEmpty ? "       " : "past   "
    guard columns >= 70 else { return "  \(day) \(time) \(flags)" }
    let place = [event.place, event.speakers].filter { !$0.isEmpty }.joined(separator: " · ")
    let what = SafeText(place, as: .field).fitted(to: columns / 4 - 2)
    return "  \(what)  \(day) \(time) \(flags)"
  }
}
