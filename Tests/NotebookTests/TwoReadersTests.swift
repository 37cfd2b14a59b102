import Foundation
import Testing

@testable import Notebook

/// Two readers write to one notebook at once, each by a connection of its own.
struct TwoReadersTests {
  private static let rounds = 10

  @Test func `nothing is lost of what two do at once`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in ["one", "two"] { group.addTask { try Self.read(as: name, at: path) } }
      try await group.waitForAll()
    }
    let records = try ReaderNotebook.open(at: path).records()
    let archive = try #require(records.archives.first { $0.identity == "a" })
    #expect(records.archives.count == 1)
    for name in ["one", "two"] {
      let own = archive.articles.filter { $0.item.hasPrefix(name) }
      #expect(own.count == Self.rounds)
      #expect(own.allSatisfy { $0.readAt != nil && $0.starredAt != nil && $0.place != nil })
      #expect(archive.searches.filter { $0.query.hasPrefix(name) }.count == Self.rounds)
      #expect(archive.marks?.filter { $0.item.hasPrefix(name) }.count == Self.rounds)
    }
    let shared = try #require(archive.articles.first { $0.item == "shared" })
    #expect(shared.readAt != nil && shared.place != nil)
    // Each took its own marking back, and the other's reading stays.
    #expect(archive.articles.filter { $0.item.hasPrefix("many") }.isEmpty)
  }

  @Test func `several may open a new notebook at once`() async throws {
    for _ in 0..<3 {
      let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
      defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for name in ["one", "two", "three", "four"] {
          group.addTask {
            let notebook = try ReaderNotebook.open(at: path)
            let archive = try notebook.archive(identity: name, path: "/" + name)
            try notebook.setStarred(true, item: name, in: archive)
          }
        }
        try await group.waitForAll()
      }
      #expect(try ReaderNotebook.open(at: path).records().archives.count == 4)
    }
  }

  /// What a reader does in an hour, all at once.
  private static func read(as name: String, at path: String) throws {
    let notebook = try ReaderNotebook.open(at: path)
    let archive = try notebook.archive(identity: "a", path: "/a")
    for round in 0..<rounds {
      let item = "\(name)\(round)"
      let place = Place(paragraph: round, word: 1, progress: 0.5)
      try notebook.setRead(true, item: item, in: archive)
      try notebook.setStarred(true, item: item, in: archive)
      try notebook.setPlace(place, item: item, in: archive)
      try notebook.setPlace(place, item: "shared", in: archive)
      try notebook.setRead(round % 2 == 0 || round == rounds - 1, item: "shared", in: archive)
      try notebook.setMark(Mark(letter: "a", item: item, place: place), in: archive)
      try notebook.setSaved(true, query: item, in: archive)
      try notebook.noteSearch(item, in: archive)
      let time = Date()
      try notebook.markRead(["many\(name)", "many\(round)\(name)"], in: archive, at: time)
      try notebook.unmarkRead(at: time, in: archive)
    }
    try notebook.setRead(true, item: "shared", in: archive)
  }
}
