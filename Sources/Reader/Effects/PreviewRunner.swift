import Catalog
import Foundation
import Markup
import Messages
import Screen

/// Reads the beginnings of articles that lists show: short ones at once, others on a thread of their
/// own, so that a preview never delays the selection.
///
/// Until a long one is there, a list shows what its row tells. A newer preview makes an older one
/// needless.
final class PreviewRunner: @unchecked Sendable {
  // `newest` has a lock; all else is constant.
  private let catalog: ArticleCatalog
  private let language: Language
  private let offset: LocalTime.Offset
  private let post: @Sendable (ReaderEvent) -> Void
  private let queue = DispatchQueue(label: "preview", qos: .userInitiated)
  private let lock = NSLock()
  private var newest = 0

  /// Articles of so many bytes are read in less than 2 ms.
  private static let shortArticle = 16 << 10

  /// Of articles of more bytes only what the row tells is shown.
  private static let longestPreview = 256 << 10

  /// - Parameters:
  ///   - language: The language of labels and dates.
  ///   - offset: That of the reader's clock.
  init(
    catalog: ArticleCatalog, language: Language, offset: @escaping LocalTime.Offset,
    post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.catalog = catalog
    self.language = language
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
    let brief = Preview(of: row, in: language)
    guard row.location.length <= Self.longestPreview else { return [.preview(brief)] }
    queue.async { [self] in
      guard lock.withLock({ newest == number }), let preview = try? read(row, terms) else { return }
      post(.preview(preview))
    }
    return [.preview(brief)]
  }

  /// Waits until what was asked for is posted.
  func finish() {
    queue.sync {}
  }

  private func read(_ row: ArticleRow, _ terms: SearchTerms?) throws -> Preview {
    let article = try catalog.article(row)
    let document = Document(article)
    let hits = terms?.occurrences(in: document.text, language: row.language) ?? []
    let front = FrontMatter(article, row: row, category: nil, in: language, offset: offset)
    return Preview(row: row, front: front, document: document, hits: hits)
  }
}

extension Preview {
  /// What a row tells of its article without its being read.
  init(of row: ArticleRow, in language: Language) {
    var front = FrontMatter(title: SafeText(row.title, as: .field))
    front.details = [row.byline, row.day].filter { !$0.isEmpty }.map { SafeText($0, as: .field) }
    front.details.append(language.text(of: .minutes(row.minutes)))
    self.init(row: row, front: front, document: Document(text: row.excerpt), hits: [])
  }
}
