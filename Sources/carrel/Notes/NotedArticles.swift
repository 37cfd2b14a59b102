import Archive
import Catalog
import Notebook

/// The articles that notes are on, as far as their archives are at hand. Catalogs are not brought up to
/// date for it.
struct NotedArticles {
  private var desks: [String: Desk?] = [:]
  private var last: (row: AnnotationRow, article: Article?)?

  /// The article of a note; nil where it is gone, or cannot be read.
  mutating func article(of row: AnnotationRow) -> Article? {
    if let last, last.row.key == row.key, last.row.annotation.item == row.annotation.item {
      return last.article
    }
    let article = desk(of: row).flatMap { desk -> Article? in
      guard let found = try? desk.catalog.row(ofItem: row.annotation.item) else { return nil }
      return try? desk.catalog.article(found)
    }
    last = (row, article)
    return article
  }

  /// The archive of a note; nil where it is gone, or is another one by now.
  mutating func desk(of row: AnnotationRow) -> Desk? {
    if let known = desks[row.archive.identity] { return known }
    let desk = (try? ArchiveLocation(path: row.archive.path)).flatMap { try? Desk($0) }
    let isSame = desk.map { $0.feed.identity(at: $0.location) == row.archive.identity }
    let found = isSame == true ? desk : nil
    desks[row.archive.identity] = .some(found)
    return found
  }
}
