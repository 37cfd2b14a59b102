import Archive
import Markup

extension ArticleCatalog {
  /// The best passage of an article for what was looked for.
  ///
  /// - Parameter length: about how many bytes of text.
  /// - Throws: as `article(_:)`.
  public func excerpt(
    of row: ArticleRow, _ terms: SearchTerms, length: Int = 160
  ) throws -> Excerpt {
    let document = Document(try article(row))
    let occurrences = occurrences(of: terms, in: document, row)
    let title = terms.occurrences(in: Array(row.title.utf8), language: row.language) {
      $0 == nil || $0 == .title
    }
    return Excerpt(
      of: document.text, occurrences: occurrences, besides: title.count, length: length
    ) {
      document.paragraph(at: $0)
    }
  }

  /// Where what was looked for stands in an article's text: what was looked for in notes, in notes
  /// alone.
  func occurrences(
    of terms: SearchTerms, in document: Document, _ row: ArticleRow
  ) -> [Range<Int>] {
    let notes = document.rangesOfNotes
    return terms.occurrences(in: document.text, language: row.language) {
      $0 == nil || $0 == .footnote
    }.filter { hit in
      hit.field == nil || notes.contains { $0.contains(hit.range.lowerBound) }
    }.map(\.range)
  }

  /// The row of the item that a link leads to: by its id or its URL, without fragment; nil where the
  /// link leads out of the archive.
  public func row(ofLink url: String) throws -> ArticleRow? {
    let bare = String(url.prefix { $0 != "#" })
    return try read { db in
      try ArticleRow.fetchOne(
        db,
        sql: """
          SELECT \(ArticleRow.columns) FROM article JOIN page ON page.id = article.page
          WHERE item = ?1 OR url = ?1 ORDER BY item = ?1 DESC LIMIT 1
          """, arguments: [bare])
    }
  }
}
