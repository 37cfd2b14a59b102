/// A million articles. It takes 25 GB of disk and half an hour, and so runs only when it is named.
enum MillionSuite {
  private static let count = 1_000_000

  /// In one article of a hundred, and in all.
  private static let rareWord = "butter"
  private static let commonWord = "the"

  static func run(_ workspace: Workspace) throws {
    try IndexSuite.run(workspace, count, runs: 1, memory: 300)
    Table.title("Search \(count.formatted()) articles")
    guard let prepared = try PreparedSearch(count, workspace) else { return }
    try FirstList.measure(workspace, prepared.archive, goal: 20)
    try SearchSuite.measure(rareWord, prepared, runs: 9, goal: 100)
    try SearchSuite.measure(commonWord, prepared, runs: 3)
    measureKeys(workspace, prepared.archive)
  }

  /// Each key of a query changes the screen at once, while what is typed is searched.
  private static func measureKeys(_ workspace: Workspace, _ archive: GeneratedArchive) {
    guard let reader = TerminalRun([workspace.carrel, archive.folder]) else { return }
    _ = reader.firstScreen()
    _ = reader.type("S")
    var delays: [Double] = []
    for key in "the of and to the in the a" { delays.append(reader.firstByte(after: String(key))) }
    Table.row("a key while all is searched: median", delays.median, "ms", goal: 4)
    Table.row("the slowest", delays.max() ?? 0, "ms", goal: 16)
    reader.end()
  }
}
