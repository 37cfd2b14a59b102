import Foundation
import Markup
import Revisions
import Testing

@testable import Notebook

/// Notes are placed in the text of their article, detached where their words are gone, and attached again.
struct AnnotationPlacerTests {
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey
  private static let old = "<p>Mutual aid is a law.<p>Bees live in towns of their own making."

  init() throws {
    notebook = try ReaderNotebook.inMemory()
    archive = try notebook.archive(identity: "a", path: "/a")
  }

  private func note(_ quotation: String) throws -> Annotation {
    let document = Document(html: Self.old)
    let text = String(decoding: document.text, as: UTF8.self)
    let found = try #require(text.range(of: quotation))
    let start = text[..<found.lowerBound].utf8.count
    let anchor = TextAnchor(quoting: start..<start + quotation.utf8.count, in: document)
    return Annotation(
      item: "x", title: "X", target: .passage(anchor), position: start, body: "A note.")
  }

  private func place(_ html: String, at seconds: Double = 500) throws -> [PlacedAnnotation] {
    var placer = AnnotationPlacer(Document(html: html))
    let placed = placer.place(
      try notebook.annotations(of: "x", in: archive), at: Date(timeIntervalSince1970: seconds))
    try notebook.keepPlacements(placed)
    return placed
  }

  @Test func `a note in an unchanged text is where it was, and nothing is written`() throws {
    let note = try note("towns of their own")
    try notebook.keep(note, in: archive)
    let placed = try place(Self.old)
    #expect(placed.map(\.annotation) == [note])
    #expect(placed.map(\.isChanged) == [false])
    let text = Document(html: Self.old)
    #expect(placed.compactMap(\.range).map(text.string) == ["towns of their own"])
  }

  @Test func `a note that moved has its new paragraph`() throws {
    let note = try note("towns of their own")
    try notebook.keep(note, in: archive)
    _ = try place("<p>New.<p>Newer." + Self.old)
    let kept = try #require(try notebook.annotation(note.id))
    #expect(kept.paragraph == 4 && kept.detachedAt == nil && kept.position > note.position)
    #expect(kept.quotation == note.quotation && kept.modifiedAt == note.modifiedAt)
  }

  @Test func `a note whose words are gone is detached since then, and attached with them`() throws {
    let note = try note("towns of their own")
    try notebook.keep(note, in: archive)
    #expect(try place("<p>Mutual aid is a law.", at: 500).map(\.range) == [nil])
    #expect(try place("<p>Mutual aid is a law.", at: 600).map(\.isChanged) == [false])
    var listing = AnnotationListing()
    listing.isDetached = true
    let detached = try notebook.annotations(of: listing).map(\.annotation)
    #expect(detached.map(\.detachedAt) == [Date(timeIntervalSince1970: 500)])
    #expect(detached.map(\.quotation) == ["towns of their own"])
    _ = try place(Self.old)
    #expect(try notebook.annotation(note.id) == note)
  }

  @Test func `notes on an article that is gone are detached, and attached when it is back`() throws
  {
    let whole = Annotation(item: "x", title: "X", target: .article, body: "All.")
    let other = try note("Mutual aid")
    try notebook.keep([whole, other], in: archive)
    let now = Date(timeIntervalSince1970: 700)
    try notebook.keepPlacements(AnnotationPlacer.placedNowhere([whole, other], at: now))
    let kept = try notebook.annotations(of: "x", in: archive)
    #expect(kept.map(\.detachedAt) == [now, now])
    _ = try place(Self.old)
    #expect(try notebook.annotations(of: "x", in: archive) == [whole, other])
  }

  @Test func `a note on the whole article is never detached, and a deleted one stays so`() throws {
    let whole = Annotation(item: "x", title: "X", target: .article, body: "All.")
    let other = try note("Mutual aid")
    try notebook.keep([whole, other], in: archive)
    var placer = AnnotationPlacer(Document(html: ""))
    let placed = placer.place([whole, other])
    try notebook.removeAnnotation(other.id)
    try notebook.keepPlacements(placed)
    #expect(try notebook.annotations(of: "x", in: archive) == [whole])
  }
}
