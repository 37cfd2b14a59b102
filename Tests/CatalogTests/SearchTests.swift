import Foundation
import TestSupport
import Testing

@testable import Catalog

struct SearchTests {
  private func catalog(_ texts: [String], language: String = "en") throws -> ArticleCatalog {
    let items = texts.enumerated().map {
      item("\($0.offset)", title: "T", html: "<p>\($0.element)</p>", language: language)
    }
    return try TemporaryArchive(items: items).catalog()
  }

  private func found(_ query: String, in catalog: ArticleCatalog) throws -> Set<String> {
    Set(try catalog.search(SearchQuery(query)).rows.map(\.item))
  }

  @Test(arguments: [
    ("mutual aid", ["0", "1"]), ("\"mutual aid\"", ["0"]), ("“mutual aid”", ["0"]),
    ("mutual -war", ["0", "1"]), ("aid -mutual", ["2"]), ("communes", ["3"]), ("commun*", ["3"]),
    ("ÉLISÉE", ["4"]), ("elisee", ["4"]), ("AND", []), ("war*", ["2"]), ("\"aid mutual\"", []),
  ])
  func `a query finds the articles that it means`(_ query: String, _ expected: [String]) throws {
    let catalog = try catalog([
      "Of mutual aid.", "Aid that is mutual.", "Aid in war.", "A free commune", "Élisée",
    ])
    #expect(try found(query, in: catalog) == Set(expected))
  }

  @Test func `where no article has all words, those with any are found, and it is said`() throws {
    let catalog = try catalog(["guilds of old", "mutual aid"])
    let results = try catalog.search(SearchQuery("guilds aid"))
    #expect(results.mode == .any)
    #expect(results.total == 2)
    #expect(try catalog.search(SearchQuery("mutual aid")).mode == .all)
  }

  @Test func `a word in the title counts more than one in the text`() throws {
    let items = [
      item("text", title: "Other", html: "<p>prisons prisons</p>"),
      item("title", title: "Prisons", html: "<p>Other</p>"),
    ]
    let catalog = try TemporaryArchive(items: items).catalog()
    #expect(try catalog.search(SearchQuery("prisons")).rows.map(\.item) == ["title", "text"])
  }

  @Test func `a beginning that is longer than the stem finds the word`() throws {
    let catalog = try catalog(["a revolution", "a free commune", "to revolve"])
    #expect(try found("revolutio*", in: catalog) == ["0"])
    #expect(try found("\"free commune*\"", in: catalog) == ["1"])
    #expect(try found("\"free communes*\"", in: catalog).isSubset(of: ["1"]))
  }

  @Test func `a title with the word comes before a rare language's many words`() throws {
    let english = (0..<8).map {
      item("en\($0)", title: "Other", html: "<p>A commune.</p>", language: "en")
    }
    let items =
      english + [
        item("fr", title: "Autre", html: "<p>commune commune commune</p>", language: "fr"),
        item("title", title: "The Free Commune", html: "<p>Other words.</p>", language: "en"),
      ]
    let catalog = try TemporaryArchive(items: items).catalog()
    let rows = try catalog.search(SearchQuery("commune"), limit: 2).rows
    #expect(rows.first?.item == "title")
    #expect(rows.count == 2)
  }

  @Test func `a title that is the query comes first, words as typed before other forms`() throws {
    let items = [
      item("forms", title: "Other", html: "<p>prison prison prison prison</p>", language: "en"),
      item(
        "typed", title: "Other", html: "<p>Of prisons, and much else besides.</p>", language: "en"),
      item("titled", title: "Some prisons", html: "<p>x</p>", language: "en"),
      item(
        "title", title: "Prisons", html: "<p>Some long text that has it once.</p>", language: "en"),
    ]
    let archive = try TemporaryArchive(items: items)
    let rows = try archive.catalog().search(SearchQuery("prisons")).rows.map(\.item)
    withExtendedLifetime(archive) {}
    #expect(rows == ["title", "titled", "typed", "forms"])
  }

  @Test func `words that are close together come before those that are far apart`() throws {
    let filler = String(repeating: "filler ", count: 30)
    let catalog = try catalog(["mutual \(filler) aid", "\(filler) mutual aid"])
    #expect(try catalog.search(SearchQuery("mutual aid")).rows.map(\.item) == ["1", "0"])
  }

  @Test func `results can be sorted by date`() throws {
    let items = [
      item("old", html: "<p>aid aid aid</p>", date: "1890-01-01T00:00:00Z"),
      item("none", html: "<p>aid aid</p>"),
      item("new", html: "<p>aid</p>", date: "1902-01-01T00:00:00Z"),
    ]
    let catalog = try TemporaryArchive(items: items).catalog()
    let results = try catalog.search(SearchQuery("aid"), order: .date)
    #expect(results.rows.map(\.item) == ["new", "old", "none"])
    #expect(results.scores.isEmpty)
  }

  @Test func `of a question's words, those that say nothing are not looked for`() throws {
    let catalog = try catalog(["what the guilds were", "what the law was", "mutual aid"])
    let results = try catalog.search(SearchQuery("what of the guilds and the aid"))
    #expect(results.mode == .any)
    #expect(Set(results.rows.map(\.item)) == ["0", "2"])
    #expect(results.searched == "guilds OR aid")
    let text = Array("the aid of the guilds".utf8)
    #expect(results.terms.occurrences(in: text, language: "en").count == 2)
    #expect(try catalog.search(SearchQuery("what of guilds and war")).searched == "guilds OR war")
  }

