import Foundation

/// What was measured, a line each, with the figure that is to be reached where there is one.
enum Table {
  static func title(_ words: String) {
    write("\n\(words)")
  }

  /// - Parameters:
  ///   - goal: What it should be at most.
  ///   - least: What it should be at least.
  static func row(
    _ name: String, _ value: Double, _ unit: String, goal: Double? = nil, least: Double? = nil
  ) {
    let figure = value < 10 ? String(format: "%.2f", value) : String(format: "%.1f", value)
    var line = "  " + name.padding(toLength: 52, withPad: " ", startingAt: 0)
    line += String(repeating: " ", count: max(0, 9 - figure.count)) + figure + " " + unit
    if let goal {
      line += "   goal \(goal.formatted()) \(value <= goal ? "reached" : "missed")"
    }
    if let least {
      line += "   goal \(least.formatted()) \(value >= least ? "reached" : "missed")"
    }
    write(line)
  }

  static func skipped(_ words: String) {
    write("  skipped: \(words)")
  }

  /// At once, for a measurement takes minutes.
  private static func write(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
