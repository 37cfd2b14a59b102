import GRDB

/// An article found, with what it is ranked by.
struct RankedRow {
  let row: ArticleRow
  /// Higher for better ones.
  var score: Double

  init(_ row: Row) {
    self.row = ArticleRow(row: row)
    score = -(row["score"] ?? 0)
  }
}

/// The second step of ranking, over the best articles of the first, the index's.
///
/// The index knows stems, and what is rare in the whole archive; titles say what an article is of.
struct SearchRanking {
  let terms: SearchTerms
  let catalog: ArticleCatalog

  /// How many of the best are looked at again.
  static let candidates = 200

  /// The rows in their final order: those whose titles have all that is looked for before the
  /// others.
  func ranked(_ rows: [RankedRow]) -> [RankedRow] {
    let isTitled = rows.map { found in
      terms.areAllIn(found.row.title, language: found.row.language)
    }
    return zip(rows, isTitled).filter(\.1).map(\.0) + zip(rows, isTitled).filter { !$0.1 }.map(\.0)
  }
}
