// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - What is wrong with a manifest

  public static let noManifest = Message("it is no manifest of an archive")

  public static func manifestFormatUnknown(_ format: Int) -> Message {
    Message("it is of format \(format), which only a newer Carrel knows")
  }

  public static func manifestPathOutside(_ path: String) -> Message {
    Message("it names the file '\(decision: path)', which no archive may have")
  }

  public static func manifestPathTwice(_ path: String) -> Message {
    Message("it names the file '\(decision: path)' twice, capitals aside")
  }
}
