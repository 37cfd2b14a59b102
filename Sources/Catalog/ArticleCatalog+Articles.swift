import Archive

extension ArticleCatalog {
  /// Reads many articles, one after the other, each with its row; memory does not depend on how many
  /// they are.
  ///
  /// - Parameter numbers: the articles, in the order in which they are given; those that are gone are
  ///   left out.
  /// - Throws: as `article(_:)`, and what `visit` throws.
  public func forEachArticle(
    numbered numbers: [Int64], _ visit: (ArticleRow, Article) throws -> Void
  ) throws {
    var reader = ArticleReader(location)
    for start in stride(from: 0, to: numbers.count, by: Self.batch) {
      let batch = numbers[start..<min(start + Self.batch, numbers.count)]
      for row in try rows(numbered: batch) { try visit(row, try reader.article(row)) }
    }
  }

  /// How many rows are read at a time.
  private static let batch = 500
}
