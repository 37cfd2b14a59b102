import Foundation
import TestSupport
import Testing

/// An indexing that is killed is gone on with by the next.
struct KilledIndexTests {
  private static let isFull = ProcessInfo.processInfo.environment["CARREL_FULL"] != nil

  /// Kills in all: 200 where `CARREL_FULL` is set, which takes minutes.
  private static let kills = isFull ? 200 : 8

  @Test func `a catalog whose making was killed is completed as one made in one go`() throws {
    let archive = try ProseArchive.make(articles: Self.isFull ? 6000 : 1200)
    let program = try BuiltProgram()
    let start = ContinuousClock.now
    #expect(try program.run("index", "-a", archive.folder).code == 0)
    let duration = start.duration(to: .now) / .seconds(1)
    let path = try #require(program.catalog())
    let expected = try CatalogContent(at: path, of: archive.folder)
    #expect(expected.faults == [])
    var random = SeededRandom(seed: 9)
    var left = Self.kills
    while left > 0 {
      try FileManager.default.removeItem(atPath: program.home + "/.cache")
      // Some are killed again and again before they are let go on.
      for _ in 0..<min(left, 4) {
        let moment = Double.random(in: 0.005...duration, using: &random)
        try program.kill(after: moment, "index", "-a", archive.folder)
        left -= 1
      }
      let last = try program.run("search", "-a", archive.folder, "--count", "only7")
      #expect(last.output == "1\n" && last.errors.isEmpty)
      let content = try CatalogContent(at: path, of: archive.folder)
      #expect(content == expected)
    }
  }

  @Test func `a refresh that was killed is completed`() throws {
    let program = try BuiltProgram()
    let archive = try ProseArchive.make(articles: 900)
    _ = try program.run("index", "-a", archive.folder)
    let path = try #require(program.catalog())
    var random = SeededRandom(seed: 10)
    for round in 0..<(Self.isFull ? 40 : 2) {
      let page = archive.folder + "/page-1.json"
      let text = try String(contentsOfFile: page, encoding: .utf8)
      let revised = text.replacing("<p>", with: "<p>revision\(round) ")
      try archive.write(revised, to: "page-1.json")
      try program.kill(
        after: Double.random(in: 0.005...0.2, using: &random), "index", "-a", archive.folder)
      let found = try program.run("search", "-a", archive.folder, "--count", "revision\(round)")
      #expect(found.output == "300\n")
      #expect(try program.run("search", "-a", archive.folder, "--count", "only301").output == "1\n")
      #expect(try CatalogContent(at: path, of: archive.folder).faults == [])
    }
  }
}
