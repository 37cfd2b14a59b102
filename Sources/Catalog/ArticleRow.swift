import GRDB

/// One line of a list: what the catalog knows of an article without opening it.
public struct ArticleRow: Hashable, Sendable, Identifiable {
  /// The article's number in this catalog; it changes when the article is revised.
  public let id: Int64

  /// The item's id in the archive.
  public let item: String

  /// The title, or the first words of an article without one.
  public let title: String

  /// The authors' names, separated by commas; empty where there is none.
  public let byline: String

  /// When the text is from, as `1902`, `1902-05` or `1902-05-12`; empty where it is not known.
  public let day: String

  /// The item's summary, else the beginning of its text, on one line.
  public let excerpt: String

  /// The category's number in this catalog.
  public let category: Int64

  /// The language's ISO 639-1 code, or empty.
  public let language: String

  /// The number of words, counted without the mark-up; of Chinese and Japanese, of characters.
  public let words: Int

  /// Where the item's bytes lie.
  public let location: ItemLocation

  /// The key of the list's order, to page from.
  let date: Int64

  /// The year of `day`, or empty.
  public var year: Substring { day.prefix { $0 != "-" } }

  /// Whether `words` are characters, since the article's language has no spaces between words.
  public var isCountedInCharacters: Bool { language == "zh" || language == "ja" }

  /// Minutes that the article takes to read, at 230 words or 500 characters a minute, at least 1.
  ///
  /// The rate of words is between the 238 of Brysbaert's meta-analysis (2019) for English non-fiction,
  /// read silently, and what notes and references cost. The same study has 260 words for Chinese; a
  /// word has 1.6 characters in the reading texts of Trauzettel-Klosinski and Dietz (2012), and some
  /// two by other counts, so that 500 characters, which Medium counts with too, are on its upper side.
  public var minutes: Int {
    let rate = isCountedInCharacters ? 500 : 230
    return max(1, (words + rate / 2) / rate)
  }
}

/// The place of an item's bytes in its archive.
public struct ItemLocation: Hashable, Sendable {
  /// The page's file name in the archive's folder.
  public let page: String
  /// Bytes before the item.
  public let offset: Int
  /// The item's length in bytes.
  public let length: Int
}

extension ArticleRow: FetchableRecord {
  /// The columns that a row is made of; `article` must be joined with `page`.
  static let columns = """
    article.id, item, article.title, byline, day, excerpt, category, language, words, date,
    page.name AS page, offset, length
    """

  /// A row from a statement that selects `columns` first.
  ///
  /// They are read by their places: looking up their names takes longer than reading them.
  public init(row: Row) {
    id = row[0]
    item = row[1]
    title = row[2]
    byline = row[3]
    day = row[4]
    excerpt = row[5]
    category = row[6]
    language = row[7]
    words = row[8]
    date = row[9]
    location = ItemLocation(page: row[10], offset: row[11], length: row[12])
  }
}
