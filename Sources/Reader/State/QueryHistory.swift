/// The queries that were searched before, as a prompt goes through them: those that begin with what
/// was typed.
struct QueryHistory: Sendable {
  /// The queries, the latest first.
  var queries: [String] = []

  /// What was typed before the first step back, and the index of the query shown since.
  private var shown: (typed: String, index: Int)?

  /// The next older query than the one shown; nil where there is none.
  mutating func older(than text: String) -> String? {
    let typed = shown?.typed ?? text
    let start = shown.map { $0.index + 1 } ?? 0
    guard start < queries.count,
      let next = queries[start...].firstIndex(where: { $0 != text && $0.hasPrefix(typed) })
    else { return nil }
    shown = (typed, next)
    return queries[next]
  }

  /// The next newer query, at last what was typed; nil where no older one is shown.
  mutating func newer() -> String? {
    guard let (typed, index) = shown else { return nil }
    guard let next = queries[..<index].lastIndex(where: { $0.hasPrefix(typed) }) else {
      shown = nil
      return typed
    }
    shown = (typed, next)
    return queries[next]
  }

  /// Goes on from what is typed now.
  mutating func reset() {
    shown = nil
  }
}
