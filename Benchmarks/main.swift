import Foundation

// Measures the built program beside the programs that do the same, and prints each figure with the
// one that is to be reached:
//
//     benchmarks .build/release/carrel [book] [reader] [hostile]

let suites: [(name: String, run: (Workspace) throws -> Void)] = [
  ("book", BookSuite.run), ("reader", ReaderSuite.run), ("hostile", HostileSuite.run),
]
let arguments = CommandLine.arguments.dropFirst()
guard let program = arguments.first else {
  print("Usage: benchmarks PROGRAM [\(suites.map(\.name).joined(separator: "] ["))]")
  exit(EX_USAGE)
}
let wanted = Set(arguments.dropFirst())
let workspace = try Workspace(carrel: program)
defer { workspace.remove() }
for suite in suites where wanted.isEmpty || wanted.contains(suite.name) { try suite.run(workspace) }
