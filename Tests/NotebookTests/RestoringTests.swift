import Foundation
import Testing

@testable import Notebook

/// What is taken back is as it was, also since when.
struct RestoringTests {
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey

  init() throws {
    notebook = try ReaderNotebook.inMemory()
    archive = try notebook.archive(identity: "a", path: "/a", at: Self.time(1))
    try notebook.setRead(true, item: "read", in: archive, at: Self.time(2))
    try notebook.setStarred(true, item: "starred", in: archive, at: Self.time(3))
    try notebook.setSaved(true, query: "saved", in: archive, at: Self.time(4))
    try notebook.setMark(Self.mark("a", 1), in: archive, at: Self.time(5))
  }

  private static func time(_ seconds: Double) -> Date { Date(timeIntervalSince1970: seconds) }

  private static func mark(_ letter: String, _ paragraph: Int, in item: String = "x") -> Mark {
    Mark(letter: letter, item: item, place: Place(paragraph: paragraph, word: 0, progress: 0.5))
  }

  @Test(arguments: [true, false], ["read", "starred", "new"])
  func `reading and stars`(_ isOn: Bool, _ item: String) throws {
    let before = try notebook.records()
    let read = try notebook.setRead(isOn, item: item, in: archive)
    try notebook.restore(.read, of: item, since: read, in: archive)
    #expect(try notebook.records() == before)
    let starred = try notebook.setStarred(isOn, item: item, in: archive)
    try notebook.restore(.starred, of: item, since: starred, in: archive)
    #expect(try notebook.records() == before)
  }

  @Test(arguments: [true, false], ["saved", "new"])
  func `saved searches`(_ isOn: Bool, _ query: String) throws {
    let before = try notebook.records()
    let former = try notebook.setSaved(isOn, query: query, in: archive)
    try notebook.restoreSaved(query, since: former, in: archive)
    #expect(try notebook.records() == before)
  }

  @Test(arguments: ["a", "b", "A"])
  func `what is marked`(_ letter: String) throws {
    try notebook.setMark(Self.mark("A", 9, in: "y"), in: archive, at: Self.time(6))
    let before = try notebook.records()
    let former = try notebook.replaceMark(Self.mark(letter, 7), in: archive)
    #expect(try notebook.records() != before)
    try notebook.takeBack(
      Self.mark(letter, 7), former: former?.mark, since: former?.since, in: archive)
    #expect(try notebook.records() == before)
  }

  @Test func `many that were marked as read`() throws {
    let before = try notebook.records()
    try notebook.markRead(["read", "starred", "new"], in: archive, at: Self.time(10))
    try notebook.unmarkRead(at: Self.time(10), in: archive)
    #expect(try notebook.records() == before)
  }

  @Test func `a mark that another reader has set since stays`() throws {
    let former = try notebook.replaceMark(Self.mark("a", 2), in: archive)
    try notebook.setMark(Self.mark("a", 3), in: archive, at: Self.time(7))
    let before = try notebook.records()
    try notebook.takeBack(
      Self.mark("a", 2), former: former?.mark, since: former?.since, in: archive)
    #expect(try notebook.records() == before)
  }

  @Test func `what is so already stays so since then`() throws {
    let before = try notebook.records()
    #expect(try notebook.setRead(true, item: "read", in: archive) == Self.time(2))
    #expect(try notebook.setStarred(true, item: "starred", in: archive) == Self.time(3))
    #expect(try notebook.setSaved(true, query: "saved", in: archive) == Self.time(4))
    #expect(try notebook.setRead(false, item: "new", in: archive) == nil)
    #expect(try notebook.records() == before)
  }
}
