import Foundation
import Testing

@testable import Notebook

struct MarksTests {
  private func mark(_ letter: String, _ item: String, _ paragraph: Int) -> Mark {
    Mark(
      letter: letter, item: item, place: Place(paragraph: paragraph, word: 0, progress: 0.5))
  }

  @Test func `a small letter marks a place in each article, a capital one in the archive`() throws {
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: "a", path: "/a")
    let other = try notebook.archive(identity: "b", path: "/b")
    #expect(try notebook.setMark(mark("a", "x", 1), in: archive) == nil)
    #expect(try notebook.setMark(mark("a", "y", 2), in: archive) == nil)
    #expect(try notebook.setMark(mark("A", "x", 3), in: archive) == nil)
    #expect(try notebook.setMark(mark("A", "y", 4), in: archive) == mark("A", "x", 3))
    #expect(try notebook.mark("a", in: "x", archive) == mark("a", "x", 1))
    #expect(try notebook.mark("A", in: "x", archive) == mark("A", "y", 4))
    #expect(try notebook.mark("b", in: "x", archive) == nil)
    #expect(try notebook.mark("a", in: "x", other) == nil)
    #expect(try notebook.marks(in: "x", archive) == [mark("a", "x", 1), mark("A", "y", 4)])
  }

  @Test func `a mark that is set again moves, and one that is removed is gone`() throws {
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: "a", path: "/a")
    try notebook.setMark(mark("a", "x", 1), in: archive)
    #expect(try notebook.setMark(mark("a", "x", 9), in: archive) == mark("a", "x", 1))
    #expect(try notebook.marks(in: "x", archive) == [mark("a", "x", 9)])
    try notebook.removeMark(mark("a", "x", 9), in: archive)
    #expect(try notebook.marks(in: "x", archive).isEmpty)
  }

  @Test func `of two marks of a letter the later one is kept when notebooks are joined`() throws {
    let here = try ReaderNotebook.inMemory()
    let archive = try here.archive(identity: "a", path: "/a")
    try here.setMark(mark("A", "x", 1), in: archive, at: Date(timeIntervalSince1970: 10))
    try here.setMark(mark("b", "x", 2), in: archive, at: Date(timeIntervalSince1970: 30))
    let there = try ReaderNotebook.inMemory()
    let same = try there.archive(identity: "a", path: "/a")
    try there.setMark(mark("A", "y", 5), in: same, at: Date(timeIntervalSince1970: 20))
    try there.setMark(mark("b", "x", 6), in: same, at: Date(timeIntervalSince1970: 20))
    try here.merge(there.records())
    #expect(try here.marks(in: "x", archive) == [mark("b", "x", 2), mark("A", "y", 5)])
  }

  @Test func `what is forgotten altogether has no marks either`() throws {
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: "a", path: "/a")
    try notebook.setMark(mark("a", "x", 1), in: archive)
    _ = try notebook.forget(.everything, ofArchive: nil)
    #expect(try notebook.records().archives.isEmpty)
    let again = try notebook.archive(identity: "a", path: "/a")
    #expect(try notebook.marks(in: "x", again).isEmpty)
  }
}
