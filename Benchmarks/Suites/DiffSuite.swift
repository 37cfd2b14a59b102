import Foundation

/// Comparing two versions of an archive, of which the second has ten revised articles on as many pages,
/// and ten new ones.
enum DiffSuite {
  private static let count = 100_000

  static func run(_ workspace: Workspace) throws {
    Table.title("Compare two versions of \(count.formatted()) articles")
    guard let archive = try GeneratedArchive.make(count, in: workspace) else { return }
    let next = try archive.linked(to: archive.folder + "-next")
    for page in 1...10 { try next.reviseArticle(ofPage: page * 9, "Revised") }
    try next.addArticles((1...10).map { "New \($0)" })
    let runs = (0..<5).compactMap { _ in
      CommandRun.of([workspace.carrel, "diff", archive.folder, next.folder], within: 600)
    }
    // As diff(1) has it: 1 where something differs.
    guard !runs.isEmpty, runs.allSatisfy({ $0.exitCode == 1 }) else {
      return Table.skipped("'carrel diff' failed")
    }
    Table.row("carrel diff", runs.map(\.milliseconds).median / 1000, "s")
    Table.row("its processor time", runs.map(\.processorMilliseconds).median / 1000, "s")
    Table.row("peak memory", runs.map(\.mebibytes).max() ?? 0, "MiB")
  }
}
