import Archive
import Catalog
import Citing
import Exporting
import Markup
import Messages
import Revisions

/// An article that is to be exported, or a passage of it.
public struct ExportEntry: Sendable, Equatable {
  /// The article.
  public let row: ArticleRow
  /// The passage; nil for the whole article.
  public var anchor: TextAnchor?
  /// What the reader remarks on it.
  public var remark: String

  /// An article, or a passage of it.
  public init(row: ArticleRow, anchor: TextAnchor? = nil, remark: String = "") {
    self.row = row
    self.anchor = anchor
    self.remark = remark
  }
}

/// Reads articles for an export, one at a time.
public struct ExportReading {
  private let catalog: ArticleCatalog
  private let categories: [Int64: String]

  /// Reads from the archive of a catalog.
  ///
  /// - Parameter language: That of our names of categories.
  public init(_ catalog: ArticleCatalog, in language: Language) throws {
    self.catalog = catalog
    let names = try catalog.categories().map { ($0.id, language.text(of: $0.name).string) }
    categories = Dictionary(names) { first, _ in first }
  }

  /// An article as it is exported. A passage that is not found again stands for the whole article.
  public func article(_ entry: ExportEntry) throws -> ExportedArticle {
    let article = try catalog.article(entry.row)
    let document = Document(article).linkingCitations(of: article.references)
    var exported = ExportedArticle(
      article, document, title: entry.row.title, byline: entry.row.byline)
    exported.category = categories[entry.row.category]
    exported.minutes = entry.row.words > 0 ? entry.row.minutes : nil
    exported.remark = entry.remark
    if let anchor = entry.anchor, case .found(let range) = anchor.placement(in: document) {
      exported.passage = range
    }
    return exported
  }
}
