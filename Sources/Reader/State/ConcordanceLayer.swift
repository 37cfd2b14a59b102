import Catalog
import Screen

/// A concordance: what was found so far, in which order it is shown, and the counts.
///
/// Lines are shown as they are found, in the order of the articles and their texts, and sorted when
/// all are there. Sorting and counting is done elsewhere (`ConcordanceJob`); the layer asks for it
/// (`wanted`), one thing at a time, and shows the former order until the answer comes.
struct ConcordanceLayer: Sendable {
  let number: Int
  let query: SearchQuery

  /// What the search was narrowed to.
  let narrowing: [SearchNarrowing]

  /// Whether the index was not whole when it was searched.
  let isPartial: Bool

  /// What was found so far; nil while it is searched.
  private(set) var progress: ConcordanceProgress?

  /// Whether nothing more will be found.
  var isComplete: Bool { hasFailed || progress?.isComplete ?? false }

  /// Whether something failed, so that what was found is all that there is.
  private var hasFailed = false

  /// The order that the reader wants.
  var order = Concordance.Order.right(1)

  /// The only lines that the reader wants; nil for all.
  private(set) var group: ConcordanceCount?

  /// The lines shown, in their order; nil for all, as they were found.
  private(set) var arrangement: ConcordanceArrangement?

  /// What is shown: lines, or how many there are of what.
  private(set) var view = View.lines

  /// The counts that came last.
  private(set) var counts: ConcordanceCounts?

  private(set) var lineCursor = ScrollingCursor()
  private(set) var countCursor = ScrollingCursor()

  /// Whether the reader has chosen the selected line; until then the first one is selected.
  private var isChosen = false

  /// What was asked for and has not come yet.
  private(set) var asked: ConcordanceWork?

  /// Where the lines were written last, or were to be.
  var path: String?

  enum View: Sendable, Equatable {
    case lines
    case counts(ConcordanceUnit)
  }

  init(
    number: Int, query: SearchQuery, narrowing: [SearchNarrowing] = [], isPartial: Bool = false
  ) {
    self.number = number
    self.query = query
    self.narrowing = narrowing
    self.isPartial = isPartial
  }

  // MARK: - Lines

  var concordance: Concordance? { progress?.concordance }

  /// How many lines there are to be shown.
  var lineCount: Int { arrangement?.indices.count ?? concordance?.count ?? 0 }

  /// How many rows there are of what is shown.
  var rowCount: Int { view == .lines ? lineCount : counts?.rows.count ?? 0 }

  /// The index in the concordance of the line that is shown at an index.
  func line(at index: Int) -> Int {
    arrangement.map { Int($0.indices[index]) } ?? index
  }

  /// The selected line, by its index in the concordance.
  var selectedLine: Int? {
    lineCursor.index < lineCount ? line(at: lineCursor.index) : nil
  }

  var selectedCount: ConcordanceCount? {
    guard let rows = counts?.rows, countCursor.index < rows.count else { return nil }
    return rows[countCursor.index]
  }

  /// The order in which the lines are shown.
  var shownOrder: Concordance.Order { arrangement?.order ?? .text }

  /// The group whose lines alone are shown.
  var shownGroup: ConcordanceCount? { arrangement?.group == group?.group ? group : nil }

  // MARK: - Moving

  /// Selects a row of what is shown as the reader wishes.
  mutating func select(_ index: Int, height: Int) {
    if view == .lines { isChosen = true }
    place(index, height: height)
  }

  /// Moves the selection by rows, held within what is shown.
  mutating func move(by step: Int, height: Int) {
    select(cursor.index.saturated(adding: step), height: height)
  }

  /// Selects the next or the previous line that stands in another article; false where there is none.
  mutating func moveToArticle(by step: Int, height: Int) -> Bool {
    guard let concordance, let selectedLine else { return false }
    let article = concordance.row(ofLine: selectedLine).id
    var index = lineCursor.index + step
    while (0..<lineCount).contains(index) {
      if concordance.row(ofLine: line(at: index)).id != article {
        isChosen = true
        lineCursor.select(index, of: lineCount, height: height)
        return true
      }
      index += step
    }
    return false
  }

