import Foundation
import Testing

/// Compares a screen with the one kept under `Screens/NAME.txt`.
///
/// With `RECORD=1` in the environment the kept one is written anew, and the test fails, so that
/// nobody records by accident.
func expectScreen(
  _ screen: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Screens/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data((screen + "\n").utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  #expect(screen + "\n" == kept, "see Screens/\(name).txt", sourceLocation: sourceLocation)
}
