// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Sizes

  /// A size in bytes, in the unit in which it has few digits: `512 bytes`, `1.5 MB`, `507 MB`.
  public static func size(_ bytes: Int) -> Message {
    switch bytes {
    case ..<1000: Message(bytes, one: "\(bytes) byte", other: "\(bytes) bytes")
    case ..<10_000: kilobytes(bytes / 1000, tenths: bytes / 100 % 10)
    case ..<1_000_000: Message("\(bytes / 1000) kB")
    case ..<10_000_000: megabytes(bytes / 1_000_000, tenths: bytes / 100_000 % 10)
    case ..<1_000_000_000: Message("\(bytes / 1_000_000) MB")
    default: gigabytes(bytes / 1_000_000_000, tenths: bytes / 100_000_000 % 10)
    }
  }

  private static func kilobytes(_ whole: Int, tenths: Int) -> Message {
    Message("\(whole).\(tenths) kB")
  }

  private static func megabytes(_ whole: Int, tenths: Int) -> Message {
    Message("\(whole).\(tenths) MB")
  }

  private static func gigabytes(_ whole: Int, tenths: Int) -> Message {
    Message("\(whole).\(tenths) GB")
  }
}
