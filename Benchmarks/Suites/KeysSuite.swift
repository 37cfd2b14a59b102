/// From a key to the last byte of its frame, for keys of many kinds: in lists and results of a large
/// archive, and in a long article; and what the reader does while it is left alone.
enum KeysSuite {
  /// How often each journey is made: with the keys that it repeats, each kind comes a hundred times
  /// or more.
  private static let rounds = 50

  static func run(_ workspace: Workspace) throws {
    let chapters = try workspace.archive("chapters", html: Books.chapters)
    _ = CommandRun.of([workspace.carrel, "index", "-a", chapters])
    for size in [(24, 80), (40, 120)] {
      measure("An article of 2 MB", Journey.article, chapters, workspace, size)
    }
    guard let archive = try GeneratedArchive.make(100_000, in: workspace) else { return }
    _ = archive.index(workspace)
    for size in [(24, 80), (40, 120)] {
      measure("Lists of 100,000 articles", Journey.list, archive.folder, workspace, size)
      measure("Searches in 100,000 articles", Journey.results, archive.folder, workspace, size)
    }
    idle(archive.folder, workspace)
  }

  private static func measure(
    _ title: String, _ journey: Journey, _ archive: String, _ workspace: Workspace,
    _ size: (rows: Int, columns: Int)
  ) {
    Table.title("\(title), \(size.columns)×\(size.rows): from a key to its frame")
    guard
      let reader = TerminalRun([workspace.carrel, archive], rows: size.rows, columns: size.columns)
    else { return }
    defer { reader.end() }
    _ = reader.firstScreen()
    for keys in journey.approach { _ = reader.type(keys) }
    var times = KeyTimes()
    for round in 0..<rounds {
      for (kind, keys) in journey.steps(round, rounds) {
        times.note(reader.answer(to: keys), of: kind)
      }
      for (rows, columns) in [(24, 60), (50, 132), size] {
        times.note(reader.answer(toRows: rows, columns: columns), of: "another size")
      }
    }
    times.write()
  }

  /// A reader that nobody touches, for five seconds.
  private static func idle(_ archive: String, _ workspace: Workspace) {
    Table.title("The reader, left alone for 5 seconds")
    guard let reader = TerminalRun([workspace.carrel, archive]) else { return }
    defer { reader.end() }
    _ = reader.firstScreen()
    for keys in Journey.list.approach + ["\r", " "] { _ = reader.type(keys) }
    // Its place is kept after a second of rest.
    _ = reader.receive(within: 2500)
    let processor = reader.processorMilliseconds
    let waits = reader.waits
    let bytes = reader.receive(within: 5000) ?? 0
    Table.row("processor time", reader.processorMilliseconds - processor, "ms", goal: 0)
    Table.row("times that a thread woke", Double(reader.waits - waits), "", goal: 0)
    Table.row("bytes sent", Double(bytes), "", goal: 0)
  }
}
