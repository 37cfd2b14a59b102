import Glibc

/// The names of pages, and where a `next_url` leads.
///
/// A page's name is its path from the archive's folder. What a `next_url` holds is hostile: it may
/// name a page of the same folder or of one below, and nothing else.
package enum PagePath {
  /// Where a `next_url` leads.
  package enum Destination: Equatable {
    /// A page of this archive, by its name.
    case page(String)
    /// Another place on the network, which is not followed.
    case elsewhere
    /// Nowhere that may be read.
    case refused(Fault.PageRefusal)
  }

  /// Resolves a `next_url` that stands in a page.
  ///
  ///     resolve("./page-0001.json", from: "archive.json")   // .page("page-0001.json")
  ///     resolve("b%20c.json", from: "older/a.json")         // .page("older/b c.json")
  ///     resolve("../../etc/passwd", from: "archive.json")   // .refused(.outside)
  ///     resolve("https://example.org/2.json", from: "a")    // .elsewhere
  package static func resolve(_ url: String, from page: String) -> Destination {
    if hasScheme(url) || url.hasPrefix("//") { return .elsewhere }
    if url.hasPrefix("/") { return .refused(.outside) }
    if url.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == Byte.hash }) {
      return .refused(.query)
    }
    guard let path = percentDecoded(url), !path.isEmpty, isPlain(path) else {
      return .refused(.malformed)
    }
    let folder = page.utf8.contains(Byte.slash) ? page.folderAndName.folder + "/" : ""
    guard let name = normalised(folder + path) else { return .refused(.outside) }
    return .page(name)
  }

  /// The relative URL that leads from one page to another.
  ///
  ///     reference(to: "b c.json", from: "older/a.json")   // "../b%20c.json"
  package static func reference(to name: String, from page: String) -> String {
    let ups = page.utf8.count { $0 == Byte.slash }
    var text = String(repeating: "../", count: ups)
    for byte in name.utf8 {
      let isPlain = byte > 0x20 && byte < 0x7F && !"%?#\"<>:".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      text += isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }
    return text
  }

  /// The path without `.` and `..`; nil when it leads out of the folder or names none.
  package static func normalised(_ path: String) -> String? {
    guard !path.hasPrefix("/") else { return nil }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.isEmpty || path.hasSuffix("/") ? nil : parts.joined(separator: "/")
  }

  /// Whether a name has nothing that another system could take for a separator or an end.
  package static func isPlain(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != Byte.backslash }
  }

  /// Whether a URL begins with a scheme: a letter, then letters, digits, `+ - .`, then a colon.
  package static func hasScheme(_ url: String) -> Bool {
    guard let colon = url.utf8.firstIndex(of: Byte.colon), let first = url.utf8.first else {
      return false
    }
    let isLetter = { (byte: UInt8) in UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }
    return isLetter(first)
      && url.utf8[..<colon].allSatisfy {
        isLetter($0) || Byte.isDigit($0) || $0 == Byte.plus || $0 == Byte.minus || $0 == Byte.point
      }
  }

  /// The text with `%41` resolved; nil if an escape is malformed or the result is not UTF-8.
  package static func percentDecoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == Byte.percent else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(Byte.hexValue),
        let low = rest.popFirst().flatMap(Byte.hexValue)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
