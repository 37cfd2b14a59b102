import Screen
import TestSupport

@testable import Reader

/// Articles on bees, of two years and by two authors.
enum BeeArchive {
  static func reader(_ rows: Int = 24, _ columns: Int = 80) throws -> ReaderHarness {
    try ReaderHarness(TemporaryArchive(items: items), Size(rows: rows, columns: columns))
  }

  private static let items = [
    item(
      "hive", title: "The Hive",
      html: "<p>Every hive has bees, and the bees have zeal.<p>A town has no bee of its own.",
      date: "1902-05-01T00:00:00Z", author: "Zoe Ash", language: "en"),
    item(
      "meadow", title: "The Meadow",
      html: "<p>On a meadow \\\"the bee\\\" alone,\\u001b[2J 蜂 and 相互扶助 for the bee 相互扶助.",
      date: "1890-01-01T00:00:00Z", author: "Ada Lee", language: "en"),
    item("oak", title: "The Oak", html: "<p>No insects.", language: "en"),
  ]
}

extension ReaderHarness {
  /// Types text at a prompt.
  func typeLine(_ text: String) {
    for character in text { handle(.key(.character(character))) }
  }

  /// Asks for a concordance, and waits until it shows all that is wanted of it.
  func makeConcordance(of query: String) {
    press("x")
    typeLine(query)
    press("Enter")
    waitForConcordance()
  }

  /// Presses keys before a concordance, and waits after each for what it brings.
  func pressAndWait(_ names: String) {
    for name in names.split(separator: " ") {
      press(String(name))
      waitForConcordance()
    }
  }
}
