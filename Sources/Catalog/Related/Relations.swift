import Archive
import Citing
import Markup

/// What joins an article to others: its addresses, what it translates, its series, what it cites.
struct Relations {
  let article: Article
  private let works: [CitedReference]

  init(article: Article) {
    self.article = article
    works = article.references.prefix(Self.mostWorks).map { CitedReference($0) }
  }

  /// The texts by which articles are found that may be joined to it, as they are written in the
  /// archive.
  ///
  /// An address is written with or without slashes escaped; an id stands in quotation marks.
  var texts: [[UInt8]] {
    var texts: [String] = []
    if let address = article.url.map(WorkIdentity.address), !address.isEmpty {
      texts += Set([address, address.replacing("/", with: "\\/")])
    }
    texts += Set([article.id] + (article.translationOf.map { [$0] } ?? [])).map { "\"\($0)\"" }
    if let series = article.event?.series, !series.isEmpty { texts.append(series) }
    let known = Set(texts.map { Array($0.utf8) })
    let cited = Set(works.flatMap(\.texts)).subtracting(known)
    return Array(known) + cited.sorted { $0.count > $1.count }.prefix(Self.mostTexts)
  }

  /// The most works by which others are looked for.
  private static let mostWorks = 50

  /// The most texts of works: the whole archive is looked through for each.
  private static let mostTexts = 100

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
      return !bare.isEmpty && (bare == article.id || isAddress(bare))
    }
  }

  /// Whether another article has this one in its bibliography, by its address or its id, or reviews it.
  func isCited(by other: Article) -> Bool {
    other.reviewOf == article.id
      || other.references.contains { reference in
        isItself(reference) || reference.json["URL"]?.string.map(isAddress) == true
      }
  }

  /// Whether an entry has the article's id, and not by chance: such as `12` it may be any entry's.
  private func isItself(_ reference: Reference) -> Bool {
    guard reference.id == article.id else { return false }
    let isTelling = article.id.utf8.count > 7 && article.id.contains(where: \.isLetter)
    return isTelling || reference.title == nil || reference.title == article.title
  }

  private func isAddress(_ url: String) -> Bool {
    guard let own = article.url, !own.isEmpty else { return false }
    return url == own || WorkIdentity.address(url) == WorkIdentity.address(own)
  }

  /// Whether another article cites a work that this one cites.
  func sharesWork(with other: Article) -> Bool {
    other.references.contains { reference in
      let cited = CitedReference(reference)
      return works.contains { $0.isSame(as: cited) }
    }
  }
}
