import Foundation
import Testing

@testable import Notebook

struct ShelvesTests {
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey

  init() throws {
    notebook = try ReaderNotebook.inMemory()
    archive = try notebook.archive(identity: "a", path: "/a")
  }

  private func leave(_ item: String, at progress: Double, _ seconds: Double) throws {
    try notebook.setPlace(
      Place(paragraph: 1, word: 0, progress: progress), item: item, in: archive,
      at: Date(timeIntervalSince1970: seconds))
  }

  @Test func `begun are those that were left half-way, the latest first`() throws {
    try leave("a", at: 0.5, 10)
    try leave("b", at: 1, 20)
    try leave("c", at: 0.1, 30)
    try leave("d", at: 0, 40)
    try notebook.setRead(true, item: "e", in: archive)
    #expect(try notebook.begunItems(in: archive) == ["c", "a"])
    #expect(try notebook.visitedItems(in: archive) == ["d", "c", "b", "a"])
  }

  @Test func `marking many as read is taken back as a whole, and leaves what was read`() throws {
    try notebook.setRead(true, item: "0", in: archive, at: Date(timeIntervalSince1970: 5))
    try notebook.setStarred(true, item: "1", in: archive)
    let time = Date(timeIntervalSince1970: 1_000_000.123456)
    try notebook.markRead((0..<12_000).map(String.init), in: archive, at: time)
    #expect(try notebook.items(.read, in: archive).count == 12_000)
    try notebook.unmarkRead(at: time, in: archive)
    #expect(try notebook.items(.read, in: archive) == ["0"])
    #expect(try notebook.items(.starred, in: archive) == ["1"])
  }

  @Test func `other archives are left alone`() throws {
    let other = try notebook.archive(identity: "b", path: "/b")
    let time = Date()
    try notebook.markRead(["1"], in: archive, at: time)
    try notebook.markRead(["1"], in: other, at: time)
    try notebook.unmarkRead(at: time, in: archive)
    #expect(try notebook.items(.read, in: other) == ["1"])
  }
}
