// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Works that are cited

  public static func citedBy(_ count: Int, articles: SafeText) -> Message {
    Message(
      count, one: "cited by \(count) article: \(articles)",
      other: "cited by \(count) articles: \(articles)")
  }

  public static let noWorkCited = Message("No article here names a work that it cites.")

  public static func noWorkCited(in query: String) -> Message {
    Message("No article that is found for '\(decision: query)' names a work that it cites.")
  }
}
