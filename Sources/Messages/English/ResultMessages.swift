// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Results of searches

  /// The prompt, where nothing is searched.
  public static func search(for query: SafeText) -> Message { Message("Search: \(query)") }

  public static func hits(_ count: Int) -> Message {
    Message(count, one: "\(count) hit", other: "\(count) hits")
  }

  public static let searching = Message("Searching …")

  public static func search(in articles: Int) -> Message {
    Message(
      articles, one: "Search in \(articles) articles", other: "Search in \(articles) articles")
  }

  public static let queryForms = Message(
    "Words, a \"phrase\", begin*, -without, title:word, date:1902; ? shows all")

  public static func anyWord(meant query: SafeText, taking keys: SafeText) -> Message {
    Message("With any of the words. Did you mean “\(query)”? \(keys) takes it")
  }

  public static let byRank = Message("by rank")

  public static let byDate = Message("by date")

  public static let anyWord = Message("no article has all these words: with any of them")

  public static func plainWords(_ reason: Message) -> Message {
    Message("plain words, for \(reason)")
  }

  public static func searched(_ words: SafeText) -> Message { Message("searched: \(words)") }

  // MARK: - On small screens

  public static func tabTakes(_ query: SafeText) -> Message { Message("Tab: \(query)?") }

  public static let asPlainWords = Message("as plain words")

  public static let withAnyWord = Message("with any word")

  public static func nothingTabTakes(_ query: SafeText) -> Message {
    Message("Nothing. Tab: \(query)?")
  }

  // MARK: - Nothing

  public static func nothingFound(meant query: SafeText) -> Message {
    Message("Nothing found. Did you mean “\(query)”? Tab takes it")
  }

  public static let nothingFoundNarrowed = Message(
    "Nothing found; the search is narrowed, U takes it back")

  public static let nothingFoundSoFar = Message("Nothing found so far")

  public static let nothingFound = Message("Nothing found; fewer or shorter words find more")

  /// The same where there is little room.
  public static let nothingFoundShort = Message("Nothing found")

  // MARK: - Narrowing

  public static let narrowedTo = Message("Narrowed to")

  public static let enterTakesAway = Message("(Enter takes it away)")

  public static let categoryFacet = Message("Category")

  public static let authorFacet = Message("Author")

  public static let yearFacet = Message("Year")

  public static let languageFacet = Message("Language")
}
