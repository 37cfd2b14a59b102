import GRDB

/// What an article must fulfil, as far as FTS5 can tell it, and what else, as SQL.
struct SearchCondition {
  /// The part that the text index answers; nil where it can answer nothing.
  var match: TextMatch?

  /// Conditions on a row of `article`, all of which must hold.
  var filters: [SQL] = []

  /// The whole as one condition in SQL.
  var sql: SQL {
    let parts = (match.map { ["article.id IN \($0.rowIDs)"] } ?? []) + filters
    return parts.isEmpty ? "1" : "(\(parts.joined(separator: " AND ")))"
  }
}

/// An expression in FTS5's language, with the group of each of its phrases for ranking.
struct TextMatch: Hashable {
  var text: String
  var groups: [UInt8]

  /// The numbers of the articles that match, as SQL.
  var rowIDs: SQL { "(SELECT rowid FROM text WHERE text MATCH \(text))" }

  /// Several expressions joined by an operator.
  static func joined(_ parts: [TextMatch], by name: String) -> TextMatch? {
    guard parts.count > 1 else { return parts.first }
    return TextMatch(
      text: "(" + parts.map(\.text).joined(separator: " \(name) ") + ")",
      groups: parts.flatMap(\.groups))
  }

  /// The same, of which no phrase counts for ranking.
  var uncounted: TextMatch { TextMatch(text: text, groups: groups.map { _ in 0 }) }
}

/// Makes conditions of a query's tree.
struct ConditionMaker {
  let terms: SearchTerms
  let categories: [CategoryRow]
  let states: SearchStates

  func condition(_ expression: QueryExpression) throws -> SearchCondition {
    switch expression {
    case .words(let words): try condition(words)
    case .near(let first, let second, let distance):
      SearchCondition(match: near(first, second, distance))
    case .date(let dates, let isPosting):
      SearchCondition(filters: [Self.filter(dates, isPosting ? "postedDay" : "firstDay")])
    case .state(let state): SearchCondition(filters: [try filter(state)])
    case .pattern(let pattern):
      SearchCondition(filters: [PatternFunction.condition(pattern)])
    case .not(let part): SearchCondition(filters: ["NOT \(try condition(part).sql)"])
    case .all(let parts): try all(parts)
    case .any(let parts): try any(parts)
    }
  }

  // MARK: - Joining

  private func all(_ parts: [QueryExpression]) throws -> SearchCondition {
    var matches: [TextMatch] = []
    var excluded: [TextMatch] = []
    var filters: [SQL] = []
    var late: [SQL] = []
    for part in parts {
      if case .not(let inner) = part {
        let condition = try condition(inner)
        if let match = condition.match, condition.filters.isEmpty {
          excluded.append(match.uncounted)
        } else {
          late.append("NOT \(condition.sql)")
        }
      } else {
        let condition = try condition(part)
        if let match = condition.match { matches.append(match) }
        if case .pattern = part { late += condition.filters } else { filters += condition.filters }
      }
    }
    guard let match = TextMatch.joined(matches, by: "AND") else {
      filters += excluded.map { "NOT article.id IN \($0.rowIDs)" }
      return SearchCondition(filters: filters + late)
    }
    guard let without = TextMatch.joined(excluded, by: "OR") else {
      return SearchCondition(match: match, filters: filters + late)
    }
    let both = TextMatch(
      text: "(\(match.text) NOT \(without.text))", groups: match.groups + without.groups)
    return SearchCondition(match: both, filters: filters + late)
  }

  private func any(_ parts: [QueryExpression]) throws -> SearchCondition {
    let conditions = try parts.map(condition)
    if conditions.allSatisfy({ $0.match != nil && $0.filters.isEmpty }) {
      return SearchCondition(match: .joined(conditions.compactMap(\.match), by: "OR"))
    }
    return SearchCondition(filters: ["(\(conditions.map(\.sql).joined(separator: " OR ")))"])
  }

