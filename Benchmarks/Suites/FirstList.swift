/// The first screen of an archive's list, whose catalog is current.
enum FirstList {
  /// Prints the time, with its goal in milliseconds, and the memory; the time.
  @discardableResult
  static func measure(
    _ workspace: Workspace, _ archive: GeneratedArchive, goal: Double
  ) throws -> Double {
    _ = archive.index(workspace)
    var frames: [Answer] = []
    var memory = 0.0
    for _ in 0..<11 {
      guard let reader = TerminalRun([workspace.carrel, archive.folder]) else { break }
      frames.append(reader.firstFrame())
      memory = max(memory, reader.residentMebibytes)
      reader.end()
    }
    let times = frames.compactMap(\.frame)
    Table.row("the list, from the start of the program", times.median, "ms", goal: goal)
    Table.row("with what threads count", frames.map(\.settled).median, "ms")
    Table.row("its memory", memory, "MiB", goal: 30)
    return times.median
  }
}
