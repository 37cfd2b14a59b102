import Foundation
import TestSupport
import Testing

/// Several processes use one catalog at once.
struct SharedCatalogTests {
  @Test func `two that index and some that search at once lose nothing`() async throws {
    let archive = try ProseArchive.make(articles: 1500)
    let program = try BuiltProgram()
    let commands =
      [["index", "-a", archive.folder], ["index", "-a", archive.folder]]
      + (0..<4).map { ["search", "-a", archive.folder, "--count", "only\($0 * 300)"] }
      + [["list", "-a", archive.folder, "--limit", "1"]]
    try await withThrowingTaskGroup(of: BuiltProgram.Result.self) { group in
      for command in commands { group.addTask { try program.run(command) } }
      for try await result in group {
        #expect(result.code == 0 && result.errors.isEmpty, "\(result)")
      }
    }
    #expect(try program.run("search", "-a", archive.folder, "--count", "only1499").output == "1\n")
    let path = try #require(program.catalog())
    let content = try CatalogContent(at: path, of: archive.folder)
    #expect(content.articles.count == 1500)
    #expect(content.faults == [])
  }
}
