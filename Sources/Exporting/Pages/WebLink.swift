import Hypertext

/// Addresses that a book may lead to: those that RFC 3986 allows, and none else.
enum WebLink {
  /// The address, what no address may hold being escaped; nil where it is of another kind than a place
  /// on the web, a mail or a telephone, or is none.
  ///
  ///     WebLink.address("https://example.org/a b")     // "https://example.org/a%20b"
  ///     WebLink.address("https://exa mple.org/")       // nil
  ///     WebLink.address("https://example.org/100%")    // "https://example.org/100%25"
  static func address(_ url: String) -> String? {
    guard let text = SafeAddress(url)?.text, let colon = text.firstIndex(of: ":") else {
      return nil
    }
    let rest = text[text.index(after: colon)...]
    if rest.hasPrefix("//") {
      let server = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      guard isServer(server) else { return nil }
      return text[...colon] + "//" + server + mended(rest.dropFirst(2 + server.count))
    }
    let scheme = text[..<colon].lowercased()
    return rest.isEmpty || scheme.hasPrefix("http") ? nil : text[...colon] + mended(rest)
  }

  /// Whether a text names a server, with its port where it has one.
  private static func isServer(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty,
      name.utf8.allSatisfy({ isLetterOrDigit($0) || "-._".utf8.contains($0) }),
      name.utf8.contains(where: isLetterOrDigit)
    else { return false }
    return parts.count == 1 || UInt16(parts[1]) != nil
  }

  /// A path, query and fragment, with escapes for signs that have no place there.
  private static func mended(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var isFragment = false
    for (index, byte) in source.enumerated() {
      switch byte {
      case UInt8(ascii: "%") where !isEscape(source, at: index): bytes += "%25".utf8
      case UInt8(ascii: "["): bytes += "%5B".utf8
      case UInt8(ascii: "]"): bytes += "%5D".utf8
      case UInt8(ascii: "#") where isFragment: bytes += "%23".utf8
      default:
        if byte == UInt8(ascii: "#") { isFragment = true }
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    let digits = bytes[(index + 1)...].prefix(2)
    return digits.count == 2
      && digits.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
  }
}
