import Foundation
import TestSupport
import Testing

/// Catalogs whose files were damaged.
struct DamagedCatalogTests {
  /// 200 where `CARREL_FULL` is set, which takes minutes.
  private static let count =
    ProcessInfo.processInfo.environment["CARREL_FULL"] != nil ? 200 : 12

  private let program: BuiltProgram
  private let archive: TemporaryArchive

  init() throws {
    program = try BuiltProgram()
    archive = try ProseArchive.make(articles: 300)
  }

  private func found() throws -> BuiltProgram.Result {
    try program.run("search", "-a", archive.folder, "--ids", "--limit", "500", "guilds prisons")
  }

  @Test func `a damaged catalog crashes nothing, and is made anew where that is noticed`() throws {
    let expected = try found()
    #expect(expected.code == 0)
    let path = try #require(program.catalog())
    let whole = try Data(contentsOf: URL(filePath: path))
    var random = SeededRandom(seed: 200)
    var unnoticed = 0
    for _ in 0..<Self.count {
      for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      try Self.damaged(whole, using: &random).write(to: URL(filePath: path))
      let first = try found()
      #expect(first.code < 128, "\(first)")
      #expect(first.errors.isEmpty || first.code == 1, "\(first.errors)")
      if first != expected { unnoticed += 1 }
      #expect(try program.run("index", "-a", archive.folder, "--rebuild").code == 0)
      #expect(try found() == expected)
    }
    print("Of \(Self.count) damaged catalogs \(unnoticed) gave other results, unnoticed by SQLite.")
    #expect(unnoticed <= Self.count / 4)
  }

  /// A file with some bytes changed, with a page of zeros, cut off, or of nothing like a database.
  private static func damaged(_ whole: Data, using random: inout SeededRandom) -> Data {
    var data = whole
    let place = Int.random(in: 0..<data.count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return data.prefix(place)
    case 1: data.resetBytes(in: place..<min(place + 4096, data.count))
    case 2:
      for index in 0..<min(4096, data.count) {
        data[index] = UInt8.random(in: 0...255, using: &random)
      }
    default:
      for _ in 0..<Int.random(in: 1...16, using: &random) {
        let index = Int.random(in: 0..<data.count, using: &random)
        data[index] = UInt8.random(in: 0...255, using: &random)
      }
    }
    return data
  }

  @Test func `a log that is no log is passed over`() throws {
    let expected = try found()
    let path = try #require(program.catalog())
    var random = SeededRandom(seed: 201)
    for count in [1, 31, 32, 5000, 70_000] {
      let noise = Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
      for suffix in ["-wal", "-shm"] { try noise.write(to: URL(filePath: path + suffix)) }
      #expect(try found() == expected)
    }
  }
}
