extension Concordance {
  /// Lines that belong together.
  public enum Group: Hashable, Sendable {
    /// Those of an article, by the number of its row.
    case article(Int64)
    /// Those of the articles first published in a year; of those without a date, where it is empty.
    case year(String)
  }

  /// An article with its lines, by their indices.
  struct ArticleLines {
    let row: ArticleRow
    let lines: Range<Int>
  }

  /// The articles with occurrences, or those of a group, newest first.
  func articles(of group: Group? = nil) -> [ArticleLines] {
    var found: [ArticleLines] = []
    var start = 0
    for batch in batches {
      var first = start
      for (row, end) in batch.articles {
        if group?.contains(row) ?? true {
          found.append(ArticleLines(row: row, lines: first..<start + end))
        }
        first = start + end
      }
      start += batch.count
    }
    return found
  }

  /// How many occurrences each article has, the most first.
  public var countsByArticle: [(row: ArticleRow, count: Int)] {
    articles().map { ($0.row, $0.lines.count) }
      .sorted { ($1.count, $0.row.title) < ($0.count, $1.row.title) }
  }

  /// How many occurrences each year has, the earliest first; articles without a date come last, under
  /// an empty year.
  public var countsByYear: [(year: String, count: Int)] {
    var counts: [Substring: Int] = [:]
    for article in articles() { counts[article.row.year, default: 0] += article.lines.count }
    return counts.map { (String($0.key), $0.value) }
      .sorted { ($0.0.isEmpty ? "~" : $0.0) < ($1.0.isEmpty ? "~" : $1.0) }
  }
}

extension Concordance.Group {
  func contains(_ row: ArticleRow) -> Bool {
    switch self {
    case .article(let id): row.id == id
    case .year(let year): row.year == year
    }
  }
}
