import Foundation

/// What a page down sends to the terminal, beside `less` with the same text.
///
/// Both show what `carrel show` writes, at the same measure, and go on by the same number of lines:
/// a page of the reader overlaps by one line, and has two rows below it, so that `less` is told to go
/// by three lines less than the screen has (`-z`). With `--ansi` the text has the same bold, slanted
/// and underlined words in `less`, which then gets `-R`.
enum PagesSuite {
  /// Pages that are turned.
  private static let pages = 100

  static func run(_ workspace: Workspace) throws {
    if let shared = workspace.shared {
      let html = try String(contentsOf: Books.memoirs(in: shared), encoding: .utf8)
      try run(workspace, "book", html, words: "the 1 MB book")
    } else {
      Table.skipped("the 1 MB book: there is no shared folder")
    }
    try run(workspace, "chapters", Books.chapters, words: "2 MB of chapters")
  }

  private static func run(
    _ workspace: Workspace, _ name: String, _ html: String, words: String
  ) throws {
    let archive = try workspace.archive(name, html: html)
    for size in [(24, 80), (40, 120)] as [(rows: Int, columns: Int)] {
      Table.title("Bytes that a page down sends, \(size.columns)×\(size.rows): \(words)")
      let reader = [workspace.carrel, archive]
      guard let ours = bytes(reader, size, after: ["\r", "\r", "g"]) else { return }
      Table.row("carrel", ours, "bytes a page")
      for form in ["--plain", "--ansi"] {
        let text = workspace.folder.appending(path: name + form).path
        let show = "exec \"$0\" show -a \"$1\" \"$2\" \(form) > \"$3\""
        _ = CommandRun.of(["sh", "-c", show, workspace.carrel, archive, name, text])
        let less = ["env", "-u", "LESS", "less", "-R", "-z\(size.rows - 3)", text]
        guard let theirs = bytes(less, size, after: []), theirs > 0 else {
          return Table.skipped("less is not installed")
        }
        Table.row("less, carrel show \(form)", theirs, "bytes a page")
        Table.row("of the bytes of less", ours / theirs, "", goal: 1.1)
      }
    }
  }

  /// The bytes that a page down sends, on average of many.
  private static func bytes(
    _ program: [String], _ size: (rows: Int, columns: Int), after approach: [String]
  ) -> Double? {
    guard let run = TerminalRun(program, rows: size.rows, columns: size.columns) else { return nil }
    defer { run.end() }
    _ = run.firstScreen()
    for keys in approach { _ = run.type(keys) }
    let sum = (0..<pages).reduce(0) { sum, _ in sum + run.answer(to: " ").bytes }
    return Double(sum) / Double(pages)
  }
}
