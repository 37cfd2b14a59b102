/// All that a notebook holds, as it is exported: one JSON object.
///
/// Times are seconds since 1970; what is not known is left out.
///
///     {"format": "carrel-notebook", "version": 1, "archives": [{"identity": "kropotkin",
///       "path": "/home/me/kropotkin", "openedAt": 1795700000, "articles": [{"item": "on-prisons",
///       "readAt": 1795700001, "place": {"paragraph": 12, "word": 3, "progress": 0.4}}],
///       "searches": [{"query": "guild", "searchedAt": 1795700002}]}]}
public struct NotebookRecords: Codable, Hashable, Sendable {
  /// Says what the file is.
  public var format = Self.format

  /// The version of the form; a newer one is refused.
  public var version = Self.version

  /// The archives, in the order in which they were first opened.
  public var archives: [Archive] = []

  static let format = "carrel-notebook"
  static let version = 1

  /// What is known of an archive.
  public struct Archive: Codable, Hashable, Sendable {
    /// By what it is known: its id, else its address, else its path.
    public var identity: String
    /// Where it was opened last.
    public var path: String
    /// When.
    public var openedAt: Double
    /// Its articles of which something is known.
    public var articles: [Article] = []
    /// What was searched in it, or is saved.
    public var searches: [Search] = []
    /// Places that are marked; nil where none is.
    public var marks: [Mark]?
    /// Lines that were typed while it was read; nil where none was.
    public var lines: [Line]?
    /// Notes and highlights; nil where there are none.
    public var notes: [Note]?
    /// Reading lists; nil where there are none.
    public var readingLists: [ReadingList]?
  }

  /// What is known of an article.
  public struct Article: Codable, Hashable, Sendable {
    /// The item's id.
    public var item: String
    /// When it was read first.
    public var readAt: Double?
    /// When it was starred.
    public var starredAt: Double?
    /// When it was left last.
    public var visitedAt: Double?
    /// Where.
    public var place: Place?
    /// Places of before whose words are gone from the article; nil where there are none.
    public var detached: [DetachedPlace]?
  }

  /// A place whose words are gone.
  public struct DetachedPlace: Codable, Hashable, Sendable {
    /// Where it was, and which words stood there.
    public var place: Place
    /// When that was seen.
    public var detachedAt: Double
  }

  /// A place that is marked by a letter.
  public struct Mark: Codable, Hashable, Sendable {
    /// The item's id.
    public var item: String
    /// The letter.
    public var letter: String
    /// Where.
    public var place: Place
    /// When it was set.
    public var setAt: Double
    /// When it was seen that its words are gone; nil where they are not.
    public var detachedAt: Double?
  }

  /// A line that was typed at a prompt.
  public struct Line: Codable, Hashable, Sendable {
    /// The prompt, by its name: `command`, `pipe`, `find`.
    public var prompt: String
    /// What was typed.
    public var text: String
    /// When it was typed last.
    public var typedAt: Double
  }

  /// A query.
  public struct Search: Codable, Hashable, Sendable {
    /// What was typed.
    public var query: String
    /// When it was searched last.
    public var searchedAt: Double?
    /// When it was saved.
    public var savedAt: Double?
  }
}