  @Test func `shared terms change the order, never what is found`() throws {
    let texts =
      (0..<30).map { "guild \($0 % 2 == 0 ? "charter craft" : "x") w\($0)" }
      + ["charter craft", "city", "war"]
    let items = texts.enumerated().map { item("\($0.offset)", title: "T", html: $0.element) }
    let archive = try TemporaryArchive(items: items)
    let results = try archive.catalog().search(SearchQuery("guild OR city OR war"), limit: 100)
    withExtendedLifetime(archive) {}
    #expect(results.total == 32)
    #expect(!results.rows.map(\.item).contains("30"))
  }

  @Test func `each language's articles are found by other forms of their words`() throws {
    let items = [
      item("en", html: "<p>many revolutions</p>", language: "en"),
      item("ru", html: "<p>Взаимная помощь</p>", language: "ru"),
      item("pt", html: "<p>as comunas livres</p>", language: "pt"),
    ]
    let catalog = try TemporaryArchive(items: items).catalog()
    #expect(try found("revolution", in: catalog) == ["en"])
    #expect(try found("взаимной помощи", in: catalog) == ["ru"])
    #expect(try found("comuna", in: catalog) == ["pt"])
  }

  @Test func `the index finds what marking hits finds, for random texts and queries`() throws {
    let vocabulary = ["aid", "aids", "war", "mutual", "law", "laws", "Élan", "elan", "law-war"]
    var random = SeededRandom(seed: 11)
    func text(_ length: Int) -> String {
      (0..<length).compactMap { _ in vocabulary.randomElement(using: &random) }
        .joined(separator: " ")
    }
    let texts = (0..<60).map { _ in text(Int.random(in: 1...8, using: &random)) }
    let catalog = try catalog(texts)
    for _ in 0..<300 {
      var query = text(Int.random(in: 1...2, using: &random))
      if Bool.random(using: &random) { query = "\"\(query)\"" }
      let results = try catalog.search(SearchQuery(query), limit: 100)
      guard results.mode == .all, case .words = SearchQuery(query).expression else { continue }
      let marked = texts.indices.filter { index in
        !results.terms.occurrences(in: Array(texts[index].utf8), language: "en").isEmpty
      }
      #expect(Set(results.rows.map(\.item)) == Set(marked.map(String.init)), "\(query)")
    }
  }

  @Test(arguments: [
    "", "\"", "*", "-", "- -", "a AND", "NEAR(", "col:x", "\"\"\"", "(((", "a OR OR b", "^x",
    "{a b}:c",
    "\0", "'; DROP TABLE text; --", "\u{202E}abc", "🏴", "ﷺ", "-a", "* * *",
    String(repeating: "a ", count: 2000), String(repeating: "\"", count: 501),
  ])
  func `no query is an error`(_ query: String) throws {
    let catalog = try catalog(["a b c", "x"])
    #expect(throws: Never.self) { try catalog.search(SearchQuery(query)) }
  }

  @Test func `what a regular expression matches is a hit`() throws {
    let archive = try TemporaryArchive(items: [
      item("a", title: "T", html: "<p>Of guilds, a guild</p><p>and mu\u{AD}tual aid.</p>")
    ])
    let catalog = try archive.catalog()
    for (query, count) in [("/guilds?/", 2), ("/mutual aid/", 1), ("guild /guilds?/", 2)] {
      let results = try catalog.search(SearchQuery(query))
      let excerpt = try catalog.excerpt(of: results.rows[0], results.terms)
      #expect(excerpt.occurrences == count, "\(query)")
      #expect(try catalog.concordance(of: SearchQuery(query)).count == count, "\(query)")
    }
    #expect(try catalog.search(SearchQuery("aid -/zeppelin/")).total == 1)
  }

  @Test func `a word that is repeated is looked for once`() {
    let query = SearchQuery(String(repeating: "aid ", count: 9999))
    #expect(query.expression?.description == "aid")
    #expect(!query.isCut)
    let many = SearchQuery((0..<500).map { "word\($0)" }.joined(separator: " "))
    #expect(many.expression?.wanted.count == 64)
    #expect(many.isCut)
  }

  @Test func `hits are marked as they were looked for`() throws {
    let query = SearchQuery("\"mutual aid\" commun* Élisée")
    let terms = SearchTerms(query.expression, SearchVocabulary(languages: ["en"]))
    let text = "Mutual aids; ELISEE’s communards. Mutual, not aid."
    let marks = terms.occurrences(in: Array(text.utf8), language: "en").map {
      String(decoding: Array(text.utf8)[$0], as: UTF8.self)
    }
    #expect(marks == ["Mutual aids", "ELISEE", "communards"])
  }

  @Test func `an excerpt shows the densest passage, with its marks`() {
    let filler = String(repeating: "filler words here ", count: 30)
    let text = Array("aid \(filler) mutual aid and aid again \(filler)".utf8)
    let terms = SearchTerms(SearchQuery("aid").expression, SearchVocabulary())
    let excerpt = Excerpt(
      of: text, occurrences: terms.occurrences(in: text, language: nil), length: 60)
    #expect(excerpt.occurrences == 3)
    #expect(excerpt.text.hasPrefix("…") && excerpt.text.hasSuffix("…"))
    #expect(excerpt.pieces.filter(\.isMarked).map(\.text) == ["aid", "aid"])
  }

  @Test func `an excerpt never cuts a character`() {
    let text = Array(String(repeating: "相互扶助", count: 100).utf8)
    let excerpt = Excerpt(of: text, occurrences: [600..<606], length: 50)
    #expect(!excerpt.text.contains("\u{FFFD}"))
    #expect(Excerpt(of: [], occurrences: []).text.isEmpty)
  }
}
