// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Newer versions of the archive

  public static func askToUpdate(_ title: SafeText, at source: String) -> Message {
    Message("Look for a newer version of “\(title)” at \(decision: source)? y/n")
  }

  public static let notUpdated = Message("Nothing was looked for")

  public static func notInstalledArchive(_ title: SafeText) -> Message {
    Message("“\(title)” is not installed; only what 'carrel get' has installed can be updated")
  }

  public static let lookingForUpdate = Message("Looking for a newer version")

  public static func updateFetched(percent: Int) -> Message { Message("Fetched \(percent)%") }

  public static func updateFetched(_ size: Message) -> Message { Message("Fetched \(size)") }

  public static func timeLeft(_ time: SafeText) -> Message { Message("\(time) left") }

  public static let readingNewVersion = Message("Reading the new version")

  public static func updateRuns(_ title: SafeText, _ progress: Message) -> Message {
    Message("“\(title)” is being updated: \(progress); Esc stops it")
  }

  public static func versionInstalled(_ title: SafeText, _ version: Int) -> Message {
    Message("“\(title)” is now at version \(version).")
  }

  public static func updateUnfinished(_ title: SafeText, _ name: String) -> Message {
    Message(
      """
      The newer version of “\(title)” was not fetched to its end; 'carrel update \
      \(decision: name)' goes on.
      """)
  }

  public static let neverRead = Message("not read yet")
}
