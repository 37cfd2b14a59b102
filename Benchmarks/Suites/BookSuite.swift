import Foundation

/// A book as text, as a whole command, beside the programs that do the same.
enum BookSuite {
  static func run(_ workspace: Workspace) throws {
    Table.title("A 1 MB book as text, 80 columns, whole command")
    guard let shared = workspace.shared else { return Table.skipped("there is no shared folder") }
    let book = Books.memoirs(in: shared).path
    let results = Comparison.of(
      [
        .init(
          name: "carrel", arguments: [workspace.carrel, "render", "--plain", "--width", "80", book]),
        .init(
          name: "lynx", arguments: ["lynx", "-dump", "-nolist", "-width=80", "-force_html", book]),
        .init(name: "w3m", arguments: ["w3m", "-dump", "-cols", "80", "-T", "text/html", book]),
      ], runs: 21)
    for result in results { Table.row(result.name, result.milliseconds, "ms") }
    guard let ours = results.first(where: { $0.name == "carrel" }) else { return }
    for (peer, goal) in [("lynx", 1.0 / 3), ("w3m", 1.0 / 4)] {
      guard let theirs = results.first(where: { $0.name == peer }) else { continue }
      let ratio = ours.milliseconds / theirs.milliseconds
      Table.row("of the time of \(peer)", ratio, "", goal: (goal * 1000).rounded() / 1000)
    }
    Table.row("peak memory", ours.mebibytes, "MiB", goal: 60)
  }
}
