import Archive
import TestSupport
import Testing

@testable import Revisions

/// What changed from one version of an archive to another.
struct ArchiveComparisonTests {
  private func changes(_ old: [String], _ new: [String]) throws -> [String] {
    let (before, after) = (try TemporaryArchive(items: old), try TemporaryArchive(items: new))
    let comparison = try ArchiveComparison(from: before.location, to: after.location)
    var changes: [String] = []
    try comparison.forEachChange { changes.append("\($0.kind) \($0.latest?.id ?? "")") }
    #expect(comparison.isSame == changes.isEmpty)
    return changes
  }

  @Test func `new, revised and withdrawn, in their order`() throws {
    #expect(
      try changes(
        [item("a"), item("b"), item("c"), item("d")],
        [item("n"), item("d", html: "<p>Else."), item("b")])
        == ["new n", "revised d", "withdrawn a", "withdrawn c"])
  }

  @Test func `of each kind so many are given as are wanted`() throws {
    let old = try TemporaryArchive(items: ["a", "b", "c"].map { item($0) })
    let new = try TemporaryArchive(items: ["n", "m", "o", "c"].map { item($0) })
    let comparison = try ArchiveComparison(from: old.location, to: new.location)
    var ids: [String] = []
    try comparison.forEachChange(mostOfKind: 1) { ids.append($0.latest?.id ?? "") }
    #expect(ids == ["n", "a"])
    #expect(comparison.count(.new) == 3)
  }

  @Test func `an item that is only written in another way says the same`() throws {
    #expect(
      try changes(
        [#"{"id": "a", "title": "Été", "content_text": "x"}"#],
        [#"{ "content_text":"x", "title":"\u00c9t\u00e9",  "id":"a" }"#]) == [])
  }

  @Test func `an item that is said to be withdrawn is withdrawn, once`() throws {
    let gone = #"{"id": "a", "content_text": "", "_carrel": {"withdrawn": {"reason": "Error"}}}"#
    let later = #"{"id": "a", "content_text": "x", "_carrel": {"withdrawn": {"reason": "Error"}}}"#
    #expect(try changes([item("a")], [gone]) == ["withdrawn a"])
    #expect(try changes([gone], [later]) == ["revised a"])
  }

  @Test func `of items with one id the first counts, and what cannot be read is counted`() throws {
    #expect(
      try changes([item("a"), item("a", html: "2")], [item("a"), item("a", html: "3")]) == [])
    let old = try TemporaryArchive(items: [item("a")])
    let new = try TemporaryArchive(items: [item("a"), #"{"content_text": "no id"}"#])
    let comparison = try ArchiveComparison(from: old.location, to: new.location)
    #expect(comparison.isSame)
    #expect(comparison.unreadableCounts.new == 1)
    #expect(comparison.unchangedCount == 1)
  }

  @Test func `pages count together, wherever items lie`() throws {
    let old = try TemporaryArchive([
      "archive.json": TemporaryArchive.page([item("c")], head: #""next_url": "page-1.json","#),
      "page-1.json": TemporaryArchive.page([item("a"), item("b")]),
    ])
    let new = try TemporaryArchive([
      "archive.json": TemporaryArchive.page([item("d")], head: #""next_url": "page-2.json","#),
      "page-2.json": TemporaryArchive.page([item("c")], head: #""next_url": "page-1.json","#),
      "page-1.json": TemporaryArchive.page([item("a"), item("b", html: "<p>B.")]),
    ])
    let comparison = try ArchiveComparison(from: old.location, to: new.location)
    #expect(ArticleChange.Kind.allCases.map(comparison.count) == [1, 1, 0])
    #expect(comparison.unchangedCount == 2)
    #expect(try comparison.outcome(of: "none") == nil)
    guard case .changed(let change) = try comparison.outcome(of: "b") else {
      Issue.record("b has changed")
      return
    }
    #expect(change.old?.contentHTML == "<p>Text.</p>")
    #expect(change.new?.contentHTML == "<p>B.")
  }

  @Test func `an article is found by its address too`() throws {
    let text = #"{"id": "1", "url": "https://e.org/a", "content_text": "x"}"#
    let archive = try TemporaryArchive(items: [text])
    let comparison = try ArchiveComparison(
      from: archive.location, to: archive.location, address: "https://e.org/a")
    guard case .same(let article) = try comparison.outcome(of: "https://e.org/a") else {
      Issue.record("it is there")
      return
    }
    #expect(article.id == "1")
  }
}
