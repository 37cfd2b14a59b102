import Foundation

/// Citing all articles of an archive whose catalog is there: as records, and in a style.
enum CiteSuite {
  private static let count = 100_000

  static func run(_ workspace: Workspace) throws {
    Table.title("Cite \(count.formatted()) articles")
    guard let archive = try GeneratedArchive.make(count, in: workspace) else { return }
    guard CommandRun.of([workspace.carrel, "list", "-a", archive.folder, "--limit", "1"]) != nil
    else { return Table.skipped("'carrel list' failed") }
    for format in ["bibtex", "csl-json", "chicago"] {
      let command = [
        workspace.carrel, "cite", "-a", archive.folder, "--all", "--format", format,
      ]
      let runs = (0..<5).compactMap { _ in CommandRun.of(command, within: 600) }
      guard !runs.isEmpty, runs.allSatisfy({ $0.exitCode == 0 }) else {
        return Table.skipped("'carrel cite' failed")
      }
      Table.row("as \(format)", runs.map(\.milliseconds).median / 1000, "s")
      Table.row("its processor time", runs.map(\.processorMilliseconds).median / 1000, "s")
      Table.row("peak memory", runs.map(\.mebibytes).max() ?? 0, "MiB")
    }
  }
}
