import Catalog
import Citing
import Exporting
import Messages

/// What a reader wants written to a file, for reading it elsewhere.
public struct ExportRequest: Sendable, Equatable {
  /// What is written.
  public enum Source: Sendable, Equatable {
    /// An article.
    case article(ArticleRow)
    /// The articles of a list, in its order.
    case list(Listing)
    /// All that a search finds.
    case results(SearchRequest)
    /// What is on a reading list.
    case readingList(String)
  }

  /// What is written.
  let source: Source

  /// What it is called.
  let title: String

  /// What it is, beside its archive: a file of the same scope is the same book.
  let scope: String

  /// The file, as the reader typed it.
  let file: String

  /// The form.
  let format: ExportFormat

  /// How works are cited in it.
  let citationStyle: CitationFormat
}

/// What is told of an export.
public enum ExportNews: Sendable {
  /// So much of it is written, in percent.
  case progress(Int)
  /// It has ended, as is told.
  case ended(Message)
}
