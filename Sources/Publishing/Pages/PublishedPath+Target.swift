import Distribution
import Signing

/// Where files of an archive are published.
extension PublishedPath {
  /// Names at the top that are those of what is published besides.
  private static let taken: Set<String> = [
    PagePlan.head, PagePublisher.feedName, Manifest.name, Manifest.signatureName,
    SiteIndex.path, SiteStyle.path, "articles", "categories", "years",
  ]

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
