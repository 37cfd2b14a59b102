import Foundation
import Testing

/// Compares a text with the one that is kept in a file, less its last line feed.
///
/// With `RECORD=1` in the environment the file is written anew, and the test fails, so that nobody
/// records by accident.
package func expectGolden(
  _ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((text + "\n").utf8).write(to: file)
    Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  #expect(text + "\n" == kept, "see \(file.lastPathComponent)", sourceLocation: sourceLocation)
}
