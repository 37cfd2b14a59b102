import Foundation

/// Publishing an archive for the first time, again, and after one article was revised: how long it
/// takes, and what is written.
enum PublishSuite {
  private static let count = 100_000

  static func run(_ workspace: Workspace) throws {
    Table.title("Publish \(count.formatted()) articles, signed, with a site")
    guard let archive = try GeneratedArchive.make(count, in: workspace) else { return }
    let key = workspace.folder.appending(path: "archive.key").path
    _ = CommandRun.of([workspace.carrel, "publish", "--new-key", key])
    let bytes = try archive.bytes()
    Table.row("the archive", Double(bytes) / 1e6, "MB")
    var runs = (first: [CommandRun](), same: [CommandRun](), revised: [CommandRun]())
    var written: [String] = []
    for round in 0..<3 {
      // Each into a folder of its own: where many files were removed, new ones are made more slowly.
      let output = workspace.folder.appending(path: "published-\(round)").path
      let publish = [workspace.carrel, "publish", archive.folder, "--to", output, "--key", key]
      runs.first += run(publish)
      runs.same += run(publish)
      try archive.reviseArticle(ofPage: count / 2000, "Revised \(round)")
      let before = FolderState(output)
      runs.revised += run(publish)
      written = FolderState(output).changes(since: before)
    }
    write("for the first time", runs.first)
    let rate = Double(bytes) / 1000 / runs.first.map(\.milliseconds).median
    Table.row("of the archive a second", rate, "MB", least: 40)
    write("again, nothing having changed", runs.same)
    write("again, one article having been revised", runs.revised, goal: 3)
    write(written)
    Table.row("peak memory", runs.first.map(\.mebibytes).max() ?? 0, "MiB")
  }

  private static func run(_ command: [String]) -> [CommandRun] {
    let run = CommandRun.of(command, within: 3600)
    return run.map { $0.exitCode == 0 ? [$0] : [] } ?? []
  }

  private static func write(_ name: String, _ runs: [CommandRun], goal: Double? = nil) {
    guard !runs.isEmpty else { return Table.skipped("\(name): it failed") }
    Table.row(name, runs.map(\.milliseconds).median / 1000, "s", goal: goal)
    Table.row("its processor time", runs.map(\.processorMilliseconds).median / 1000, "s")
  }

  /// How many files were written for one article, by their kinds.
  private static func write(_ written: [String]) {
    var rest = written
    func count(_ name: String, goal: Double, where isOfKind: (String) -> Bool) {
      Table.row("files written: \(name)", Double(rest.count(where: isOfKind)), "", goal: goal)
      rest.removeAll(where: isOfKind)
    }
    count("pages of the archive", goal: 1) { $0.hasPrefix("page-") || $0 == "archive.json" }
    count("the article's own page", goal: 1) { $0.hasPrefix("articles/") }
    // The category, its year, the year, and the first page.
    count("lists of articles", goal: 4) { $0.hasSuffix(".html") }
    count("the manifest and its signature", goal: 2) { $0.hasPrefix("manifest.json") }
    Table.row("files written: others", Double(rest.count), "", goal: 0)
  }
}
