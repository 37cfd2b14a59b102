import Archive
import TestSupport
import Testing

@testable import Catalog

struct RelatedTests {
  private func catalog() throws -> (ArticleCatalog, TemporaryArchive) {
    let archive = try TemporaryArchive(items: [
      """
      {"id": "a", "url": "https://example.org/a", "title": "A", "tags": ["guilds", "essays"],
       "content_html": "<p>Text.</p>", "_carrel": {"category": "essays",
       "event": {"series": "Lectures"},
       "references": [{"id": "k", "title": "Mutual Aid"}, {"id": "x", "title": "Other"}]}}
      """,
      """
      {"id": "links", "title": "Links", "content_html":
       "<p><a href=\\"https:\\/\\/example.org\\/a#p\\">see</a></p>"}
      """,
      """
      {"id": "near", "title": "Near", "content_html":
       "<p><a href=\\"https://example.org/ab\\">see</a> https://example.org/a</p>"}
      """,
      #"{"id": "fr", "title": "Fr", "content_text": "x", "_carrel": {"translationOf": "a"}}"#,
      #"{"id": "de", "title": "De", "content_text": "x", "_carrel": {"translationOf": "a"}}"#,
      """
      {"id": "talk", "title": "Talk", "content_text": "x",
       "_carrel": {"event": {"series": "Lectures"}}}
      """,
      """
      {"id": "cites", "title": "Cites", "content_text": "x",
       "_carrel": {"references": [{"id": "k", "title": "Mutual Aid"}]}}
      """,
      """
      {"id": "same-id", "title": "Same id", "content_text": "x",
       "_carrel": {"references": [{"id": "x", "title": "Another work"}]}}
      """,
      #"{"id": "tag", "title": "Tag", "content_text": "x", "tags": ["guilds"]}"#,
      #"{"id": "category", "title": "Category", "content_text": "x", "tags": ["essays"]}"#,
    ])
    let catalog = try ArticleCatalog.inMemory(of: archive.location)
    _ = try Indexer(catalog).run()
    return (catalog, archive)
  }

  private func row(_ id: String, _ catalog: ArticleCatalog) throws -> ArticleRow {
    try #require(try catalog.row(ofLink: id))
  }

  @Test func `articles are related by links, translation, series, works and tags`() throws {
    let (catalog, archive) = try catalog()
    defer { withExtendedLifetime(archive) {} }
    let related = try catalog.related(to: row("a", catalog))
    #expect(Set(related.translations.map(\.item)) == ["fr", "de"])
    #expect(related.series.map(\.item) == ["talk"])
    #expect(related.linking.map(\.item) == ["links"])
    #expect(related.citing.map(\.item) == ["cites"])
    #expect(related.tagged.map(\.item) == ["tag"])
  }

  @Test func `a translation knows its original and its sisters`() throws {
    let (catalog, archive) = try catalog()
    defer { withExtendedLifetime(archive) {} }
    let related = try catalog.related(to: row("fr", catalog))
    #expect(Set(related.translations.map(\.item)) == ["a", "de"])
  }

  @Test func `an article is cited by those whose bibliographies have it`() throws {
    let archive = try TemporaryArchive(items: [
      #"{"id": "a", "url": "https://example.org/a", "content_text": "x"}"#,
      """
      {"id": "by-url", "content_text": "x", "_carrel": {"references": [
        {"id": "1", "URL": "http:\\/\\/www.example.org\\/a\\/"}]}}
      """,
      #"{"id": "by-id", "content_text": "x", "_carrel": {"references": [{"id": "a"}]}}"#,
      #"{"id": "review", "content_text": "x", "_carrel": {"reviewOf": "a"}}"#,
      """
      {"id": "other", "content_text": "x", "_carrel": {"references": [
        {"id": "1", "URL": "https://example.org/a/b"}, {"id": "a", "title": "Another one"}]}}
      """,
    ])
    let catalog = try ArticleCatalog.inMemory(of: archive.location)
    _ = try Indexer(catalog).run()
    let related = try catalog.related(to: row("a", catalog))
    #expect(Set(related.citedBy.map(\.item)) == ["by-url", "by-id", "review"])
    #expect(related.linking.isEmpty)
  }

  @Test func `a work is known under whatever id it is cited`() throws {
    let work =
      #""title": "L’Entr’aide", "author": [{"family": "Kropotkine"}], "issued": {"date-parts": [[1906]]}"#
    let archive = try TemporaryArchive(items: [
      "{\"id\": \"a\", \"content_text\": \"x\", \"_carrel\": {\"references\": [{\"id\": \"k\", \(work)}]}}",
      "{\"id\": \"b\", \"content_text\": \"x\", \"_carrel\": {\"references\": [{\"id\": \"7\", \(work)}]}}",
      #"{"id": "c", "content_text": "x", "_carrel": {"references": [{"id": "8", "title": "L\u2019Entr\u2019aide", "author": [{"family": "KROPOTKINE"}], "issued": {"date-parts": [["1906"]]}}]}}"#,
      #"{"id": "d", "content_text": "L’Entr’aide", "_carrel": {"references": [{"id": "k", "title": "Else"}]}}"#,
    ])
    let catalog = try ArticleCatalog.inMemory(of: archive.location)
    _ = try Indexer(catalog).run()
    let row = try row("a", catalog)
    #expect(Set(try catalog.related(to: row).citing.map(\.item)) == ["b", "c"])
    let reference = try catalog.article(row).references[0]
    let citing = try catalog.articles(citing: reference, besides: row)
    #expect(Set(citing.map(\.item)) == ["b", "c"])
    var all: [String] = []
    try catalog.forEachCitingArticle { all.append($0.id) }
    #expect(all == ["a", "b", "c", "d"])
  }

  @Test func `an article without relations has none, and a cancelled search finds nothing`() throws
  {
    let (catalog, archive) = try catalog()
    defer { withExtendedLifetime(archive) {} }
    #expect(try catalog.related(to: row("near", catalog)).isEmpty)
    let cancelled = try catalog.related(to: row("a", catalog), isCancelled: { true })
    #expect(cancelled.linking.isEmpty && cancelled.translations.isEmpty)
  }
}
