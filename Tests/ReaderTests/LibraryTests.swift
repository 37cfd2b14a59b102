import Archive
import Catalog
import Foundation
import Notebook
import Screen
import TestSupport
import Testing

@testable import Reader

struct LibraryTests {
  private static let other = KnownArchive(
    identity: "b", path: "/archives/b", openedAt: 1_795_600_000)
  private static let own = KnownArchive(
    identity: "test", path: "/test", openedAt: 1_795_700_000)

  private var entries: [LibraryEntry] { Self.twoArchives }

  /// The entries of two archives, of which the first one is on the desk.
  static var twoArchives: [LibraryEntry] {
    var first = LibraryEntry(own)
    first.title = "Own"
    first.isOpen = true
    first.counts = .init(all: 14, unread: 12)
    var second = LibraryEntry(other)
    second.title = "Other"
    return [first, second]
  }

  private func state(_ rows: Int = 24, _ columns: Int = 80) -> ReaderState {
    ReaderState(title: "Own", size: Size(rows: rows, columns: columns))
  }

  private func rows(_ state: ReaderState) -> [Substring] {
    state.frame().text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `the first page lists the archives, the one read last selected`() {
    var state = state()
    #expect(state.goToLibrary() == [.loadLibrary])
    #expect(rows(state)[0] == "Library")
    #expect(state.update(.library(entries)).isEmpty)
    #expect(rows(state)[1].hasPrefix(">Own"))
    #expect(rows(state)[1].hasSuffix("12 of 14 unread · 2026-11-26"))
    #expect(rows(state)[2].hasPrefix(" Other"))
    #expect(rows(state)[22].contains("1 of 2 · /test"))
    #expect(state.update(.key(.enter)).first == .noteOpened)
    #expect(state.layers.isEmpty)
  }

  @Test func `another archive is opened, and what is gone is said to be`() {
    var state = state(12, 40)
    _ = state.goToLibrary()
    var gone = LibraryEntry(Self.other)
    gone.title = nil
    _ = state.update(.library(entries + [gone]))
    #expect(rows(state)[0].hasPrefix("Library"))
    #expect(rows(state)[1].hasSuffix("12/14"))
    #expect(rows(state)[3].contains("Not there any more"))
    _ = state.update(.key(.down))
    _ = state.update(.key(.down))
    #expect(state.update(.key(.enter)).first == .openArchive("/archives/b"))
  }

  @Test func `q quits the first page and goes back to it, and Escape does nothing`() {
    var state = state()
    _ = state.goToLibrary()
    _ = state.update(.library(entries))
    #expect(state.update(.key(.escape)).isEmpty)
    #expect(state.layers.count == 1)
    _ = state.update(.key(.enter))
    #expect(state.update(.key(.character("q"))) == [.loadLibrary])
    _ = state.update(.library(entries))
    #expect(state.update(.key(.character("q"))) == [.quit])
  }

  @Test func `L shows the same page over the archive, to which q goes back`() {
    var state = state()
    #expect(state.update(.key(.character("L"))).first == .loadLibrary)
    _ = state.update(.library(entries))
    #expect(rows(state)[1].hasPrefix(">Own"))
    #expect(state.update(.key(.enter)).isEmpty)
    #expect(state.layers.isEmpty)
    _ = state.update(.library(entries))
    #expect(state.update(.key(.character("q"))).isEmpty)
    #expect(state.update(.key(.character("q"))) == [.quit])
    _ = state.update(.library([entries[0]]))
    #expect(rows(state)[23].hasPrefix("No other archive was opened before"))
  }

  @Test func `an entry tells what catalog and notebook know`() throws {
    let archive = try SmallArchive.make()
    let catalog = try ArticleCatalog.inMemory(of: archive.location)
    _ = try Indexer(catalog).run()
    let notebook = try ReaderNotebook.inMemory()
    let key = try notebook.archive(identity: "test", path: archive.location.realPath)
    try notebook.setRead(true, item: "book", in: key)
    try notebook.setRead(true, item: "no longer there", in: key)
    let known = try notebook.archives()[0]
    let counted = LibraryEntry(known, notebook) { _ in catalog }
    #expect(counted.counts == .init(all: 4, unread: 3))
    #expect(LibraryEntry(known, notebook) { _ in nil }.counts == nil)
    #expect(LibraryEntry(Self.other, notebook) { _ in nil }.title == nil)
  }

  @Test func `the article left last is offered until one is opened`() throws {
    let archive = try SmallArchive.make()
    let reader = try ReaderHarness(archive)
    let place = Place(paragraph: 12, word: 0, progress: 0.2)
    try reader.notebook.setPlace(place, item: "book", in: reader.key)
    reader.handle(.progress(nil))
    #expect(reader.rows[1].hasPrefix(">Continue: A Long Book"))
    #expect(reader.rows[1].hasSuffix("20%"))
    #expect(reader.screen.contains("You left “A Long Book” at 20%. Enter goes on there."))
    reader.press("Enter")
    #expect(reader.lastRow.hasPrefix("¶ 12 where you left"))
    reader.press("j q")
    #expect(!reader.screen.contains("Continue:"))
  }
}
