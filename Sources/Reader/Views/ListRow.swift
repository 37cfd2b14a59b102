import Catalog
import Messages
import Notebook
import Screen

/// The line of an article in a list: title first, flags last, as much between as there is room for.
///
///     Mutual Aid: An Alternative to Power         Editors             2026  11 min N*
struct ListRow {
  let text: SafeText

  /// - Parameters:
  ///   - event: the event that the article tells of, in a list of events.
  ///   - isNoted: whether the reader has notes on it.
  ///   - showsProgress: whether to show how much was read, in a list of what was begun.
  init(
    _ row: ArticleRow, _ state: ArticleState, event: EventRow? = nil, isNoted: Bool = false,
    showsProgress: Bool = false,
    columns: Int, language: Language
  ) {
    let flags: SafeText =
      (state.isRead ? " " : "N") + (state.isStarred ? "*" : " ") + (isNoted ? "+" : " ")
    let minutes = SafeText("\(row.minutes)").padded(to: 3, .trailing)
    let title = SafeText(row.title, as: .field)
    let year = SafeText(row.year, as: .field).padded(to: 4)
    let end: SafeText
    if let event {
      end = Self.end(event, flags, columns: columns, language)
      text = title.fitted(to: max(1, columns - end.columns)) + end
      return
    }
    if showsProgress {
      let percent = SafeText("\(state.place?.percent ?? 0)%").padded(to: 4, .trailing)
      end = " \(percent) \(language.text(of: .rowMinutesShort(minutes))) \(flags)"
      text = title.fitted(to: max(1, columns - end.columns)) + end
      return
    }
    switch columns {
    case 96...:
      let byline = SafeText(row.byline, as: .field).fitted(to: columns / 4 - 2)
      let number = SafeText("\(row.words)").padded(to: 6, .trailing)
      let words = language.text(
        of: row.isCountedInCharacters ? .rowCharacters(number) : .rowWords(number))
      end = "  \(byline)  \(year) \(words)  \(language.text(of: .rowMinutes(minutes))) \(flags)"
    case 70...:
      let byline = SafeText(row.byline, as: .field).fitted(to: columns / 4 - 2)
      end = "  \(byline)  \(year)  \(language.text(of: .rowMinutes(minutes))) \(flags)"
    case 44...:
      end = "  \(year) \(language.text(of: .rowMinutesShort(minutes))) \(flags)"
    default:
      end = " \(language.text(of: .rowMinutesShort(minutes))) \(flags)"
    }
    text = title.fitted(to: max(1, columns - end.columns)) + end
  }

  /// The day of an event and whether it is to come, with place and speakers where there is room.
  private static func end(
    _ event: EventRow, _ flags: SafeText, columns: Int, _ language: Language
  ) -> SafeText {
    let day = SafeText(event.day, as: .field).padded(to: 10)
    guard columns >= 44 else { return " \(day) \(flags)" }
    let (toCome, past) = (language.text(of: .eventToCome), language.text(of: .eventPast))
    let now = event.isUnderWay ? language.text(of: .eventUnderWay) : toCome
    let shown = event.isUpcoming ? now : event.day.isEmpty ? "" : past
    let time = shown.padded(to: max(toCome.columns, past.columns))
    guard columns >= 70 else { return "  \(day) \(time) \(flags)" }
    let place = [event.place, event.speakers].filter { !$0.isEmpty }.joined(separator: " · ")
    let what = SafeText(place, as: .field).fitted(to: columns / 4 - 2)
    return "  \(what)  \(day) \(time) \(flags)"
  }
}
