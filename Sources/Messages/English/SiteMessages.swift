// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Pages of a published site

  public static let siteCategories = Message("Categories")

  public static let siteYears = Message("Years")

  public static let newestArticles = Message("The newest")

  public static let siteUndated = Message("Undated")

  public static let license = Message("Licence")

  public static let previousArticle = Message("Previous")

  public static let nextArticle = Message("Next")
}
