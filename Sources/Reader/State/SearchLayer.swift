import Catalog
import Notebook
import Screen

/// A search: the query as it is typed, and what was found.
struct SearchLayer: Sendable {
  var prompt = PromptLine()

  /// Whether the keys go to the prompt, not to the results.
  var isTyping = true

  /// The order of the results.
  var order = SearchResults.Order.rank

  /// The number of the newest search.
  var number = 0

  var results: SearchResults?

  /// Whether the index was not whole when it was searched.
  var isPartial = false
  var states: [String: ArticleState] = [:]
  var excerpts: [Int64: Excerpt] = [:]

  /// Articles whose passages were asked for.
  var asked: Set<Int64> = []

  var cursor = 0
  var top = 0
  var preview: Preview?

  /// The article whose preview was asked for last.
  var previewed: ArticleRow?

  /// Lines of the screen that a result takes.
  static let linesPerResult = 3

  /// The search that the prompt asks for.
  var effect: Effect { .search(SearchQuery(prompt.text), order, number: number) }

  /// Whether the results are those of the query as it stands.
  var isCurrent: Bool { results?.query.text == prompt.text }

  var rows: [ArticleRow] { results?.rows ?? [] }

  var selected: ArticleRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  mutating func select(_ index: Int, height: Int) {
    cursor = max(0, min(index, rows.count - 1))
    let visible = max(1, height / Self.linesPerResult)
    top = min(max(top, cursor - visible + 1), cursor)
    top = max(0, min(top, rows.count - visible))
  }

  mutating func take(_ results: SearchResults, states: [String: ArticleState]) {
    self.results = results
    self.states = states
    excerpts = [:]
    asked = []
    cursor = 0
    top = 0
    preview = nil
    previewed = nil
  }
}
