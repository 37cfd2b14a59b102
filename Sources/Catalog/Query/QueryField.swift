/// Where alone a word or a phrase is looked for.
public enum QueryField: String, CaseIterable, Hashable, Sendable {
  /// In titles.
  case title
  /// In bylines.
  case author
  /// In the id and the title of the category.
  case category
  /// In the tags, of which a phrase is within one.
  case tag
  /// In the language's ISO 639-1 code and its English name.
  case language
  /// In the notes.
  case footnote
  /// In the reader's own notes, their tags and what they quote.
  case mynote

  /// The column of the text index, where there is one.
  var column: String? {
    switch self {
    case .title: "title"
    case .author: "byline"
    case .footnote: "notes"
    case .category, .tag, .language, .mynote: nil
    }
  }

  /// Whether it is of the article's words, so that its hits can be marked.
  var isOfText: Bool { column != nil }
}

/// What else a query may ask of an article, by the name before the colon.
enum QueryFact: String, Hashable {
  case date, before, after, posted
  case state = "is"
}

/// What the reader did with an article; the catalog is told by its caller.
public enum ReadingState: String, CaseIterable, Hashable, Sendable {
  /// Never opened, or marked as unread.
  case unread
  /// Opened.
  case read
  /// Starred.
  case starred
  /// With a note or a highlight of the reader's.
  case noted
}
