import Archive

extension Work.Kind {
  /// What an article is, by its data, and by the words of its category.
  ///
  /// A review where it reviews a work, a speech where it has speakers, an event where it tells of
  /// one; else what its category is called: `abstracts` are papers of a conference, `academic
  /// writing` and `papers` articles of a journal, `pamphlets` and `talks` what they say, `news` and
  /// `blog` posts; else a page of a site.
  init(_ article: Article, of source: CitedSource) {
    let words = Self.words(ofCategory: article.category, in: source)
    if let reviewed = article.reviewOf {
      let reference = article.references.first { $0.id == reviewed }
      self = reference.map { $0.type ?? "book" } == "book" ? .reviewBook : .review
    } else if article.authors.contains(where: { $0.role == .speaker }) {
      self = .speech
    } else if article.event != nil {
      self = .event
    } else {
      self = Self.byCategory.first { !words.isDisjoint(with: $0.words) }?.kind ?? .webpage
    }
  }

  private static func words(ofCategory id: String?, in source: CitedSource) -> Set<String> {
    guard let id else { return [] }
    let title = source.categories.first { $0.id == id }?.title ?? ""
    return Set("\(id) \(title)".lowercased().split { !$0.isLetter }.map(String.init))
  }

  private static let byCategory: [(words: Set<String>, kind: Work.Kind)] = [
    (["abstract", "abstracts"], .paperConference),
    (["academic", "paper", "papers", "journal"], .articleJournal),
    (["pamphlet", "pamphlets"], .pamphlet),
    (["lecture", "lectures", "speech", "speeches", "talk", "talks"], .speech),
    (["blog", "news", "weblog"], .postWeblog),
  ]
}
