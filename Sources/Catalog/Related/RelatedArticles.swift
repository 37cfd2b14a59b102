/// The articles that have to do with one, by what joins them; none is in a list twice.
public struct RelatedArticles: Sendable, Equatable {
  /// Translations of it, what it translates, and other translations of that.
  public var translations: [ArticleRow] = []

  /// Other events of its series.
  public var series: [ArticleRow] = []

  /// Articles whose text links to it.
  public var linking: [ArticleRow] = []

  /// Articles that have it in their bibliographies.
  public var citedBy: [ArticleRow] = []

  /// Articles that cite a work that it cites.
  public var citing: [ArticleRow] = []

  /// Articles with a tag that it has, those that share more or rarer ones first.
  public var tagged: [ArticleRow] = []

  /// Whether there is none.
  public var isEmpty: Bool {
    [translations, series, linking, citedBy, citing, tagged].allSatisfy(\.isEmpty)
  }
}
