import TestSupport

@testable import Catalog

/// An article of an oracle's archive: its words, and the JSON that stands for them.
struct OracleArticle {
  var id: String
  var title: [OracleWord]
  var author: [OracleWord]
  var body: [OracleWord]
  var note: [OracleWord]
  var tags: [[OracleWord]]
  var category: Int
  var language: String
  var original: String?
  var posted: String?
  var isRead: Bool
  var isStarred: Bool

  static let categories = [("essays", "Longer essays"), ("news", "News"), ("co-op", "Élisée’s")]
  static let languages = ["en", "en", "fr", "de", "ru", "ja"]

  init(_ number: Int, using random: inout SeededRandom) {
    func words(_ counts: ClosedRange<Int>) -> [OracleWord] {
      (0..<Int.random(in: counts, using: &random)).map { _ in OracleWord.random(using: &random) }
    }
    id = "i\(number)"
    title = words(1...3)
    author = words(1...2)
    body = words(1...12)
    note = Bool.random(using: &random) ? words(1...4) : []
    tags = (0..<Int.random(in: 0...2, using: &random)).map { _ in words(1...2) }
    category = Int.random(in: 0..<Self.categories.count, using: &random)
    // There always is an article in Russian, so that Cyrillic spellings are looked for.
    language = number == 0 ? "ru" : Self.languages.randomElement(using: &random) ?? "en"
    original = Bool.random(using: &random) ? OracleDate.random(using: &random) : nil
    posted = Bool.random(using: &random) ? OracleDate.randomDay(using: &random) : nil
    isRead = Bool.random(using: &random)
    isStarred = Bool.random(using: &random)
  }

  /// The item as JSON; in its HTML mark-up cuts words.
  func json(using random: inout SeededRandom) -> String {
    // The note's mark stands within the text, and cuts no phrase.
    let before = note.isEmpty ? body[...] : body.prefix((body.count + 1) / 2)
    let after = body.dropFirst(before.count)
    var html = "<p>" + before.map { markedUp($0.written, using: &random) }.joined(separator: " ")
    if note.isEmpty {
      html += "</p>"
    } else {
      let text = note.map(\.written).joined(separator: " ")
      html += "<sup><a href='#n1' id='r1'>1</a></sup> "
      html += after.map { markedUp($0.written, using: &random) }.joined(separator: " ")
      html += "</p><ol><li id='n1'>\(text) <a href='#r1'>↩</a></li></ol>"
    }
    let list = tags.map { "\"" + Self.text($0) + "\"" }.joined(separator: ", ")
    var members = [
      "\"id\": \"\(id)\"", "\"title\": \"\(Self.text(title))\"", "\"content_html\": \"\(html)\"",
      "\"authors\": [{\"name\": \"\(Self.text(author))\"}]", "\"language\": \"\(language)\"",
      "\"tags\": [\(list)]",
    ]
    if let posted { members.append("\"date_published\": \"\(posted)T12:00:00Z\"") }
    let dated = original.map { ", \"original\": {\"date\": \"\($0)\"}" } ?? ""
    let key = Self.categories[category].0
    members.append("\"_carrel\": {\"category\": \"\(key)\"\(dated)}")
    return "{" + members.joined(separator: ", ") + "}"
  }

  static func text(_ words: [OracleWord]) -> String {
    words.map(\.written).joined(separator: " ")
  }

  private func markedUp(_ word: String, using random: inout SeededRandom) -> String {
    guard word.count > 2, word.allSatisfy(\.isLetter), Int.random(in: 0..<6, using: &random) == 0
    else { return word }
    let middle = word.index(word.startIndex, offsetBy: word.count / 2)
    let mark =
      ["<em>", "<a id='x'></a>", "<span epub:type='pagebreak' id='p5' title='5'></span>"]
      .randomElement(using: &random) ?? ""
    return word[..<middle] + mark + word[middle...] + (mark == "<em>" ? "</em>" : "")
  }
}

/// Dates as year · 10000 + month · 100 + day.
enum OracleDate {
  static func random(using random: inout SeededRandom) -> String {
    let day = randomDay(using: &random)
    return String(day.prefix([4, 7, 10].randomElement(using: &random) ?? 4))
  }

  static func randomDay(using random: inout SeededRandom) -> String {
    let year = Int.random(in: 1890...1893, using: &random)
    let month = Int.random(in: 1...3, using: &random)
    return "\(year)-0\(month)-1\(Int.random(in: 0...3, using: &random))"
  }

  /// What an article's date is compared as.
  static func day(_ text: String) -> Int {
    let parts = text.split(separator: "-").compactMap { Int($0) } + [0, 0]
    return parts[0] * 10_000 + parts[1] * 100 + parts[2]
  }

  /// The first and the last day of a query's date.
  static func days(_ text: String) -> ClosedRange<Int> {
    let length = text.split(separator: "-").count
    return day(text)...(day(text) + [9999, 99, 0][length - 1])
  }
}
