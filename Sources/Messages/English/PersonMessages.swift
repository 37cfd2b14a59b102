// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Persons

  public static func leadsToPerson(_ name: SafeText) -> Message {
    Message("→ the articles of \(name), and the events with them")
  }

  public static func articlesOf(_ name: SafeText, count: Int) -> Message {
    Message(count, one: "\(name), \(count) article", other: "\(name), \(count) articles")
  }

  public static func noArticlesOf(_ name: SafeText) -> Message {
    Message("The archive has no article of \(name)")
  }
}
