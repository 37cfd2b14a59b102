import Foundation
import Revisions
import Testing

@testable import Notebook

/// Reading lists are made, renamed, filled, put in order and deleted.
struct ReadingListsTests {
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey

  init() throws {
    notebook = try ReaderNotebook.inMemory()
    archive = try notebook.archive(identity: "a", path: "/a")
  }

  private func add(_ items: String..., to name: String = "S") throws {
    for item in items {
      try notebook.add(
        ReadingListEntry(id: item, item: item, title: item), to: name, in: archive)
    }
  }

  private func items(_ name: String = "S") throws -> [String]? {
    try notebook.readingList(named: name, in: archive)?.entries.map(\.item)
  }

  @Test func `a list has articles and passages in the reader's order`() throws {
    try add("a", "b", "c")
    let anchor = TextAnchor(exact: "bees", prefix: "the", suffix: "live", paragraph: 4)
    let passage = ReadingListEntry(item: "b", title: "B", anchor: anchor, remark: "Read first.")
    try notebook.add(passage, to: "S", at: 0, in: archive)
    #expect(try items() == ["b", "a", "b", "c"])
    #expect(try notebook.readingList(named: "S", in: archive)?.entries.first == passage)
    #expect(try notebook.moveEntry("c", of: "S", to: 1, in: archive) == 3)
    #expect(try items() == ["b", "c", "a", "b"])
    #expect(try notebook.moveEntry("c", of: "S", to: 99, in: archive) == 1)
    #expect(try items() == ["b", "a", "b", "c"])
    #expect(try notebook.moveEntry("z", of: "S", to: 0, in: archive) == nil)
    #expect(try notebook.setRemark("Again.", ofEntry: "c", on: "S", in: archive) == "")
    #expect(
      try notebook.readingList(named: "S", in: archive)?.entries.last?.remark == "Again.")
    #expect(try notebook.readingLists(with: "b", in: archive) == ["S"])
    #expect(try notebook.readingLists(with: "z", in: archive).isEmpty)
  }

  @Test func `an entry that is taken off is put back where it stood`() throws {
    try add("a", "b", "c")
    let removed = try #require(try notebook.removeEntry("b", from: "S", in: archive))
    #expect(removed.index == 1 && removed.entry.item == "b")
    #expect(try items() == ["a", "c"])
    try notebook.add(removed.entry, to: "S", at: removed.index, in: archive)
    #expect(try items() == ["a", "b", "c"])
    #expect(try notebook.removeEntry("z", from: "S", in: archive) == nil)
    #expect(try notebook.removeEntry("a", from: "none", in: archive) == nil)
  }

  @Test func `names are of one list each, in each archive`() throws {
    #expect(try notebook.makeReadingList(named: "S", in: archive))
    #expect(try !notebook.makeReadingList(named: "S", in: archive))
    let other = try notebook.archive(identity: "b", path: "/b")
    #expect(try notebook.makeReadingList(named: "S", in: other))
    try add("a", to: "T")
    #expect(try !notebook.renameReadingList("S", to: "T", in: archive))
    #expect(try !notebook.renameReadingList("none", to: "U", in: archive))
    #expect(try notebook.renameReadingList("T", to: "T", in: archive))
    #expect(try notebook.renameReadingList("T", to: "alpha", in: archive))
    #expect(try notebook.readingLists(in: archive).map(\.name) == ["alpha", "S"])
    #expect(try items("alpha") == ["a"])
  }

  @Test func `a list that is deleted is put back as it was`() throws {
    try add("a", "b")
    let list = try #require(try notebook.removeReadingList(named: "S", in: archive))
    #expect(try notebook.readingLists(in: archive).isEmpty)
    #expect(try notebook.removeReadingList(named: "S", in: archive) == nil)
    try notebook.keep(list, in: archive)
    #expect(try notebook.readingList(named: "S", in: archive) == list)
    try notebook.keep(list, in: archive)
    #expect(try items() == ["a", "b"])
  }
}
