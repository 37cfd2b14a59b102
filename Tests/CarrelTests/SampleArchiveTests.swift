import Archive
import Foundation
import Reader
import Screen
import TestSupport
import Testing

/// What the sample archive promises its readers.
struct SampleArchiveTests {
  private let articles: [Article]
  private let feed: Feed

  /// The article on the keys, which is not of the site's subjects.
  private let tour: Article

  init() throws {
    var articles: [Article] = []
    let summary = try ArchiveLocation(path: BuiltProgram.sample).scanAll { item in
      articles.append(try item.article().get().article)
      return .proceed
    }
    tour = try #require(articles.first { $0.id == "tour" })
    articles.removeAll { $0.id == "tour" }
    self.articles = articles
    feed = summary.feed
  }

  private func words(_ html: String) -> Int {
    html.replacing(/<[^>]+>/, with: " ").split(whereSeparator: \.isWhitespace).count
  }

  @Test func `it has at least 24 full articles of 600 to 2500 words`() throws {
    #expect(articles.count >= 24)
    for article in articles {
      let count = words(try #require(article.contentHTML))
      #expect((600...2500).contains(count), "\(article.id) has \(count) words")
    }
  }

  @Test func `its categories are those of the site, and each has articles`() {
    #expect(
      feed.categories.map(\.title) == ["Essays", "Conferences", "History of mutual aid", "News"])
    for category in feed.categories {
      #expect(articles.contains { $0.category == category.id })
    }
  }

  @Test func `at least three languages besides English are there`() {
    let languages = Set(articles.compactMap(\.language))
    #expect(languages.isSuperset(of: ["en", "pt", "ru", "es"]))
  }

  @Test func `it calls for contributions, and says where to send them`() throws {
    let call = try #require(feed.call)
    #expect(call.email == "contributions@example.org")
    #expect(Set(call.kinds) == Set(Call.knownKinds))
    let article = try #require(articles.first { $0.id == "call-for-contributions" })
    #expect(article.contentHTML?.contains("contributions@example.org") == true)
  }

  @Test func `nobody has a byline for words that are the archive's own`() {
    for article in articles { #expect(article.authors.map(\.name) == ["Editors"]) }
  }

  @Test func `articles cite works, and most have notes and set-off passages`() {
    #expect(articles.allSatisfy { !$0.references.isEmpty })
    let texts = articles.compactMap(\.contentHTML)
    #expect(texts.count { $0.contains("class=\"footnotes\"") } > texts.count / 2)
    #expect(texts.count { $0.contains("<blockquote>") || $0.contains("<aside>") } > texts.count / 2)
    #expect(texts.count { $0.contains("<table>") } >= 2)
  }

  @Test func `the colloquium has its speakers as data`() throws {
    let colloquium = try #require(articles.first { $0.id == "activism-and-scholarship" })
    let speakers = colloquium.event?.sessions.flatMap(\.speakers) ?? []
    #expect(
      speakers.map(\.name) == [
        "Valeria de Marcos", "Fábio Betioli Contel", "Adriano Gonçalves Skoda", "Heike Jöns",
        "Federico Ferretti",
      ])
    #expect(speakers.allSatisfy { $0.affiliation != nil })
    let attachments =
      colloquium.attachments + (colloquium.event?.sessions.flatMap(\.attachments) ?? [])
    #expect(attachments.contains { $0.kind == .recording })
  }

  @Test func `every key of the tour is one of the reader`() throws {
    let html = try #require(tour.contentHTML)
    let names = html.matches(of: /<kbd>(.*?)<\/kbd>/).map { String($0.output.1) }
    #expect(names.count > 20)
    let contexts: [CommandContext] = [.list, .article, .selection, .results]
    for name in Set(names) where Int(name) == nil {
      let key = try #require(Key(name: name), "\(name)")
      let isBound = contexts.contains { CommandTable.standard.command(for: key, in: $0) != nil }
      #expect(isBound, "\(name)")
    }
  }
}
