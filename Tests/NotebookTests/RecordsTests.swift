import Foundation
import Testing

@testable import Notebook

struct RecordsTests {
  /// A notebook with one of everything.
  private func notebook() throws -> ReaderNotebook {
    let notebook = try ReaderNotebook.inMemory()
    let archive = try notebook.archive(identity: "a", path: "/a", at: time(1))
    try notebook.setRead(true, item: "x", in: archive, at: time(2))
    try notebook.setStarred(true, item: "y", in: archive, at: time(3))
    let place = Place(paragraph: 12, word: 3, progress: 0.4)
    try notebook.setPlace(place, item: "x", in: archive, at: time(4))
    try notebook.noteSearch("guild", in: archive, at: time(5))
    try notebook.setSaved(true, query: "guild", in: archive, at: time(6))
    try notebook.setMark(Mark(letter: "a", item: "x", place: place), in: archive, at: time(8))
    try notebook.noteLine("set measure=72", at: .command, in: archive, time: time(9))
    _ = try notebook.archive(identity: "b", path: "/b", at: time(7))
    return notebook
  }

  private func time(_ seconds: Double) -> Date { Date(timeIntervalSince1970: seconds) }

  @Test func `what is exported and imported is the same, also a second time`() throws {
    let records = try notebook().records()
    #expect(records.archives.map(\.identity) == ["a", "b"])
    let read = try NotebookRecords(json: records.json())
    #expect(read == records)
    let other = try ReaderNotebook.inMemory()
    try other.merge(read)
    #expect(try other.records() == records)
    try other.merge(read)
    #expect(try other.records() == records)
  }

  @Test func `merging loses nothing of either notebook`() throws {
    let here = try ReaderNotebook.inMemory()
    let archive = try here.archive(identity: "a", path: "/moved", at: time(50))
    try here.setStarred(true, item: "x", in: archive, at: time(20))
    let later = Place(paragraph: 40, word: 0, progress: 0.9)
    try here.setPlace(later, item: "x", in: archive, at: time(30))
    try here.setPlace(later, item: "z", in: archive, at: time(1))
    try here.noteSearch("guild", in: archive, at: time(40))
    try here.merge(notebook().records())
    let state = try here.state(of: "x", in: archive)
    #expect(state.isRead && state.isStarred && state.place == later)
    #expect(try here.state(of: "y", in: archive).isStarred)
    #expect(try here.state(of: "z", in: archive).place == later)
    #expect(try here.savedSearches(in: archive) == ["guild"])
    try here.noteLine("set measure=72", at: .command, in: archive, time: time(10))
    try here.merge(notebook().records())
    let records = try here.records().archives[0]
    #expect(records.lines?.map(\.typedAt) == [10])
    #expect(records.path == "/moved")
    #expect(records.searches.first?.searchedAt == 40)
    #expect(records.articles.first { $0.item == "x" }?.readAt == 2)
  }

  @Test(arguments: [
    ("", "it is no exported notebook"), ("{}", "it is no exported notebook"),
    (
      #"{"format": "carrel-notebook", "version": 2}"#,
      "it was exported by a newer version of Carrel"
    ),
    (
      #"{"format": "carrel-notebook", "version": 1}"#, "'archives' is missing in ''"
    ),
    (
      #"{"format": "carrel-notebook", "version": 1, "archives": [{"identity": 1}]}"#,
      "'/archives/0/identity' is of another kind"
    ),
  ])
  func `a file that cannot be taken in is told why`(_ json: String, _ reason: String) throws {
    let error = #expect(throws: NotebookError.self) {
      try NotebookRecords(json: Data(json.utf8))
    }
    #expect(error?.description == reason)
  }

  @Test func `forgetting deletes what it says and nothing else`() throws {
    let first = try notebook()
    #expect(try first.forget(.searches, ofArchive: "a") == .init(searches: 1, lines: 1))
    #expect(try first.lines(at: .command).isEmpty)
    #expect(try first.records().archives[0].searches.map(\.searchedAt) == [nil])
    #expect(try first.forget(.places, ofArchive: nil) == .init(articles: 1, searches: 0))
    #expect(try first.records().archives[0].articles.map(\.place) == [nil, nil])
    #expect(try first.records().archives[0].articles.first?.readAt == 2)
    #expect(try first.forget(.everything, ofArchive: "b") == .init())
    #expect(try first.records().archives.map(\.identity) == ["a"])
    #expect(try first.forget(.everything, ofArchive: nil) == .init(articles: 2, searches: 1))
    #expect(try first.records().archives.isEmpty)
  }

  @Test func `what was forgotten is not in the file`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    let notebook = try ReaderNotebook.open(at: path)
    let archive = try notebook.archive(identity: "a", path: "/a")
    try notebook.noteSearch("a secret query", in: archive)
    try notebook.noteLine("search a secret query", at: .command, in: archive)
    _ = try notebook.forget(.everything, ofArchive: "a")
    for suffix in ["", "-wal"] {
      let bytes = (try? Data(contentsOf: URL(filePath: path + suffix))) ?? Data()
      #expect(bytes.range(of: Data("secret query".utf8)) == nil)
    }
  }
}
