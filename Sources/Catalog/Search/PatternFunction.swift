import GRDB
import Markup

/// Regular expressions as a function of SQL, so that they stand anywhere in a condition, and a newer
/// query interrupts them like anything else.
///
/// It reads the article whose bytes lie at `page`, `offset`, `length`, and tells whether the title or
/// the text matches; soft hyphens are left out.
enum PatternFunction {
  static let name = "carrel_matches"

  /// The condition that an article matches, as SQL.
  static func condition(_ pattern: String) -> SQL {
    """
    \(sql: name)(
      \(pattern), (SELECT name FROM page WHERE page.id = article.page), article.offset,
      article.length)
    """
  }

  static func make(of catalog: ArticleCatalog) -> DatabaseFunction {
    let patterns = PatternMemory()
    return DatabaseFunction(name, argumentCount: 4) { values in
      guard let text = String.fromDatabaseValue(values[0]),
        let page = String.fromDatabaseValue(values[1]),
        let offset = Int.fromDatabaseValue(values[2]),
        let length = Int.fromDatabaseValue(values[3]), let pattern = patterns.pattern(text),
        let article = try? catalog.location.item(page: page, offset: offset, length: length).article
      else { return false }
      return pattern.matches(Array(article.displayTitle.utf8))
        || pattern.matches(Document(article).text)
    }
  }
}

/// The patterns of a search, each compiled once.
private final class PatternMemory: @unchecked Sendable {
  // Only the connection's thread calls the function.
  private var patterns: [String: TextPattern?] = [:]

  func pattern(_ text: String) -> TextPattern? {
    if let known = patterns[text] { return known }
    let made = try? TextPattern(text)
    patterns[text] = .some(made)
    return made
  }
}
