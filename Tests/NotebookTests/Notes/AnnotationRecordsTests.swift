import Foundation
import Revisions
import Testing

@testable import Notebook

/// Notes and reading lists go from one notebook to another, and nothing is lost.
struct AnnotationRecordsTests {
  private let here: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey

  init() throws {
    here = try ReaderNotebook.inMemory()
    archive = try here.archive(identity: "a", path: "/a")
  }

  @Test func `notes of all kinds are taken in as they were`() throws {
    var gone = Annotation.sample("gone", at: 3.25)
    gone.detachedAt = Date(timeIntervalSince1970: 5)
    let notes = [
      gone, .sample("", at: 1.125), .sample("tagged", tags: ["a", "b c"], language: nil, at: 2),
      Annotation(
        item: "y", title: "Y", target: .article, body: "All",
        createdAt: Date(timeIntervalSince1970: 9)),
    ]
    try here.keep(notes, in: archive)
    try here.add(
      ReadingListEntry(item: "x", title: "X", anchor: notes[0].anchor, remark: "First."),
      to: "Seminar", in: archive)
    try here.makeReadingList(named: "Empty", in: archive)
    let there = try ReaderNotebook.inMemory()
    let records = try NotebookRecords(json: here.records().json())
    for _ in 0..<2 {
      try there.merge(records)
      #expect(try there.records() == here.records())
    }
    let key = try there.archive(identity: "a", path: "/a")
    for note in notes { #expect(try there.annotation(note.id) == note) }
    #expect(try there.readingLists(in: key) == here.readingLists(in: archive))
  }

  @Test func `of two notes of one id the one that was changed later holds`() throws {
    let first = Annotation.sample("One")
    let second = first.changed(body: "Two", tags: [], at: Date(timeIntervalSince1970: 200))
    try here.keep(first, in: archive)
    let there = try ReaderNotebook.inMemory()
    try there.keep([second, .sample("Other")], in: there.archive(identity: "a", path: "/a"))
    let (mine, theirs) = try (here.records(), there.records())
    try here.merge(theirs)
    try there.merge(mine)
    for notebook in [here, there] {
      #expect(try notebook.annotation(first.id) == second)
      #expect(try notebook.annotationNumbers(of: AnnotationListing()).count == 2)
    }
    let other = first.changed(body: "Three", tags: [], at: Date(timeIntervalSince1970: 150))
    #expect(try here.merge([archive: [other, .sample("New")]]) == 1)
    #expect(try here.annotation(first.id) == second)
  }

  @Test func `notes of several thousand random kinds are equal after the way there and back`()
    throws
  {
    var random = SystemRandomNumberGenerator()
    let notes = (0..<2000).map { _ in Annotation.random(&random) }
    try here.keep(notes, in: archive)
    let there = try ReaderNotebook.inMemory()
    try there.merge(NotebookRecords(json: here.records().json()))
    for note in notes {
      let kept = try there.annotation(note.id)
      #expect(kept == note)
    }
  }

  @Test func `a list that two have has what both put on it`() throws {
    let entry = { (name: String, seconds: Double) in
      ReadingListEntry(
        id: name, item: name, title: name, remark: "\(name) \(seconds)",
        addedAt: Date(timeIntervalSince1970: seconds))
    }
    let time = { Date(timeIntervalSince1970: $0) }
    let mine = ReadingList(
      name: "S", entries: [entry("a", 1), entry("b", 9), entry("c", 1)], createdAt: time(1),
      modifiedAt: time(10))
    let theirs = ReadingList(
      name: "S", entries: [entry("c", 5), entry("d", 5), entry("b", 2)], createdAt: time(2),
      modifiedAt: time(20))
    let merged = mine.merged(with: theirs)
    #expect(merged.entries == [entry("c", 5), entry("d", 5), entry("b", 9), entry("a", 1)])
    #expect(merged.createdAt == time(1) && merged.modifiedAt == time(20))
    #expect(theirs.merged(with: mine) == merged)
    #expect(merged.merged(with: theirs) == merged)
  }
}

extension Annotation {
  /// A note of random texts, on a random passage or none.
  static func random(_ random: inout some RandomNumberGenerator) -> Annotation {
    let signs = Array("abc é\u{301}\"'\\\n\t<&>=+-@,;\u{1F468}\u{200D}\u{1F469}字م\u{202E}¶0")
    func text(_ most: Int) -> String {
      String(
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
          signs.randomElement(using: &random) ?? "a"
        })
    }
    let anchor = TextAnchor(
      exact: text(40), prefix: text(8), suffix: text(8),
      paragraph: Int.random(in: 0...900, using: &random))
    let isWhole = Int.random(in: 0..<4, using: &random) == 0
    let seconds = Double.random(in: 0..<2e9, using: &random)
    return Annotation(
      item: text(12), title: text(20), language: Bool.random(using: &random) ? "fr" : nil,
      target: isWhole ? .article : .passage(anchor),
      position: isWhole ? 0 : Int.random(in: 0..<1_000_000, using: &random), body: text(60),
      tags: (0..<Int.random(in: 0..<4, using: &random)).map { _ in text(9) },
      createdAt: Date(timeIntervalSince1970: seconds),
      modifiedAt: Date(timeIntervalSince1970: seconds + Double.random(in: 0..<9, using: &random)),
      detachedAt: Bool.random(using: &random) ? nil : Date(timeIntervalSince1970: seconds + 10))
  }
}
