import Foundation
import Notebook
import Screen
import TestSupport
import Testing

@testable import Reader

/// Reading lists in the reader: what is put on them, their order, remarks, and `U`.
struct ReadingListTests {
  private func reader() throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
  }

  /// Puts articles on a list by their ids, from the first page.
  private func put(_ ids: [String], on name: String, _ reader: ReaderHarness) {
    for id in ids {
      reader.open(id)
      reader.press("B Ctrl-U")
      reader.typeLine(name)
      reader.press("Enter q q")
    }
  }

  private func list(_ name: String, _ reader: ReaderHarness) throws -> ReadingList? {
    try reader.notebook.readingList(named: name, in: reader.key)
  }

  private func items(_ name: String, _ reader: ReaderHarness) throws -> [String]? {
    try list(name, reader)?.entries.map(\.item)
  }

  @Test func `an article is put on a list, which stands beside the others`() throws {
    let reader = try reader()
    reader.open("prisons")
    reader.press("B")
    #expect(reader.lastRow == "Put on the reading list:")
    reader.typeLine("Seminar")
    reader.press("Enter")
    #expect(reader.lastRow == "The article is on the reading list “Seminar” now")
    #expect(try items("Seminar", reader) == ["prisons"])
    reader.press("q q")
    reader.goToShelf("List: Seminar")
    reader.press("Enter")
    #expect(reader.state.context == .readingList)
    #expect(reader.rows[0] == "Reading list “Seminar”, 1 entry")
  }

  @Test func `the list that was used last is offered, and Tab goes through all`() throws {
    let reader = try reader()
    put(["prisons"], on: "Alpha", reader)
    put(["book"], on: "Beta", reader)
    reader.open("book")
    reader.press("B")
    #expect(reader.lastRow == "Put on the reading list: Beta")
    reader.press("Ctrl-U Tab")
    #expect(reader.lastRow == "Put on the reading list: Alpha")
    reader.press("Tab")
    #expect(reader.lastRow == "Put on the reading list: Beta")
  }

  @Test func `a selected passage is put on a list, and opened where it stands`() throws {
    let reader = try reader()
    reader.open("book")
    reader.press("2 0 g V B")
    reader.typeLine("Passages")
    reader.press("Enter")
    let entry = try #require(try list("Passages", reader)?.entries.first)
    let anchor = try #require(entry.anchor)
    #expect(reader.lastRow == "The passage is on the reading list “Passages” now")
    #expect(reader.state.context == .article, "the selection has ended")
    reader.press("g q q")
    reader.goToShelf("List: Passages")
    reader.press("Enter Enter")
    guard case .article(let layer) = reader.state.layers.last else {
      Issue.record("no article is open")
      return
    }
    #expect(layer.document.paragraphNumber(before: layer.topOffset) == anchor.paragraph)
    reader.press("q")
    #expect(reader.state.context == .readingList, "one comes back to the list")
  }

  @Test func `entries are moved, remarked on, taken off; U takes each back`() throws {
    let reader = try reader()
    put(["prisons", "book", "commune"], on: "L", reader)
    reader.goToShelf("List: L")
    reader.press("Enter J")
    #expect(try items("L", reader) == ["book", "prisons", "commune"])
    #expect(reader.state.openReadingList?.entries.map(\.item) == ["book", "prisons", "commune"])
    reader.press("5 J")
    #expect(try items("L", reader) == ["book", "commune", "prisons"])
    reader.press("U")
    #expect(try items("L", reader) == ["book", "prisons", "commune"])
    reader.press("g X")
    #expect(reader.lastRow == "Taken off the reading list “L”")
    #expect(try items("L", reader) == ["prisons", "commune"])
    reader.press("U")
    #expect(try items("L", reader) == ["book", "prisons", "commune"])
    #expect(reader.lastRow == "Undone: the reading list “L” is as it was")
    reader.press("g e")
    reader.typeLine("Begin here")
    reader.press("Enter")
    #expect(try list("L", reader)?.entries[0].remark == "Begin here")
    #expect(reader.screen.contains(" — Begin here"))
    reader.press("e Ctrl-U Enter")
    #expect(try list("L", reader)?.entries[0].remark == "")
  }

  @Test func `lists are renamed and deleted by name, and come back`() throws {
    let reader = try reader()
    put(["prisons"], on: "One", reader)
    reader.goToShelf("List: One")
    reader.run("rename-reading-list Two")
    #expect(try list("One", reader) == nil)
    #expect(try items("Two", reader) == ["prisons"])
    reader.press("U")
    #expect(try items("One", reader) == ["prisons"])
    #expect(try list("Two", reader) == nil)
    reader.goToShelf("List: One")
    reader.press("Enter")
    reader.run("delete-reading-list")
    #expect(try list("One", reader) == nil)
    #expect(reader.state.layers.isEmpty)
    reader.press("U")
    #expect(try items("One", reader) == ["prisons"])
    #expect(reader.state.browse.shelves.contains { $0.key == "list:One" })
  }

  @Test func `a list that was made is gone when that is taken back`() throws {
    let reader = try reader()
    put(["prisons"], on: "New", reader)
    reader.press("U U")
    #expect(try list("New", reader) == nil)
    #expect(!reader.state.browse.shelves.contains { $0.key == "list:New" })
  }

  @Test func `a list is written to a file`() throws {
    let reader = try reader()
    put(["book", "prisons"], on: "L", reader)
    reader.goToShelf("List: L")
    reader.press("Enter w Ctrl-U")
    reader.typeLine("l.md")
    reader.press("Enter")
    reader.wait { $0.exporting == nil }
    #expect(reader.lastRow == "2 articles written to 'l.md'")
    let text = try String(contentsOfFile: reader.folder + "/l.md", encoding: .utf8)
    #expect(text.hasPrefix("# L\n"))
  }

  @Test func `without an article nothing is put on a list`() throws {
    let reader = try reader()
    reader.press("B")
    #expect(reader.state.prompt == nil)
    #expect(reader.state.message != nil)
  }
}
