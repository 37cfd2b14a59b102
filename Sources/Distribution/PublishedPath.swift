import Signing

/// Paths of published files: they must be the same on any file system, FAT included.
public enum PublishedPath {
  /// Names that old systems keep for devices.
  private static let devices: Set<String> = {
    let numbered = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul"] + numbered)
  }()

  /// Names at the top that are those of what is published besides.
  private static let taken: Set<String> = [
    PagePlan.head, PagePublisher.feedName, Manifest.name, Manifest.signatureName,
    "index.html", "articles", "categories", "years",
  ]

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

  /// The path under which a file of the archive is published: its own, where that is of lower-case
  /// letters, digits, `-`, `_` and points; else one of these, with a sum of its own by which no other
  /// file has it.
  ///
  ///     PublishedPath.target(of: "audio/talk-1.ogg")   // "audio/talk-1.ogg"
  ///     PublishedPath.target(of: "audio/Talk 1.OGG")   // "audio/talk-1-5b1d0f3a.ogg"
  static func target(of path: String) -> String {
    let isAsItIs = path.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "/") }
    if isAsItIs, isSafe(path), !isTaken(path) { return path }
    var parts = path.split(separator: "/").map(plain)
    if isTaken(parts.joined(separator: "/")) { parts.insert("files", at: 0) }
    let name = parts.popLast() ?? ""
    let point = name.lastIndex(of: ".") ?? name.endIndex
    let sum = SHA256Digest(of: path.utf8).hex.prefix(8)
    parts.append("\(name[..<point].prefix(100))-\(sum)\(name[point...].prefix(20))")
    return parts.joined(separator: "/")
  }

  /// The address of a path: no character of one that is published needs an escape.
  static func address(of path: String) -> String { path }

  private static func isTaken(_ path: String) -> Bool {
    let top = String(path.prefix { $0 != "/" })
    return taken.contains(top) || top.hasPrefix("page-")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// A part of a path, in lower case, with a hyphen for whatever else is not plain.
  private static func plain(_ part: Substring) -> Substring {
    let bytes = part.lowercased().utf8.map { isPlain($0) ? $0 : UInt8(ascii: "-") }
    let name = String(decoding: bytes, as: UTF8.self).prefix(100)
    let trimmed = name.drop { $0 == "." || $0 == "-" }
    let stem = String(trimmed.prefix { $0 != "." })
    let isUsable = !trimmed.isEmpty && !devices.contains(stem) && trimmed.last != "."
    return isUsable ? trimmed : "file-" + trimmed.replacing(".", with: "-")
  }
}
