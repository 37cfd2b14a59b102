/// Hostile documents in the reader: the first screen, its memory, and how both grow.
enum HostileSuite {
  private static let documents: [(name: String, size: Int, make: @Sendable (Int) -> String)] = [
    ("1,000,000 nested elements", 1_000_000, { String(repeating: "<div>", count: $0) + "x" }),
    ("1,000,000 combining marks", 1_000_000, { "<p>x" + String(repeating: "\u{301}", count: $0) }),
    ("100,000 regional indicators", 100_000, { "<p>" + String(repeating: "🇦", count: $0) }),
    (
      "a paragraph of 40 MB", 40_000_000,
      { "<p>" + String(repeating: "mutual aid ", count: $0 / 11) }
    ),
    (
      "a table of 10,000 × 50", 10_000,
      { rows in
        "<table>"
          + String(repeating: "<tr>" + String(repeating: "<td>cell", count: 50), count: rows)
      }
    ),
    (
      "50,000 <div>, 50,000 </span>", 50_000,
      {
        String(repeating: "<div>", count: $0) + String(repeating: "</span>", count: $0) + "x"
      }
    ),
    (
      "50,000 attributes", 50_000,
      { count in
        "<p " + (0..<count).map { "a\($0)=x" }.joined(separator: " ") + ">x"
      }
    ),
    (
      "100,000 abbreviations", 100_000,
      {
        "<p>" + (0..<$0).map { "<abbr title='word \($0)'>w\($0)</abbr> " }.joined()
      }
    ),
    (
      "20,000 notes", 20_000,
      { count in
        (0..<count).map { "<p>a<a href='#f\($0)' id=r\($0)>\($0)</a>" }.joined() + "<ol>"
          + (0..<count).map { "<li id=f\($0)>n <a href='#r\($0)'>x</a>" }.joined()
      }
    ),
  ]

  static func run(_ workspace: Workspace) throws {
    for (name, size, make) in documents {
      Table.title("Hostile: \(name)")
      let half = try firstScreen(workspace, make(size / 2))
      let whole = try firstScreen(workspace, make(size))
      Table.row("first screen, from Enter", whole.milliseconds, "ms", goal: 1000)
      Table.row("memory", whole.mebibytes, "MiB", goal: 512)
      Table.row("of the time of half of it", whole.milliseconds / half.milliseconds, "", goal: 2.3)
      let halfText = try text(workspace, make(size / 2))
      let wholeText = try text(workspace, make(size))
      Table.row("as text, whole command", wholeText, "ms")
      Table.row("of the time of half of it", wholeText / halfText, "", goal: 2.3)
    }
  }

  /// Medians of three runs, for a single one may be disturbed.
  private static func firstScreen(
    _ workspace: Workspace, _ html: String
  ) throws -> (milliseconds: Double, mebibytes: Double) {
    let archive = try workspace.archive("hostile", html: html)
    _ = CommandRun.of([workspace.carrel, "search", "-a", archive, "nothing"])
    var times: [Double] = []
    var memory = 0.0
    for _ in 0..<3 {
      guard let reader = TerminalRun([workspace.carrel, archive]) else { continue }
      _ = reader.firstScreen()
      times.append(reader.openFirstArticle())
      memory = max(memory, reader.residentMebibytes)
      reader.end()
    }
    return (times.median, memory)
  }

  private static func text(_ workspace: Workspace, _ html: String) throws -> Double {
    let file = try workspace.file("hostile.html", html)
    let runs = (0..<3).compactMap { _ in
      CommandRun.of([workspace.carrel, "render", "--plain", file])?.milliseconds
    }
    return runs.median
  }
}
