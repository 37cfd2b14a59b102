import Foundation
import Revisions
import Testing

@testable import Notebook

/// Notes are kept as they were made, changed, deleted, and taken back.
struct AnnotationsTests {
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey

  init() throws {
    notebook = try ReaderNotebook.inMemory()
    archive = try notebook.archive(identity: "a", path: "/a")
  }

  private func time(_ seconds: Double) -> Date { Date(timeIntervalSince1970: seconds) }

  @Test func `a note is kept with all it has`() throws {
    var note = Annotation(
      item: "x", title: "On \u{1F41D} & <bees>", language: "fr",
      target: .passage(TextAnchor(exact: "a\"b", prefix: "", suffix: "é", paragraph: 0)),
      position: 7, body: "Two\nlines, 'quoted'.", tags: ["mutual aid", "é"],
      createdAt: Date(), modifiedAt: Date(timeIntervalSinceNow: 5),
      detachedAt: Date(timeIntervalSinceNow: 9))
    #expect(try notebook.keep(note, in: archive) == nil)
    #expect(try notebook.annotation(note.id) == note)
    note.detachedAt = nil
    note.target = .article
    try notebook.keep(note, in: archive)
    #expect(try notebook.annotation(note.id) == note)
    #expect(try notebook.annotation("no such") == nil)
  }

  @Test func `tags are tidied, and each is there once`() {
    let note = Annotation(
      item: "x", title: "", target: .article, tags: [" mutual\n aid ", "", "mutual aid", "b"])
    #expect(note.tags == ["mutual aid", "b"])
    #expect(note.changed(body: "", tags: ["\t"]).tags == [])
  }

  @Test func `the notes of an article are told in the order of its text`() throws {
    let whole = Annotation(item: "x", title: "", target: .article, body: "All of it.")
    let notes = [Annotation.sample(paragraph: 12), .sample(paragraph: 2), whole]
    for note in notes { try notebook.keep(note, in: archive) }
    try notebook.keep(.sample(on: "y"), in: archive)
    let other = try notebook.archive(identity: "b", path: "/b")
    try notebook.keep(.sample(), in: other)
    #expect(try notebook.annotations(of: "x", in: archive) == [whole, notes[1], notes[0]])
    #expect(
      try notebook.annotationCounts(of: ["x", "y", "z"], in: archive) == ["x": 3, "y": 1])
    #expect(try Set(notebook.notedItems(ofArchive: "a")) == ["x", "y"])
  }

  @Test func `a change tells what was there, and is taken back`() throws {
    let first = Annotation.sample("One")
    try notebook.keep(first, in: archive)
    let second = first.changed(body: "Two", tags: ["t"], at: time(200))
    #expect(second.modifiedAt == time(200) && second.createdAt == first.createdAt)
    #expect(try notebook.keep(second, in: archive) == first)
    try notebook.takeBack(second, former: first, in: archive)
    #expect(try notebook.annotation(first.id) == first)
    try notebook.takeBack(first, former: nil, in: archive)
    #expect(try notebook.annotation(first.id) == nil)
  }

  @Test func `what another reader has changed since is not taken back`() throws {
    let first = Annotation.sample("One")
    try notebook.keep(first, in: archive)
    let other = first.changed(body: "Another's", tags: [], at: time(300))
    try notebook.keep(other, in: archive)
    try notebook.takeBack(first, former: nil, in: archive)
    #expect(try notebook.annotation(first.id) == other)
  }

  @Test func `a note that was placed meanwhile can be taken back`() throws {
    let first = Annotation.sample("One")
    try notebook.keep(first, in: archive)
    var placed = first
    placed.detachedAt = time(400)
    try notebook.keep(placed, in: archive)
    try notebook.takeBack(first, former: nil, in: archive)
    #expect(try notebook.annotation(first.id) == nil)
  }

  @Test func `a deletion tells what was there, and is taken back`() throws {
    let note = Annotation.sample(tags: ["guilds"])
    try notebook.keep(note, in: archive)
    #expect(try notebook.removeAnnotation(note.id) == note)
    #expect(try notebook.removeAnnotation(note.id) == nil)
    #expect(try notebook.annotationNumbers(of: AnnotationListing()).isEmpty)
    try notebook.restore(note, in: archive)
    #expect(try notebook.annotation(note.id) == note)
    let changed = note.changed(body: "Later", tags: [], at: time(900))
    try notebook.keep(changed, in: archive)
    try notebook.restore(note, in: archive)
    #expect(try notebook.annotation(note.id) == changed)
    var listing = AnnotationListing()
    listing.query = "later"
    #expect(try notebook.annotations(of: listing).count == 1)
  }

  @Test func `what is forgotten altogether has no notes either`() throws {
    try notebook.keep(.sample(), in: archive)
    try notebook.add(ReadingListEntry(item: "x", title: "X"), to: "Seminar", in: archive)
    #expect(try notebook.forget(.places, ofArchive: nil) == .init())
    #expect(try notebook.forget(.searches, ofArchive: nil) == .init())
    #expect(
      try notebook.forget(.everything, ofArchive: "a") == .init(notes: 1, readingLists: 1))
    #expect(try notebook.records().archives.isEmpty)
  }

  @Test func `a note that was forgotten is not in the file`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    let notebook = try ReaderNotebook.open(at: path)
    let archive = try notebook.archive(identity: "a", path: "/a")
    try notebook.keep(.sample("A secretive remark", tags: ["secretive"]), in: archive)
    try notebook.add(
      ReadingListEntry(item: "x", title: "Secretive"), to: "Secretive", in: archive)
    _ = try notebook.forget(.everything, ofArchive: "a")
    for suffix in ["", "-wal"] {
      let bytes = (try? Data(contentsOf: URL(filePath: path + suffix))) ?? Data()
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("secretive"))
    }
  }
}
