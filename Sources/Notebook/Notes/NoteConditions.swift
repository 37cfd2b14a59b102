import Catalog
import GRDB

/// Makes conditions on the words of notes, in SQL, of queries in the language in which articles are
/// searched.
///
/// A query's word is looked for among the stems of each note's own language; a word that others may begin
/// with, among its words. What a query asks of articles alone (dates, `is:`, regular expressions) notes
/// do not have: it is then looked for as plain words.
struct NoteConditions {
  private var terms = NoteTerms()

  /// The condition that a query is; nil where it has no word.
  mutating func sql(ofQuery text: String) -> SQL? {
    guard let expression = SearchQuery(text).expression else { return nil }
    if let sql = sql(of: expression) { return sql }
    return SearchQuery(words: text).expression.flatMap { sql(of: $0) }
  }

  /// That a note has a tag.
  mutating func sql(ofTag tag: String) -> SQL {
    let words = terms.words(of: tag)
    guard words.isEmpty else { return "instr(labels, \("\n" + words + "\n")) > 0" }
    return "instr(char(10) || tags || char(10), char(10) || \(tag) || char(10)) > 0"
  }

  /// That a note has some words.
  mutating func sql(of words: QueryWords) -> SQL {
    if words.field == .tag { return sql(ofTagged: words) }
    if words.isPrefix {
      return "instr(folded, \(terms.text(of: words, language: nil))) > 0"
    }
    let plain = terms.text(of: words, language: nil)
    var languages: [String: [String]] = [:]
    for language in NoteTerms.languages {
      let text = terms.text(of: words, language: language)
      if text != plain { languages[text, default: []].append(language) }
    }
    guard !languages.isEmpty else { return "instr(stems, \(plain)) > 0" }
    let cases = languages.sorted { $0.value[0] < $1.value[0] }.map { text, codes in
      let list = codes.map { "\($0)" as SQL }.joined(separator: ", ")
      return "WHEN annotationWords.language IN (\(list)) THEN \(text)" as SQL
    }
    return "instr(stems, CASE \(cases.joined(separator: " ")) ELSE \(plain) END) > 0"
  }

  private mutating func sql(ofTagged words: QueryWords) -> SQL {
    let text = " " + words.words.map(\.text).joined(separator: " ") + (words.isPrefix ? "" : " ")
    return "instr(labels, \(text)) > 0"
  }

  /// The condition that a part of a query is; nil where notes do not have what it asks for.
  private mutating func sql(of expression: QueryExpression) -> SQL? {
    switch expression {
    case .words(let words):
      words.field == nil || words.field == .tag ? sql(of: words) : nil
    case .all(let parts): joined(parts, by: " AND ")
    case .any(let parts): joined(parts, by: " OR ")
    case .not(let part): sql(of: part).map { "NOT \($0)" }
    case .near(let first, let second, _): joined([.words(first), .words(second)], by: " AND ")
    case .date, .state, .pattern: nil
    }
  }

  private mutating func joined(_ parts: [QueryExpression], by name: String) -> SQL? {
    var conditions: [SQL] = []
    for part in parts {
      guard let condition = sql(of: part) else { return nil }
      conditions.append(condition)
    }
    return "(\(conditions.joined(separator: name)))"
  }
}
