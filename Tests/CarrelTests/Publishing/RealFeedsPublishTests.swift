import Archive
import Foundation
import TestSupport
import Testing

/// JSON feeds of others that are published, fetched from the folder, and checked.
@Suite(.enabled(if: sharedFolder != nil))
struct RealFeedsPublishTests {
  private static let folders: [String] = [
    "suites/jsonfeed", "suites/feed-rs/feed-rs/fixture/jsonfeed",
    "suites/gofeed/testdata/parser/json", "suites/gofeed/testdata/parser/universal",
    "suites/gofeed/testdata/translator/json",
  ]

  /// All that have a list of items, good ones and bad ones.
  private static let feeds: [URL] = folders.flatMap { sharedFiles(in: $0, "json") }
    .filter { items(in: $0) != nil }

  private static func items(in file: URL) -> [JSON]? {
    guard let data = try? Data(contentsOf: file) else { return nil }
    return (try? JSON(parsing: Array(data)))?.object?["items"]?.array
  }

  @Test func `there are feeds of several makers`() {
    #expect(Self.feeds.count >= 15)
  }

  @Test(arguments: feeds) func `a feed comes out of it as it went in`(feed: URL) throws {
    let program = try BuiltProgram()
    let output = program.home + "/out"
    let published = try program.run("publish", feed.path, "--to", output)
    guard published.code == 0 else {
      #expect(published.code == 65, "\(published.errors)")
      #expect(published.errors.hasPrefix("Can't ") || published.errors.hasPrefix("Nothing to "))
      #expect(published.errors.count { $0 == "\n" } == 1, "\(published.errors)")
      #expect(!FileManager.default.fileExists(atPath: output))
      return
    }
    let items = Self.items(in: URL(filePath: output + "/archive.json")) ?? []
    #expect(
      items.map(\.description).sorted() == Self.items(in: feed)?.map(\.description).sorted())
    let got = try program.run("get", output, "--name", "feed")
    #expect(got.code == 0, "\(got.errors)")
    let difference = try program.run("diff", feed.path, "feed")
    #expect(difference.code == 0, "\(difference.output)")
    let before = try findings(program, feed.path)
    let after = try findings(program, "feed")
    #expect(after.isSubset(of: before), "\(after.subtracting(before))")
  }

  @Test(arguments: feeds) func `publishing it again changes nothing`(feed: URL) throws {
    let program = try BuiltProgram()
    let arguments = ["publish", feed.path, "--to", program.home + "/out"]
    guard try program.run(arguments).code == 0 else { return }
    #expect(try program.run(arguments).output.hasSuffix("Nothing has changed.\n"))
    try FileManager.default.removeItem(atPath: program.home + "/.cache")
    #expect(try program.run(arguments).output.hasSuffix("Nothing has changed.\n"))
  }

  /// The codes of all that `carrel check` finds.
  private func findings(_ program: BuiltProgram, _ archive: String) throws -> Set<String> {
    let result = try program.run("check", "--deep", "--json", "-a", archive)
    #expect(result.code <= 1, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    return Set(
      lines.compactMap { (try? JSON(parsing: Array($0.utf8)))?.object?["code"]?.string })
  }
}
