import Foundation

// Measures the built program beside the programs that do the same, and prints each figure with the
// one that is to be reached:
//
//     benchmarks .build/release/carrel [book] [reader] [keys] [pages] [hostile] [index] [search]
//       [publish] [download] [diff] [cite] [notes] [million]
//
// The peak memory of a program that is started is at least that of this one, which searches in its
// own process: so what is measured by memory comes first.

let suites: [(name: String, run: (Workspace) throws -> Void)] = [
  ("book", BookSuite.run), ("reader", ReaderSuite.run), ("keys", KeysSuite.run),
  ("pages", PagesSuite.run), ("hostile", HostileSuite.run),
  ("index", IndexSuite.run), ("search", SearchSuite.run), ("publish", PublishSuite.run),
  ("download", DownloadSuite.run), ("diff", DiffSuite.run), ("cite", CiteSuite.run),
  ("notes", NotesSuite.run), ("million", MillionSuite.run),
]

/// Suites that run only when they are named.
let named: Set = ["million"]
let arguments = CommandLine.arguments.dropFirst()
guard let program = arguments.first else {
  print("Usage: benchmarks PROGRAM [\(suites.map(\.name).joined(separator: "] ["))]")
  exit(EX_USAGE)
}
let wanted = Set(arguments.dropFirst())
let workspace = try Workspace(carrel: program)
defer { workspace.remove() }
for suite in suites
where wanted.contains(suite.name) || (wanted.isEmpty && !named.contains(suite.name)) {
  try suite.run(workspace)
}
