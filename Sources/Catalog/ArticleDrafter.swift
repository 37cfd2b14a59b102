import Archive

/// Makes the rows of articles.
struct ArticleDrafter {
  private var folder = TermFolder()

  /// The row of an article, as it was found in its page.
  mutating func draft(
    _ article: Article, _ item: ScannedItem, of feed: Feed
  ) -> ArticleDraft {
    let title = article.displayTitle.isBlank ? "Untitled" : article.displayTitle.storable
    let authors = article.authors.isEmpty ? feed.authors : article.authors
    let byline = authors.compactMap(\.name).filter { !$0.isBlank }.joined(separator: ", ").storable
    let gist = TextGist(html: article.contentHTML ?? article.contentText ?? "")
    let summary = article.summary.map { TextGist(html: $0).opening } ?? gist.opening
    let titleKey = key(title)
    let language = Self.language(article.language ?? feed.language, of: gist)
    return ArticleDraft(
      item: article.id.storable, url: (article.url ?? "").storable, line: item.line,
      offset: item.offset,
      length: item.length, hash: ItemHash.of(item.bytes),
      categoryKey: article.category?.storable, date: article.writtenSeconds.map(Int64.init) ?? .min,
      day: article.writtenDay, firstDay: article.firstDay, postedDay: article.postedDay,
      title: title, titleKey: titleKey, byline: byline,
      bylineKey: key(authors.first.map { $0.sortName ?? $0.name ?? "" } ?? ""),
      excerpt: summary.storable, language: language, words: gist.words,
      tags: article.tags.map(\.storable), heading: titleKey + " " + key(byline),
      memberships: article.memberships(authors: authors), event: article.eventDraft)
  }

  /// What titles and names are sorted by.
  private mutating func key(_ text: String) -> String {
    folder.words(of: text).joined(separator: " ")
  }

  private static func language(_ declared: String?, of gist: TextGist) -> String {
    if let declared, let code = declared.split(whereSeparator: { $0 == "-" || $0 == "_" }).first {
      return code.lowercased()
    }
    return LanguageGuess.language(of: gist.opening) ?? ""
  }
}
