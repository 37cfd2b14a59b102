/// Writes the articles of a publication in some form, one by one.
protocol PublicationWriter {
  /// Adds an article.
  mutating func add(_ article: ExportedArticle) throws

  /// Writes what stands at the end.
  mutating func finish() throws
}

/// Sets an article as plain text, for whoever has a typesetter.
///
/// - Parameters:
///   - article: The article.
///   - give: Takes the text, a piece at a time.
public typealias TextSetter =
  @Sendable (
    _ article: ExportedArticle, _ give: ([UInt8]) throws -> Void
  ) throws -> Void

extension ExportFormat {
  /// What writes a form other than that of a book.
  func writer(
    of publication: Publication, text: @escaping TextSetter,
    _ give: @escaping ([UInt8]) throws -> Void
  ) throws -> any PublicationWriter {
    switch self {
    case .markdown: try MarkdownWriter(publication, give)
    case .text: try PlainTextWriter(publication, text, give)
    case .html, .epub: try PageWriter(publication, give)
    }
  }
}
