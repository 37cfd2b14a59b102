/// Paths of published files: they must be the same on any file system, FAT included.
public enum PublishedPath {
  /// Names that old systems keep for devices.
  package static let devices: Set<String> = {
    let numbered = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul"] + numbered)
  }()

  /// Whether a path names a file below the folder: no `..`, no empty part, nothing hidden, no
  /// character that FAT refuses, no name that a system keeps for a device.
  ///
  ///     PublishedPath.isSafe("audio/talk-1.ogg")   // true
  ///     PublishedPath.isSafe("../talk.ogg")        // false
  public static func isSafe(_ path: String) -> Bool {
    guard path.utf8.count <= 1024 else { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      let stem = part.prefix { $0 != "." }.lowercased()
      return !part.isEmpty && part.utf8.count <= 255 && part.first != "." && part.last != "."
        && part.last != " " && part.first != " " && !devices.contains(stem)
        && part.unicodeScalars.allSatisfy(isAllowed)
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0x7F && !"\\:*?\"<>|".unicodeScalars.contains(scalar)
      && scalar.properties.generalCategory != .format
  }
}