  /// Keeps the selected row on a screen with that many rows.
  mutating func settle(height: Int) {
    place(cursor.index, height: height)
  }

  private var cursor: ScrollingCursor { view == .lines ? lineCursor : countCursor }

  private mutating func place(_ index: Int, height: Int) {
    if view == .lines {
      lineCursor.select(index, of: rowCount, height: height)
    } else {
      countCursor.select(index, of: rowCount, height: height)
    }
  }

  // MARK: - Views

  /// Shows lines, counts by article, and counts by year in turn.
  mutating func changeView(by step: Int) {
    let views: [View] = [.lines, .counts(.article), .counts(.year)]
    let index = views.firstIndex(of: view) ?? 0
    view = views[(index + step + views.count) % views.count]
    countCursor = ScrollingCursor()
    if case .counts(let unit) = view, counts?.unit != unit { counts = nil }
  }

  /// Shows the lines of what the selected count counts.
  mutating func showSelectedCount() {
    guard let selectedCount else { return }
    group = selectedCount
    view = .lines
    isChosen = false
  }

  /// Goes from counts, or from the lines of a group, to all lines; false where these are shown.
  mutating func goBack() -> Bool {
    guard view != .lines || group != nil else { return false }
    if view == .lines {
      group = nil
      isChosen = true
    }
    view = .lines
    return true
  }

  // MARK: - What comes

  /// Takes what was found so far, unless more is known already.
  mutating func take(_ progress: ConcordanceProgress) {
    if let known = self.progress, known.isComplete || known.read > progress.read { return }
    self.progress = progress
  }

  /// Takes what could be found before something failed as all that there is.
  mutating func fail() {
    hasFailed = true
  }

  mutating func take(_ counts: ConcordanceCounts) {
    asked = nil
    guard case .counts(counts.unit) = view else { return }
    let selected = selectedCount?.group
    self.counts = counts
    guard countCursor.index > 0, let selected,
      let index = counts.rows.firstIndex(where: { $0.group == selected })
    else { return }
    place(index, height: 1)
  }

  /// Shows the lines in an order that came; the selected one stays selected.
  mutating func take(_ arrangement: ConcordanceArrangement) {
    asked = nil
    arrange(arrangement)
  }

  private mutating func arrange(_ arrangement: ConcordanceArrangement?) {
    let selected = isChosen ? selectedLine : nil
    self.arrangement = arrangement
    guard let selected else {
      lineCursor = ScrollingCursor()
      return
    }
    let index = arrangement?.indices.firstIndex(of: Int32(selected)) ?? selected
    lineCursor.select(arrangement == nil ? selected : index, of: lineCount, height: 1)
  }

  // MARK: - What is wanted

  /// What is to be done so that the screen shows what the reader wants; nil where it does, or where
  /// something was asked for that has not come yet.
  mutating func missing() -> ConcordanceWork? {
    guard asked == nil, let total = concordance?.count else { return nil }
    let order = isComplete ? order : .text
    switch view {
    case .counts(let unit) where counts == nil || isStale(counts?.total ?? 0, total):
      asked = .count(unit)
    case .lines where order == .text && group == nil:
      if arrangement != nil { arrange(nil) }
    case .lines
    where arrangement?.order != order || arrangement?.group != group?.group
      || group != nil && isStale(arrangement?.total ?? 0, total):
      asked = .arrange(order, group?.group)
    default: break
    }
    return asked
  }

  /// Whether nothing will change any more unless the reader does something.
  var isSettled: Bool { isComplete && asked == nil }

  /// Whether so much has come since that what was made of a part is to be made anew.
  private func isStale(_ part: Int, _ total: Int) -> Bool {
    part < total && (isComplete || part < total / 4 * 3)
  }
}
