import Foundation

/// An address of `http` or `https`, of the characters that addresses have.
///
///     let address = try WebAddress("https://example.org/archive/manifest.json")
///     address.folder.text                        // "https://example.org/archive/"
///     address.folder.file("audio/talk 1.ogg")    // …/archive/audio/talk%201.ogg
public struct WebAddress: Hashable, Sendable {
  /// The address, without a fragment.
  public let text: String

  /// The address that a text is. Letters of other scripts are taken in a path, as they are often
  /// copied, but not in a host's name, where they can look like others.
  ///
  /// - Throws: `DownloadError.address`.
  public init(_ text: String) throws(DownloadError) {
    guard let scheme = Self.scheme(of: text) else { throw .address(text, .scheme) }
    let whole = text.prefix { $0 != "#" }
    let rest = whole.utf8.dropFirst(scheme.utf8.count + 3)
    let host = rest.prefix { !"/?".utf8.contains($0) }
    guard !host.isEmpty, host.allSatisfy({ $0 < 0x80 }) else { throw .address(text, .host) }
    guard rest.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
      throw .address(text, .characters)
    }
    let path = rest[host.endIndex...].map {
      $0 < 0x80 ? String(UnicodeScalar($0)) : Self.escaped($0)
    }
    let end = path.isEmpty ? "/" : path.joined()
    self.text = scheme + "://" + String(decoding: host, as: UTF8.self) + end
  }

  private init(unchecked text: String) { self.text = text }

  /// Whether a text begins as an address of any protocol does.
  static func hasScheme(_ text: String) -> Bool {
    text.firstRange(of: /^[A-Za-z][A-Za-z0-9+.\-]*:\/\//) != nil
  }

  private static func scheme(of text: String) -> String? {
    ["http", "https"].first { text.prefix($0.count + 3).lowercased() == $0 + "://" }
  }

  /// Whether it is one of `https`.
  var isEncrypted: Bool { text.hasPrefix("https:") }

  /// The path with which it ends, without a query.
  private var withoutQuery: Substring { text.prefix { $0 != "?" } }

  /// The last part of the path: `feed.json`; empty for a folder.
  var name: String {
    withoutQuery.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  /// The folder that the path leads to, or in which its last part lies.
  var folder: WebAddress {
    WebAddress(unchecked: String(withoutQuery.dropLast(name.count)))
  }

  /// The same address as a folder's: `/archive` as `/archive/`.
  var asFolder: WebAddress {
    name.isEmpty ? folder : WebAddress(unchecked: withoutQuery + "/")
  }

  /// The address of a file in this folder, by its path.
  func file(_ path: String) -> WebAddress {
    let escaped = path.utf8.map { Self.isPlain($0) ? String(UnicodeScalar($0)) : Self.escaped($0) }
    return WebAddress(unchecked: folder.text + escaped.joined())
  }

  /// The address that a reference in the file at this one leads to; nil where it leads to none of `http`
  /// and `https`.
  func resolving(_ reference: String) -> WebAddress? {
    guard let base = URL(string: text), let url = URL(string: reference, relativeTo: base) else {
      return nil
    }
    return try? WebAddress(url.absoluteString)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
      || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "/-._~".utf8.contains(byte)
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
