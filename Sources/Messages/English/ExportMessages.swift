// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - What stands in an export

  public static let exportSource = Message("Source")

  public static let exportSources = Message("Sources and licences")

  public static let bibliography = Message("Bibliography")

  public static let printedPages = Message("Pages of the printed source")

  public static func exportVersion(_ version: SafeText) -> Message { Message("version \(version)") }

  public static func exportAccessed(_ day: String) -> Message {
    Message("accessed \(SafeText(day, as: .field))")
  }
}

extension Message {
  // MARK: - Exporting

  public static func exportPercent(_ percent: Int) -> Message { Message("Writing \(percent)%") }

  public static func exportRuns(_ file: SafeText, percent: Int) -> Message {
    Message("'\(file)' is being written, \(percent)% of it; Esc stops that")
  }

  public static func exportStopped(_ file: SafeText) -> Message {
    Message("Stopped; nothing is written to '\(file)'")
  }

  public static let nothingToExport = Message("There is nothing here to write to a file")

  public static func wrongExportEnding(_ file: SafeText) -> Message {
    Message("Can't write '\(file)': the name must end in .epub, .md, .html or .txt.")
  }

  public static func exporting(percent: Int) -> Message { Message("Exporting \(percent)% ") }

  public static func exported(_ count: Int, to file: SafeText) -> Message {
    Message(
      count, one: "\(count) article written to '\(file)'",
      other: "\(count) articles written to '\(file)'")
  }

  public static func exportFileThere(_ path: String) -> Message {
    Message(
      """
      Can't write '\(decision: path)': something lies there already. \
      Choose another name, or replace it with '--force'.
      """)
  }
}
