import Foundation

/// Fetching archives from a server on this machine: what it takes over bare curl, and what an update
/// of a large archive takes.
enum DownloadSuite {
  private static let megabytes = 500
  private static let count = 100_000
  private static let rounds = 5

  static func run(_ workspace: Workspace) throws {
    try compare(workspace)
    try update(workspace)
  }

  // MARK: - Beside curl

  /// One file of 500 MB: in memory, where only the programs' work counts, then on the disk, where both
  /// end when all is durable.
  private static func compare(_ workspace: Workspace) throws {
    Table.title("Fetch \(megabytes) MB, and curl beside it")
    let archive = try AttachedArchive.make(megabytes: megabytes, in: workspace)
    let published = workspace.folder.appending(path: "published-attachment").path
    guard publish(archive, to: published, workspace),
      let server = LoopbackServer(serving: published, in: workspace)
    else { return Table.skipped("there is nothing to fetch") }
    let memory = "/dev/shm/carrel-benchmark-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: memory) }
    for (place, name) in [(memory, "in memory"), (workspace.folder.path, "on the disk")] {
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      let runs = runs(from: server, to: place, workspace)
      guard runs.count == rounds else { return Table.skipped("a run failed") }
      Table.row("curl, \(name)", runs.map(\.bare.milliseconds).median / 1000, "s")
      Table.row("carrel get, \(name)", runs.map(\.ours.milliseconds).median / 1000, "s")
      let ratios = runs.map { $0.ours.milliseconds / $0.bare.milliseconds }
      Table.row("carrel get / curl, \(name)", ratios.median, "×", goal: 1.15)
    }
  }

  /// Both in turn; what was fetched is removed before the next.
  private static func runs(
    from server: LoopbackServer, to place: String, _ workspace: Workspace
  ) -> [(bare: CommandRun, ours: CommandRun)] {
    let (home, file) = (place + "/home", place + "/fetched")
    let curl = "curl -q -s -o \"$2\" \"$1\" && sync -f \"$2\""
    return (0..<rounds).compactMap { _ in
      defer { for path in [home, file] { try? FileManager.default.removeItem(atPath: path) } }
      guard
        let bare = CommandRun.of(
          ["sh", "-c", curl, "sh", server.address + AttachedArchive.file, file]),
        let ours = CommandRun.of(
          [workspace.carrel, "--home", home, "get", server.address, "--name", "x"]),
        bare.exitCode == 0, ours.exitCode == 0
      else { return nil }
      return (bare, ours)
    }
  }

  // MARK: - Updates

  /// An archive of 100,000 articles, by ten new ones and by ten revised ones, with its catalog.
  private static func update(_ workspace: Workspace) throws {
    Table.title("Update an archive of \(count.formatted()) articles, with its catalog")
    guard let archive = try GeneratedArchive.make(count, in: workspace) else { return }
    let published = workspace.folder.appending(path: "published-articles").path
    guard publish(archive.folder, to: published, workspace),
      let server = LoopbackServer(serving: published, in: workspace)
    else { return Table.skipped("there is nothing to fetch") }
    let home = workspace.folder.appending(path: "home").path
    let carrel = [workspace.carrel, "--home", home]
    guard let first = CommandRun.of(carrel + ["get", server.address, "--name", "x"], within: 600),
      first.exitCode == 0,
      CommandRun.of(carrel + ["index", "-a", "x"], within: 600)?.exitCode == 0
    else { return Table.skipped("the first version cannot be fetched") }
    Table.row("the first version", first.milliseconds / 1000, "s")
    let changes = [
      Change("10 new articles", mostPages: 2) { try archive.addArticles(10, round: $0) },
      Change("10 revised articles", mostPages: 11) { try archive.reviseArticles(10, round: $0) },
    ]
    for change in changes {
      let runs = try runs(of: change, carrel, server) {
        publish(archive.folder, to: published, workspace)
      }
      guard !runs.isEmpty else { return Table.skipped("an update failed") }
      let name = "by " + change.name
      Table.row(
        "\(name): pages", Double(runs.map(\.pages).max() ?? 0), "", goal: change.mostPages)
      Table.row("\(name): time", runs.map(\.update).median / 1000, "s", goal: 3)
      Table.row("\(name): a list afterwards", runs.map(\.list).median / 1000, "s")
    }
  }

  /// Something that a publisher does to an archive.
  private struct Change {
    let name: String
    /// How many pages may be fetched then.
    let mostPages: Double
    /// Does it once more.
    let make: (_ round: Int) throws -> Void

    init(_ name: String, mostPages: Double, make: @escaping (Int) throws -> Void) {
      self.name = name
      self.mostPages = mostPages
      self.make = make
    }
  }

  /// What updates after a change fetched, and how long they took, in milliseconds.
  private static func runs(
    of change: Change, _ carrel: [String], _ server: LoopbackServer, publish: () -> Bool
  ) throws -> [(pages: Int, update: Double, list: Double)] {
    try (0..<3).compactMap { round in
      try change.make(round)
      guard publish() else { return nil }
      let before = server.requests().count
      guard let update = CommandRun.of(carrel + ["update", "x"]), update.exitCode == 0,
        let list = CommandRun.of(carrel + ["list", "-a", "x", "--limit", "20"]), list.exitCode == 0
      else { return nil }
      let fetched = server.requests().dropFirst(before).filter { !$0.contains("manifest") }
      return (fetched.count, update.milliseconds, list.milliseconds)
    }
  }

  private static func publish(_ path: String, to output: String, _ workspace: Workspace) -> Bool {
    let words = [workspace.carrel, "publish", path, "--to", output, "--no-site"]
    return CommandRun.of(words, within: 3600)?.exitCode == 0
  }
}
