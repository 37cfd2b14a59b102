import Catalog
import Foundation
import Markup
import Screen

/// Reads the beginnings of articles that lists show: short ones at once, others on a thread of their
/// own, so that a preview never delays the selection.
///
/// Until a long one is there, a list shows what its row tells. A newer preview makes an older one
/// needless.
final class PreviewRunner: @unchecked Sendable {
  // `newest` has a lock; all else is constant.
  private let catalog: ArticleCatalog
  private let offset: LocalTime.Offset
  private let post: @Sendable (ReaderEvent) -> Void
  private let queue = DispatchQueue(label: "preview", qos: .userInitiated)
  private let lock = NSLock()
  private var newest = 0

  /// Articles of so many bytes are read in less than 2 ms.
  private static let shortArticle = 16 << 10

  /// Of articles of more bytes only what the row tells is shown.
  private static let longestPreview = 256 << 10

  /// - Parameter zone: the reader's time zone.
  init(
    catalog: ArticleCatalog, offset: @escaping LocalTime.Offset,
    post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.catalog = catalog
    self.offset = offset
    self.post = post
  }

  /// The preview of an article, or nothing where it is posted later.
  func preview(_ row: ArticleRow, _ terms: SearchTerms?) throws -> [ReaderEvent] {
    let number = lock.withLock {
      newest += 1
      return newest
    }
    if row.location.length <= Self.shortArticle { return [.preview(try read(row, terms))] }
    guard row.location.length <= Self.longestPreview else { return [.preview(Preview(of: row))] }
    queue.async { [self] in
      guard lock.withLock({ newest == number }), let preview = try? read(row, terms) else { return }
      post(.preview(preview))
    }
    return [.preview(Preview(of: row))]
  }

  private func read(_ row: ArticleRow, _ terms: SearchTerms?) throws -> Preview {
    let article = try catalog.article(row)
    let document = Document(article)
    let hits = terms?.occurrences(in: document.text, language: row.language) ?? []
    let front = FrontMatter(article, row: row, category: nil, offset: offset)
    return Preview(row: row, front: front, document: document, hits: hits)
  }
}

extension Preview {
  /// What a row tells of its article without its being read.
  init(of row: ArticleRow) {
    var front = FrontMatter(title: SafeText(row.title, as: .field))
    front.details = [row.byline, row.day, "\(row.minutes) min"].filter { !$0.isEmpty }
      .map { SafeText($0, as: .field) }
    self.init(row: row, front: front, document: Document(text: row.excerpt), hits: [])
  }
}
