import Foundation

/// Publishing an archive for the first time, again, and after one article was revised.
enum PublishSuite {
  private static let count = 100_000

  static func run(_ workspace: Workspace) throws {
    Table.title("Publish \(count.formatted()) articles")
    guard let archive = try GeneratedArchive.make(count, in: workspace) else { return }
    let bytes = try archive.bytes()
    Table.row("the archive", Double(bytes) / 1e6, "MB")
    var first: [CommandRun] = []
    var same: [CommandRun] = []
    var revised: [CommandRun] = []
    for round in 0..<3 {
      // Each into a folder of its own: where many files were removed, new ones are made more slowly.
      let output = workspace.folder.appending(path: "published-\(round)").path
      first += publish(archive, to: output, workspace)
      same += publish(archive, to: output, workspace)
      try archive.reviseArticle(round)
      revised += publish(archive, to: output, workspace)
    }
    write("for the first time, with its site", first)
    let rate = Double(bytes) / 1000 / first.map(\.milliseconds).median
    Table.row("of the archive a second", rate, "MB", least: 40)
    write("again, nothing having changed", same)
    write("again, one article having been revised", revised, goal: 3)
    Table.row("peak memory", first.map(\.mebibytes).max() ?? 0, "MiB")
  }

  private static func publish(
    _ archive: GeneratedArchive, to output: String, _ workspace: Workspace
  ) -> [CommandRun] {
    let run = CommandRun.of(
      [workspace.carrel, "publish", archive.folder, "--to", output], within: 3600)
    return run.map { $0.exitCode == 0 ? [$0] : [] } ?? []
  }

  private static func write(_ name: String, _ runs: [CommandRun], goal: Double? = nil) {
    Table.row(name, runs.map(\.milliseconds).median / 1000, "s", goal: goal)
    Table.row("its processor time", runs.map(\.processorMilliseconds).median / 1000, "s")
  }
}

extension GeneratedArchive {
  /// The bytes of all its pages.
  fileprivate func bytes() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { sum, name in
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      return sum + (attributes[.size] as? Int ?? 0)
    }
  }

  /// Revises one article of a page in the middle of the archive.
  fileprivate func reviseArticle(_ round: Int) throws {
    let page = URL(filePath: folder).appending(path: String(format: "page-%04d.json", count / 2000))
    let text = try String(contentsOf: page, encoding: .utf8)
    let beginning = "\"content_html\": \""
    guard let place = text.range(of: beginning) else { throw CocoaError(.fileReadCorruptFile) }
    let revised = text.replacingCharacters(in: place, with: beginning + "<p>Revised \(round).</p>")
    // Another file takes the place of the link: the page that is kept stays as it was.
    try Data(revised.utf8).write(to: page, options: .atomic)
  }
}
