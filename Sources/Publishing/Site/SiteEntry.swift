import Archive
import Signing

/// What the site's lists say of an article.
struct SiteEntry: Sendable, Equatable {
  let title: String
  let byline: String
  /// When it was published in the archive.
  let date: Timestamp?
  let category: String?
  /// The path of its page: `articles/3f/mutual-aid-3f9a1c22.html`
  let path: String

  init(_ article: Article) {
    title = article.displayTitle
    byline = article.authors.compactMap(\.displayName).joined(separator: ", ")
    date = article.datePublished
    category = article.category ?? article.tags.first
    let digest = SHA256Digest(of: article.id.utf8).hex.prefix(8)
    let slug = Slug.of(article.id.split(separator: "/").last ?? "")
    path = "articles/\(digest.prefix(2))/\(slug.isEmpty ? "" : slug + "-")\(digest).html"
  }

  /// The day on which it was published: `2026-11-23`
  var day: String { date.map { String($0.description.prefix(10)) } ?? "" }
}
