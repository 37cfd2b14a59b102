import Archive
import Markup

/// What joins an article to others: its addresses, what it translates, its series, what it cites.
struct Relations {
  let article: Article

  /// The texts by which articles are found that may be joined to it, as they are written in the
  /// archive.
  ///
  /// An address is written with or without slashes escaped; an id stands in quotation marks.
  var texts: [[UInt8]] {
    var texts: [String] = []
    if let url = article.url, !url.isEmpty {
      texts += Set([url, url.replacing("/", with: "\\/")])
    }
    texts += ids.map { "\"\($0)\"" }
    if let series = article.event?.series, !series.isEmpty { texts.append(series) }
    return texts.map { Array($0.utf8) }
  }

  /// The most works by which others are looked for.
  private static let mostWorks = 50

  private var ids: Set<String> {
    let works = article.references.prefix(Self.mostWorks).compactMap(\.id)
    return Set([article.id] + (article.translationOf.map { [$0] } ?? []) + works)
  }

  /// Whether another article is a translation of this one, or both are of a third.
  func isTranslation(_ other: Article) -> Bool {
    other.translationOf == article.id || article.translationOf == other.id
      || (article.translationOf != nil && article.translationOf == other.translationOf)
  }

  func isOfSeries(_ other: Article) -> Bool {
    article.event?.series != nil && article.event?.series == other.event?.series
  }

  /// Whether another article's text links to this one.
  func isLinked(from other: Article) -> Bool {
    Document(other).links.contains { link in
      let bare = String(link.url.prefix { $0 != "#" })
      return !bare.isEmpty && (bare == article.url || bare == article.id)
    }
  }

  /// Whether another article cites a work that this one cites: of the same id and title.
  func sharesWork(with other: Article) -> Bool {
    other.references.contains { work in
      work.id != nil && article.references.contains { $0.id == work.id && $0.title == work.title }
    }
  }
}
