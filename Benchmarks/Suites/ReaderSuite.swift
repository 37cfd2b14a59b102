import Foundation

/// A book in the reader: from a key to the last byte of its screen.
enum ReaderSuite {
  static func run(_ workspace: Workspace) throws {
    if let shared = workspace.shared {
      let html = try String(contentsOf: Books.memoirs(in: shared), encoding: .utf8)
      try run(workspace, "book", html, words: "the 1 MB book", firstScreen: 15)
    } else {
      Table.skipped("the 1 MB book: there is no shared folder")
    }
    try run(workspace, "endnotes", Books.endnotes, words: "2 MB of endnotes", firstScreen: 25)
    try run(
      workspace, "annotated", Books.annotated, words: "2 MB with 5,200 notes", firstScreen: nil)
  }

  private static func run(
    _ workspace: Workspace, _ name: String, _ html: String, words: String, firstScreen: Double?
  ) throws {
    Table.title("In the reader: \(words)")
    let archive = try workspace.archive(name, html: html)
    // The catalog is made before what is measured.
    _ = CommandRun.of([workspace.carrel, "search", "-a", archive, "nothing"])
    var starts: [Answer] = []
    var opens: [Double] = []
    for _ in 0..<9 {
      guard let reader = TerminalRun([workspace.carrel, archive]) else { return }
      starts.append(reader.firstFrame())
      opens.append(reader.openFirstArticle())
      reader.end()
    }
    let frames = starts.compactMap(\.frame)
    Table.row("the list, from the start of the program", frames.median, "ms", goal: 15)
    Table.row("its first screen, from Enter", opens.median, "ms", goal: firstScreen)
    try measureMoves(workspace, archive)
  }

  private static func measureMoves(_ workspace: Workspace, _ archive: String) throws {
    guard let reader = TerminalRun([workspace.carrel, archive]) else { return }
    _ = reader.firstScreen()
    _ = reader.openFirstArticle()
    var pages: [Double] = []
    var resizes: [Double] = []
    for percent in stride(from: 5, to: 100, by: 5) {
      _ = reader.type("\(percent)%")
      for _ in 0..<5 { pages.append(reader.type(" ")) }
      resizes.append(reader.resize(rows: 24, columns: 60))
      resizes.append(reader.resize(rows: 40, columns: 120))
      resizes.append(reader.resize(rows: 24, columns: 80))
    }
    Table.row("a page down, anywhere: median", pages.median, "ms", goal: 4)
    Table.row("a page down, anywhere: 99 of 100", pages.percentile(0.99), "ms", goal: 4)
    Table.row("a resize, anywhere: median", resizes.median, "ms", goal: 16)
    Table.row("a resize, anywhere: 99 of 100", resizes.percentile(0.99), "ms", goal: 16)
    Table.row("memory", reader.residentMebibytes, "MiB", goal: 60)
    reader.end()
  }
}
