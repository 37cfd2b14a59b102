import Foundation
import Revisions
import Testing

@testable import Notebook

/// Notes are listed in several orders, and searched by their words, tags and quotations.
struct AnnotationListingTests {
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey
  private let other: ReaderNotebook.ArchiveKey

  init() throws {
    notebook = try ReaderNotebook.inMemory()
    archive = try notebook.archive(identity: "a", path: "/a")
    other = try notebook.archive(identity: "b", path: "/b")
  }

  private func bodies(_ change: (inout AnnotationListing) -> Void = { _ in }) throws -> [String] {
    var listing = AnnotationListing(in: archive)
    change(&listing)
    return try notebook.annotations(of: listing).map(\.annotation.body)
  }

  @Test func `the orders of notes`() throws {
    try notebook.keep(.sample("b9", on: "b", paragraph: 9, at: 10), in: archive)
    try notebook.keep(.sample("a5", on: "a", paragraph: 5, at: 20), in: archive)
    try notebook.keep(.sample("b10", on: "b", paragraph: 10, at: 40), in: archive)
    try notebook.keep(.sample("a1", on: "a", paragraph: 1, at: 30), in: other)
    #expect(try bodies() == ["b10", "a5", "b9"])
    #expect(try bodies { $0.archive = nil } == ["b10", "a1", "a5", "b9"])
    #expect(try bodies { $0.order = .article } == ["a5", "b10", "b9"])
    #expect(try bodies { $0.order = .place } == ["a5", "b9", "b10"])
    #expect(try bodies { $0.item = "b" } == ["b10", "b9"])
    let row = try #require(try notebook.annotations(of: AnnotationListing(in: other)).first)
    #expect(row.key == other && row.archive.identity == "b" && row.archive.path == "/b")
  }

  @Test func `a list is read by its numbers, without those that are gone`() throws {
    let notes = (0..<10).map { Annotation.sample("\($0)", at: Double($0)) }
    try notebook.keep(notes, in: archive)
    let numbers = try notebook.annotationNumbers(of: AnnotationListing(in: archive))
    #expect(numbers.count == 10)
    try notebook.removeAnnotation(notes[8].id)
    let rows = try notebook.annotations(numbered: numbers[0..<3])
    #expect(rows.map(\.annotation.body) == ["9", "7"])
  }

  @Test(arguments: [
    ("guilds", true), ("GUILD", true), ("guildhall", false), ("elisee", true), ("Élisée", true),
    ("bee", true), ("bees live", true), ("\"bees live\"", true), ("\"live bees\"", false),
    ("\"remark bees\"", false), ("liv*", true), ("ive*", false), ("guild -bees", false),
    ("guild -wasps", true), ("wasps OR guild", true), ("tag:solidarity", true),
    ("tag:guild", false), ("tag:\"mutual aid\"", true), ("mutual", true),
    ("\"aid solidarity\"", false),
    ("mutual-aid", true), ("", true), ("  ", true), ("(guild OR wasps) live", true),
    ("guild NEAR bees", true), ("is:unread", false), ("'; DROP TABLE annotation; --", false),
    ("%", true), ("100%", false),
  ])
  func `a note is found by its words, folded, and their endings`(
    _ query: String, _ isFound: Bool
  ) throws {
    try notebook.keep(
      .sample("Élisée's guilds: a remark", tags: ["mutual aid", "Solidarity"]), in: archive)
    #expect(try bodies { $0.query = query }.isEmpty == !isFound)
  }

  @Test func `words have the endings of the article's language`() throws {
    try notebook.keep(.sample("prisons", language: "fr"), in: archive)
    try notebook.keep(.sample("Gefängnisse", language: "de"), in: archive)
    try notebook.keep(.sample("тюрьмы", language: "ru"), in: archive)
    try notebook.keep(.sample("towns", language: nil), in: archive)
    #expect(try bodies { $0.query = "prison" } == ["prisons"])
    #expect(try bodies { $0.query = "gefangnis" } == ["Gefängnisse"])
    #expect(try bodies { $0.query = "Тюрьма" } == ["тюрьмы"])
    #expect(try bodies { $0.query = "town" }.isEmpty)
    #expect(try bodies { $0.query = "town*" } == ["towns"])
  }

  @Test func `a tag is meant as a whole, without regard to case`() throws {
    try notebook.keep(.sample("1", tags: ["Mutual Aid", "b"]), in: archive)
    try notebook.keep(.sample("2", tags: ["aid", "¡!"]), in: archive)
    #expect(try bodies { $0.tag = "mutual aid" } == ["1"])
    #expect(try bodies { $0.tag = "aid" } == ["2"])
    #expect(try bodies { $0.tag = "¡!" } == ["2"])
    #expect(try bodies { $0.tag = "!!" }.isEmpty)
    try notebook.keep(.sample("3", tags: ["b"]), in: archive)
    #expect(try notebook.annotationTags(in: archive).prefix(2) == ["b", "Mutual Aid"])
    #expect(try notebook.annotationTags(in: other).isEmpty)
  }

  @Test func `those that are detached are listed alone`() throws {
    var gone = Annotation.sample("gone")
    gone.detachedAt = Date(timeIntervalSince1970: 5)
    try notebook.keep([gone, .sample("there")], in: archive)
    #expect(try bodies { $0.isDetached = true } == ["gone"])
  }

  @Test func `the articles are found whose notes have some words`() throws {
    let words = try #require(NoteWordsQuery("guild"))
    try notebook.keep([.sample(on: "x"), .sample(on: "x"), .sample(on: "y")], in: archive)
    try notebook.keep(.sample("nothing", on: "z"), in: archive)
    try notebook.keep(.sample(on: "w"), in: other)
    #expect(try notebook.items(noting: words.words, in: archive).sorted() == ["x", "y"])
    #expect(try notebook.items(noting: words.words, ofArchive: "b") == ["w"])
    #expect(try notebook.items(noting: words.words, ofArchive: "c").isEmpty)
  }
}
