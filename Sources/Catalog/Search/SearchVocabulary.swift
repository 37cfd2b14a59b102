import GRDB

/// What a query must know of an archive's words.
struct SearchVocabulary {
  /// The archive's languages by ISO 639-1 code, the commonest first.
  var languages: [String] = []

  /// Whether a term is in the index.
  var contains: (String) -> Bool = { _ in false }

  /// The terms of words that begin so, where these do not.
  var termsOfWords: (String) -> [String] = { _ in [] }

  /// Whether a word has other forms, which stand for the same.
  var hasForms: (String) -> Bool = { _ in false }

  /// The languages that have a stemmer.
  var stemmed: [String] { languages.filter { Stemmer.algorithms[$0] != nil } }

  /// Whether texts are written in Cyrillic.
  var hasCyrillic: Bool { !Self.cyrillic.isDisjoint(with: languages) }

  private static let cyrillic: Set = ["ru", "uk", "be", "bg", "sr", "mk"]

  /// The most terms that the beginning of a word stands for.
  private static let mostTerms = 200
}

extension SearchVocabulary {
  /// The vocabulary of a catalog.
  init(_ db: Database) throws {
    languages = try String.fetchAll(
      db, sql: "SELECT code FROM language WHERE count > 0 ORDER BY count DESC, code")
    let find = try db.cachedStatement(sql: "SELECT 1 FROM text WHERE text MATCH ? LIMIT 1")
    contains = { term in
      (try? Int.fetchOne(find, arguments: ["\"\(term)\""])) != nil
    }
    let forms = try db.cachedStatement(
      sql: """
        SELECT DISTINCT term FROM form
        WHERE word >= ?1 AND word < ?1 || char(1114111) AND substr(term, 1, length(?1)) <> ?1
        LIMIT \(Self.mostTerms)
        """)
    let others = try db.cachedStatement(
      sql: """
        SELECT 1 FROM form WHERE word >= ?1 AND word < ?1 || char(1114111) AND term = ?2
          AND word <> ?3 LIMIT 1
        """)
    let stemmed = stemmed
    hasForms = { word in
      var folder = TermFolder()
      return stemmed.contains { language in
        let stem = folder.stem(of: word, language: language)
        let shared = word.commonPrefix(with: stem)
        return (try? Int.fetchOne(others, arguments: [shared, stem, word])) != nil || stem != word
      }
    }
    termsOfWords = { beginning in
      (try? String.fetchAll(forms, arguments: [beginning])) ?? []
    }
  }
}
