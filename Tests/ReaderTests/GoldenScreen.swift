import Foundation
import Screen
import TestSupport
import Testing

/// Compares a screen with the one kept under `Screens/NAME.txt`.
func expectScreen(
  _ screen: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectGolden(
    screen, in: goldenScreens.appending(path: "\(name).txt"), sourceLocation: sourceLocation)
}

/// The folder of the screens that are kept.
let goldenScreens = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")

extension Frame {
  /// What is seen, and below it where the hardware cursor stands, with the beginning of what stands
  /// there.
  ///
  ///     Cursor: row 1, column 1, on “The Free Commune    ”
  var textWithCursor: String {
    guard let cursor else { return text + "\nCursor: hidden" }
    let cells = self[row: cursor.row].dropFirst(cursor.column).prefix(20)
    let words = String(cells.filter { $0.columns > 0 }.map(\.cluster))
    return text + "\nCursor: row \(cursor.row), column \(cursor.column), on “\(words)”"
  }

  /// The row that is marked as selected: `>` in reverse video at the beginning of a pane, or in bold;
  /// nil where there is none.
  var selectedRow: Int? {
    (0..<size.rows).first { row in
      self[row: row].contains { $0.cluster == ">" && $0.style.attributes.contains(.reverse) }
    }
  }
}
