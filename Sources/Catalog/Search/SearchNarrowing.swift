import GRDB

/// A part of an archive to which a search is narrowed.
///
///     try catalog.search(query, narrowedBy: [.year("1902"), .language("fr")])
public enum SearchNarrowing: Hashable, Sendable {
  /// The articles of a category, by its number.
  case category(Int64)
  /// The articles with that author.
  case author(String)
  /// The articles first published in that year; with an empty one, those without a date.
  case year(String)
  /// The articles in that language, by its ISO 639-1 code; with an empty one, those without one.
  case language(String)

  /// What an article must fulfil.
  var condition: SQL {
    switch self {
    case .category(let id): "article.category = \(id)"
    case .author(let name):
      "instr(\(Self.separator) || article.byline || \(Self.separator), \(Self.separated(name))) > 0"
    case .year(let year): "\(sql: Self.yearOfArticle) = \(year)"
    case .language(let code): "article.language = \(code)"
    }
  }

  /// What stands between the names of a byline.
  static let separator = ", "

  private static func separated(_ name: String) -> String { separator + name + separator }

  /// As `ArticleRow.year`.
  static let yearOfArticle = "substr(day, 1, instr(day || '-', '-') - 1)"
}
