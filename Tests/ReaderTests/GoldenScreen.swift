import Foundation
import TestSupport
import Testing

/// Compares a screen with the one kept under `Screens/NAME.txt`.
func expectScreen(
  _ screen: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  try expectGolden(
    screen, in: folder.appending(path: "Screens/\(name).txt"), sourceLocation: sourceLocation)
}