  // MARK: - Words

  private func condition(_ words: QueryWords) throws -> SearchCondition {
    switch words.field {
    case nil, .title, .author, .footnote: SearchCondition(match: match(words))
    case .tag:
      SearchCondition(
        filters: [
          "article.id IN (SELECT rowid FROM label WHERE label MATCH \(phrases(words).text))"
        ])
    case .category: SearchCondition(filters: [category(words)])
    case .language: SearchCondition(filters: [language(words)])
    case .mynote: SearchCondition(filters: [try Self.filter(states.noting(words))])
    }
  }

  /// What articles may have, for ranking those that were found by other means.
  func anyWanted() -> TextMatch? {
    .joined(terms.wanted.map(match), by: "OR")
  }

  private func match(_ words: QueryWords) -> TextMatch {
    let phrases = phrases(words)
    guard let column = words.field?.column else { return phrases }
    return TextMatch(text: "({\(column)} : \(phrases.text))", groups: phrases.groups)
  }

  private func phrases(_ words: QueryWords) -> TextMatch {
    let phrases = terms.pattern(words).phrases
    let group = group(of: words)
    return TextMatch(
      text: phrases.count == 1 ? phrases[0] : "(" + phrases.joined(separator: " OR ") + ")",
      groups: phrases.map { _ in group })
  }

  private func group(of words: QueryWords) -> UInt8 {
    UInt8((terms.wanted.firstIndex(of: words) ?? -1) + 1)
  }

  private func near(_ first: QueryWords, _ second: QueryWords, _ distance: Int) -> TextMatch {
    var texts: [String] = []
    for left in terms.pattern(first).phrases {
      for right in terms.pattern(second).phrases {
        texts.append("NEAR(\(left) \(right), \(distance))")
      }
    }
    let pair = [group(of: first), group(of: second)]
    let column = first.field?.column.map { "{\($0)} : " } ?? ""
    return TextMatch(
      text: "(\(column)(" + texts.joined(separator: " OR ") + "))",
      groups: texts.flatMap { _ in pair })
  }

  // MARK: - Facts

  private func category(_ words: QueryWords) -> SQL {
    let found = categories.filter { category in
      terms.isIn(category.key, words) || terms.isIn(category.title, words)
    }
    return "article.category IN (\(sql: found.map { String($0.id) }.joined(separator: ",")))"
  }

  /// The languages whose code or English name is that word, or begins so.
  private func language(_ words: QueryWords) -> SQL {
    let sought = words.words.map(\.text).joined()
    let codes = Stemmer.algorithms.filter { code, name in
      words.isPrefix ? name.hasPrefix(sought) : name == sought
    }.map(\.key)
    let all = (codes + [sought]).sorted()
    let names = all.map { "\($0)" as SQL }.joined(separator: ",")
    return words.isPrefix
      ? "(article.language IN (\(names)) OR substr(article.language, 1, \(sought.count)) = \(sought))"
      : "article.language IN (\(names))"
  }

  private static func filter(_ dates: QueryDates, _ column: String) -> SQL {
    let first = dates.first.map { "article.\(sql: column) >= \($0)" as SQL }
    let last = dates.last.map { "article.\(sql: column) <= \($0)" as SQL }
    // A comparison with NULL is neither true nor false, which NOT would keep so.
    let known: SQL = "article.\(sql: column) IS NOT NULL"
    return "(\([known, first, last].compactMap(\.self).joined(separator: " AND ")))"
  }

  private func filter(_ state: ReadingState) throws -> SQL {
    let isIn = try Self.filter(states.items(state == .unread ? .read : state))
    return state == .unread ? "NOT \(isIn)" : isIn
  }

  private static func filter(_ items: [String]) throws -> SQL {
    let list = String(decoding: try JSONItems.encoded(items), as: UTF8.self)
    return "article.item IN (SELECT value FROM json_each(\(list)))"
  }
}
