import Distribution
import Screen

/// The name by which an installed archive is called on the command line, and its folder's name.
///
/// It can be a name on any file system, FAT included, and needs no quotation marks in a shell:
/// `a` to `z`, digits, `-`, `_` and `.`, of which the first is a letter or a digit; at most 64.
///
///     ArchiveName("kropotkin")                           // "kropotkin"
///     ArchiveName("../etc")                              // nil
///     ArchiveName(title: "Peter Kropotkin’s Archive")    // "peter-kropotkins-archive"
public struct ArchiveName: Hashable, Sendable, Comparable {
  /// The name.
  public let text: String

  /// Bytes of the longest name.
  private static let most = 64
  /// Bytes of the longest name that is made of a title.
  private static let mostOfTitle = 40

  /// The name that a text is; nil where it cannot be one.
  public init?(_ text: String) {
    guard Self.isName(text) else { return nil }
    self.text = text
  }

  /// A name made of a title: its words in lower-case ASCII; `archive` where nothing is left of it.
  public init(title: String) {
    let plain = SafeText(title, as: .field).transliterated().string.lowercased()
    let kept = plain.utf8.filter { $0 != UInt8(ascii: "'") }
    let words = kept.split { !Self.isLetterOrDigit($0) }
    var name = ""
    for word in words where name.utf8.count + word.count < Self.mostOfTitle {
      name += (name.isEmpty ? "" : "-") + String(decoding: word, as: UTF8.self)
    }
    text = Self.isName(name) ? name : "archive"
  }

  /// The name with a number, for a second archive that would be called the same.
  func numbered(_ number: Int) -> ArchiveName {
    ArchiveName(unchecked: "\(text.prefix(Self.most - 8))-\(number)")
  }

  private init(unchecked text: String) { self.text = text }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetterOrDigit(first), text.utf8.count <= most else {
      return false
    }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || "-_.".utf8.contains($0) }
      && PublishedPath.isSafe(text)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// In the order of their letters.
  public static func < (one: ArchiveName, other: ArchiveName) -> Bool { one.text < other.text }
}
