/// The language of queries on one page: the table of `Documentation/Search.md`, which a test compares
/// with it.
enum QueryHelp {
  /// A kind of query, and which articles it finds.
  struct Entry: Equatable {
    let query: String
    let finds: String

    init(_ query: String, _ finds: String) {
      self.query = query
      self.finds = finds
    }
  }

  /// The kinds, from the commonest on.
  static let entries = [
    Entry(
      "mutual aid",
      "with both words; where no article has all words, those with any of them, and it is said so"),
    Entry("\"mutual aid\"", "with these words one after the other"),
    Entry("commun*, \"free commun*\"", "with a word that begins so"),
    Entry("-war, NOT war", "without it"),
    Entry(
      "guild OR commune",
      "with either; OR binds less than the words beside it, AND may be written"),
    Entry("(guild OR commune) city", "parentheses group, ten deep"),
    Entry(
      "mutual NEAR/5 \"free city\"",
      "with both, at most 5 words between them; without a number 10"),
    Entry(
      "title: author: footnote:",
      "with the word, phrase or parenthesis that follows in titles, bylines, notes"),
    Entry("category: tag:", "whose category (id or title), or one of whose tags, has it"),
    Entry("language:fr, language:french", "in that language"),
    Entry("date:1902, date:1902-05, date:1890..1902, date:..1902", "first published then"),
    Entry("before:1902, after:1902-05-12", "first published before, or after, all of it"),
    Entry("posted:2026", "published in this archive then"),
    Entry("is:read, is:unread, is:starred", "that the reader read, did not, or starred"),
    Entry("is:noted", "that the reader noted something on, or highlighted"),
    Entry("mynote:guild", "whose notes of the reader's, their tags or quotations have it"),
    Entry(#"/mutual\s+aids?/"#, "whose title or text the regular expression matches"),
  ]

  /// What else is to be known, a paragraph each.
  static let notes = [
    "Case, accents, ligatures, typographic signs and hyphens make no difference; endings make none"
      + " in the languages that have a stemmer. OR, AND, NOT and NEAR are operators in capitals"
      + " only. No query is an error: what cannot be parsed is searched as plain words, and the"
      + " status says why.",
    "At the prompt: Up and Down go through the queries of before, Enter goes to the results, Tab"
      + " takes what was probably meant, Esc goes back, Ctrl-U empties the line.",
  ]
}
