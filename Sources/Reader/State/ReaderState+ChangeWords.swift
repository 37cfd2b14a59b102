import Catalog
import Messages
import Notebook
import Screen

extension ReaderState {
  /// What is told of a change, and that it is not kept where that is so; nil where the screen shows it.
  func told(_ change: Change) -> Message? {
    guard let reason = options.notKept else { return change.told }
    return change.told.map { .done($0, untilEnd: reason) }
  }
}

extension ReaderState.Change {
  /// What is told when it was made; nil where the screen shows it.
  fileprivate var told: Message? {
    switch self {
    case .starred(let isOn, let row): isOn ? .starred(row.shownTitle) : .unstarred(row.shownTitle)
    case .read(let isOn, let row):
      isOn ? .markedRead(row.shownTitle) : .markedUnread(row.shownTitle)
    case .saved(let isOn, let query):
      isOn
        ? .searchSaved(SafeText(query, as: .field))
        : .searchTakenAway(SafeText(query, as: .field))
    case .marked(let mark, _): .markSet(mark.shownLetter, paragraph: mark.shownParagraph)
    case .narrowed: nil
    case .readMany(let count, _): .markedAllRead(count)
    case .noted(let note, nil) where note.isHighlight: .highlighted(note.subject)
    case .noted(let note, nil): .noted(note.subject)
    case .noted(let note, _?): .noteChanged(note.subject)
    case .noteRemoved(let note): .noteRemoved(note.subject)
    case .listed: nil
    }
  }

  /// What is told when it was taken back.
  var undone: Message {
    switch self {
    case .starred(let isOn, let row):
      isOn ? .undoneByUnstarring(row.shownTitle) : .undoneByStarring(row.shownTitle)
    case .read(let isOn, let row):
      isOn ? .undoneByMarkingUnread(row.shownTitle) : .undoneByMarkingRead(row.shownTitle)
    case .saved(let isOn, let query):
      isOn
        ? .undoneByTakingSearchAway(SafeText(query, as: .field))
        : .undoneBySavingSearch(SafeText(query, as: .field))
    case .marked(let mark, _): .undoneMark(mark.shownLetter, paragraph: mark.shownParagraph)
    case .narrowed: .undoneNarrowing
    case .readMany(let count, _): .undoneMarkingAllRead(count)
    case .noted(let note, nil): .undoneNoting(note.subject)
    case .noted(let note, _?): .undoneChangingNote(note.subject)
    case .noteRemoved(let note): .undoneRemovingNote(note.subject)
    case .listed(let name, let former, _):
      .undoneListing(SafeText(former?.name ?? name, as: .field))
    }
  }
}

extension ArticleRow {
  /// Its title as it is shown.
  fileprivate var shownTitle: SafeText { SafeText(title, as: .field) }
}
