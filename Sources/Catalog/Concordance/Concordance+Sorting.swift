extension Concordance {
  /// What lines are sorted by; equals stay in the order of the articles and their texts.
  public enum Order: Hashable, Sendable {
    /// Nothing else: the articles, newest first, and their texts.
    case text
    /// The `n`th word before the keyword, and those before that.
    case left(Int)
    /// The `n`th word after the keyword, and those after that.
    case right(Int)
    /// The day of first publication, the earliest first; undated last.
    case date
    /// The byline; articles without one last.
    case author
  }

  /// The indices of all lines, or of those of a group, in an order.
  ///
  ///     concordance.indices(by: .right(1)).map { concordance[$0].right }   // [" of bees", " walls"]
  public func indices(by order: Order, of group: Group? = nil) -> [Int32] {
    switch order {
    case .text: indices(of: articles(of: group))
    case .date: indices(of: articles(of: group).sorted(byName: \.day))
    case .author: indices(of: articles(of: group).sorted(byName: { $0.byline.lowercased() }))
    case .left(let number): byWords(of: group) { $0.add(wordsBefore: $1, in: $2, from: number) }
    case .right(let number): byWords(of: group) { $0.add(wordsAfter: $1, in: $2, from: number) }
    }
  }

  private func indices(of articles: [ArticleLines]) -> [Int32] {
    articles.flatMap { Int32($0.lines.lowerBound)..<Int32($0.lines.upperBound) }
  }

  private func byWords(
    of group: Group?, _ addKey: (inout WordKeys, Batch.Entry, [UInt8]) -> Void
  ) -> [Int32] {
    var keys = WordKeys()
    for article in articles(of: group) {
      let (batch, first) = place(of: article.lines.lowerBound)
      let text = batches[batch].text
      for line in article.lines {
        addKey(&keys, batches[batch].entries[first + line - article.lines.lowerBound], text)
        keys.end(Int32(line))
      }
    }
    return keys.sorted()
  }
}

extension [Concordance.ArticleLines] {
  /// The articles by a name; those with an empty one last.
  fileprivate func sorted(byName name: (ArticleRow) -> String) -> Self {
    let names = map { name($0.row) }
    return indices.sorted {
      (names[$0].isEmpty ? 1 : 0, names[$0], $0) < (names[$1].isEmpty ? 1 : 0, names[$1], $1)
    }.map { self[$0] }
  }
}

extension Concordance.Order {
  /// The orders by their names: `left2` is by the second word to the left.
  private static let named: KeyValuePairs<String, Concordance.Order> = [
    "text": .text, "left1": .left(1), "left2": .left(2), "left3": .left(3), "right1": .right(1),
    "right2": .right(2), "right3": .right(3), "date": .date, "author": .author,
  ]

  /// The names of all orders.
  public static var names: [String] { named.map(\.key) }

  /// The order of a name; nil where there is none.
  public init?(name: String) {
    guard let order = Self.named.first(where: { $0.key == name })?.value else { return nil }
    self = order
  }
}
