import Foundation

/// Making the catalog of an archive, beside an index of nothing but the words; and refreshing it.
enum IndexSuite {
  static func run(_ workspace: Workspace) throws {
    try run(workspace, 10_000, runs: 5, memory: 150)
    try run(workspace, 100_000, runs: 3, memory: 150)
  }

  /// Measures one size; the goal for memory is in MiB.
  static func run(_ workspace: Workspace, _ count: Int, runs: Int, memory: Double) throws {
    Table.title("Index \(count.formatted()) articles")
    guard let archive = try GeneratedArchive.make(count, in: workspace) else { return }
    let bare = BareIndex(of: archive, in: workspace)
    var theirs: [CommandRun] = []
    var ours: [CommandRun] = []
    for _ in 0..<runs {
      if let run = try bare.make(of: archive, in: workspace) { theirs.append(run) }
      archive.removeCatalog()
      if let run = archive.index(workspace) { ours.append(run) }
    }
    let seconds = ours.map(\.milliseconds).median / 1000
    let bareSeconds = theirs.map(\.milliseconds).median / 1000
    Table.row("the text", Double(archive.textBytes) / 1e6, "MB")
    Table.row("carrel index", seconds, "s")
    Table.row("its processor time", ours.map(\.processorMilliseconds).median / 1000, "s")
    Table.row("bare FTS5 insert of the same text", bareSeconds, "s")
    Table.row("its processor time", theirs.map(\.processorMilliseconds).median / 1000, "s")
    if !theirs.isEmpty {
      Table.row("of the time of bare FTS5", seconds / bareSeconds, "", goal: 1.5)
    }
    Table.row("peak memory", ours.map(\.mebibytes).max() ?? 0, "MiB", goal: memory)
    Table.row("peak memory of bare FTS5", theirs.map(\.mebibytes).max() ?? 0, "MiB")
    let size = Double(archive.catalogBytes) / Double(archive.textBytes)
    Table.row("catalog, of the size of the text", size, "", goal: 0.9)
    if count == 10_000 { try measureFileIndexers(workspace, archive, against: seconds) }
    if count == 100_000 { try measureRefresh(workspace, archive) }
  }

  private static func measureFileIndexers(
    _ workspace: Workspace, _ archive: GeneratedArchive, against seconds: Double
  ) throws {
    let indexers = try FileIndexers(in: workspace)
    try indexers.write(archive)
    for indexer in indexers.commands {
      guard let run = CommandRun.of(indexer.arguments, within: 600), run.exitCode == 0 else {
        Table.skipped("\(indexer.name) is not installed, or fails")
        continue
      }
      Table.row(indexer.name, run.milliseconds / 1000, "s")
      Table.row("its peak memory", run.mebibytes, "MiB")
    }
  }

  /// A page of 1,000 articles, all of them revised.
  private static func measureRefresh(_ workspace: Workspace, _ archive: GeneratedArchive) throws {
    var times: [Double] = []
    for _ in 0..<3 {
      try archive.revisePage()
      times.append((archive.index(workspace)?.milliseconds ?? 0) / 1000)
    }
    Table.row("a revised page of 1,000, refreshed", times.median, "s", goal: 1)
    let unchanged = (0..<9).compactMap { _ in archive.index(workspace)?.milliseconds }
    Table.row("nothing changed", unchanged.median, "ms")
  }
}
