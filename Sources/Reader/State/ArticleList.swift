import Catalog
import Notebook

/// A list of articles.
typealias ArticleList = ListWindow<ArticleRow>

/// A list of people, tags or years.
typealias NameList = ListWindow<GroupRow>

/// What is known of the articles of a list besides their rows.
public struct ArticleNotes: Sendable {
  /// What the notebook knows, by the item's id.
  public var states: [String: ArticleState]

  /// The ids of the items on which the reader has notes.
  public var noted: Set<String> = []

  /// The events that they tell of, by the article's number; only in a list of events.
  public var events: [Int64: EventRow] = [:]
}

/// Which groups a list shows.
public struct GroupListing: Sendable, Hashable {
  /// What they are.
  public var kind: ArticleGroup.Kind

  /// Their order.
  public var order: GroupOrder

  /// The words by which the list is narrowed.
  public var filter = ListFilter()
}

extension ArticleRow: WindowRow {
  typealias Query = Listing
  typealias Notes = ArticleNotes
  var identity: String { item }
}

extension GroupRow: WindowRow {
  typealias Query = GroupListing
  typealias Notes = Never
  var identity: String { group.name }
}

extension ListWindow<ArticleRow> {
  var listing: Listing { query }

  func state(of row: ArticleRow) -> ArticleState {
    notes?.states[row.item] ?? ArticleState()
  }

  /// Whether the reader has notes on an article.
  func isNoted(_ row: ArticleRow) -> Bool { notes?.noted.contains(row.item) == true }

  /// Changes what is known of an item, before the notebook is read again.
  mutating func updateState(of item: String, _ change: (inout ArticleState) -> Void) {
    change(&notes[default: ArticleNotes(states: [:])].states[item, default: ArticleState()])
  }

  /// The row held that stands closest to a range, for lists in an order that an index keeps.
  func near(_ range: Range<Int>) -> KnownRow? {
    guard !isStale, let first = rows.first, let last = rows.last else { return nil }
    let end = start + rows.count - 1
    if start <= range.lowerBound, range.lowerBound <= end + 1 {
      let index = min(range.lowerBound, end)
      return self[index].map { KnownRow(index: index, row: $0) }
    }
    if abs(start - range.lowerBound) > 1000 { return nil }
    return start > range.lowerBound
      ? KnownRow(index: start, row: first) : KnownRow(index: end, row: last)
  }
}

extension Optional {
  /// The value, or a default one that is put in its place.
  fileprivate subscript(default value: @autoclosure () -> Wrapped) -> Wrapped {
    get { self ?? value() }
    set { self = newValue }
  }
}
