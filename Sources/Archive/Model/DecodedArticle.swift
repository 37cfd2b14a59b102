/// An article with the JSON it came from and all that was wrong with it.
public struct DecodedArticle: Sendable, Equatable {
  /// The article.
  public var article: Article
  /// The item as written, unknown members included, for writing it again.
  public var source: JSONObject
  /// What was wrong, in the order of the text.
  public var faults: [Fault]

  /// Its fields, each as described above.
  public init(
    article: Article, source: JSONObject, faults: [Fault] = []
  ) {
    self.article = article
    self.source = source
    self.faults = faults
  }
}
