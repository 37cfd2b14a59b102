import Catalog
import Notebook
import Screen

/// A search: the query as it is typed, and what was found.
struct SearchLayer: Sendable {
  var prompt = PromptLine()

  /// Whether the keys go to the prompt, not to the results.
  var isTyping = true

  /// What is searched besides the query itself: the order, what it is narrowed to.
  var order = SearchResults.Order.rank
  var narrowing: [SearchNarrowing] = []
  var limit = SearchRequest.firstLimit

  /// Whether the newest search is the same as before, for more results.
  var isAskingForMore = false

  /// The number of the newest search.
  var number = 0

  /// The number of the search of the results.
  private var answered = 0

  var results: SearchResults?

  /// The query with other words for those that the archive has not.
  var correction: String? { didSet { awaitsCorrection = false } }

  /// Whether such words are still being looked for.
  private(set) var awaitsCorrection = false

  /// What the search can be narrowed to, where one is choosing.
  var facets: FacetList?

  /// The queries of before.
  var history = LineHistory()

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
  var request: SearchRequest {
    SearchRequest(
      query: SearchQuery(prompt.text), narrowing: narrowing, order: order, limit: limit)
  }

  /// Whether there are more results than were asked for.
  var hasMore: Bool { results.map { $0.rows.count == limit && $0.total > limit } ?? false }

  /// Whether keys go to the results.
  var hasKeys: Bool { !isTyping && facets == nil }

  /// Whether the results are those of the query as it stands.
  var isCurrent: Bool { answered == number }

  var rows: [ArticleRow] { results?.rows ?? [] }

  var selected: ArticleRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  mutating func select(_ index: Int, height: Int) {
    cursor = max(0, min(index, rows.count - 1))
    let visible = max(1, height / Self.linesPerResult)
    top = min(max(top, cursor - visible + 1), cursor)
    top = max(0, min(top, rows.count - visible))
  }

  /// Offers what the search can be narrowed to.
  mutating func show(_ facets: SearchFacets) {
    let list = FacetList(facets, narrowing: narrowing, total: results?.total ?? 0)
    self.facets = list.lines.isEmpty ? nil : list
  }

  mutating func take(_ results: SearchResults, states: [String: ArticleState]) {
    self.results = results
    answered = number
    self.states = states
    correction = nil
    awaitsCorrection = results.lacksWords
    if isAskingForMore {
      isAskingForMore = false
      return
    }
    excerpts = [:]
    asked = []
    cursor = 0
    top = 0
    preview = nil
    previewed = nil
  }
}
