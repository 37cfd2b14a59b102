/// The links of an HTML text, and the names in it that links can lead to.
///
/// Tags are read as browsers do, as far as attributes go, in one pass over the bytes; nothing is
/// built. This is for checking only: reading articles is the business of a real parser.
struct HTMLAnchors {
  /// The values of `href`, in order.
  private(set) var links: [String] = []
  /// The values of `id`, and of `name`.
  private(set) var names: Set<String> = []

  init(_ html: String) {
    var reader = TagReader(html)
    while let (name, value) = reader.nextAttribute() {
      switch name {
      case "href": links.append(value)
      case "id", "name": names.insert(value)
      default: break
      }
    }
  }

  /// What a link within the text leads to: `#a%20b` to `a b`.
  static func target(of link: String) -> String {
    let fragment = String(link.dropFirst())
    return PagePath.percentDecoded(fragment) ?? fragment
  }
}

/// Reads the attributes of all tags, one after the other.
private struct TagReader {
  private let bytes: [UInt8]
  private var index = 0
  private var isInTag = false

  init(_ html: String) {
    bytes = Array(html.utf8)
  }

  mutating func nextAttribute() -> (name: String, value: String)? {
    while index < bytes.count {
      guard isInTag || findsTag() else { return nil }
      skip { Byte.isSpace($0) || $0 == Byte.slash }
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: ">") {
        isInTag = false
        continue
      }
      let name = word { !Byte.isSpace($0) && !Self.endsName.contains($0) }.lowercased()
      skip(while: Byte.isSpace)
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        if name.isEmpty { index += 1 }
        continue
      }
      index += 1
      skip(while: Byte.isSpace)
      return (name, value().replacing("&amp;", with: "&"))
    }
    return nil
  }

  private static let endsName: [UInt8] = [
    UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"),
  ]

  /// Goes behind the name of the next opening tag.
  private mutating func findsTag() -> Bool {
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      if bytes[index...].starts(with: "!--".utf8) { skipComment() }
      guard index < bytes.count, bytes[index] | 0x20 >= UInt8(ascii: "a"),
        bytes[index] | 0x20 <= UInt8(ascii: "z")
      else { continue }
      skip { !Byte.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != Byte.slash }
      isInTag = true
      return true
    }
    index = bytes.count
    return false
  }

  private mutating func skipComment() {
    while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
  }

  private mutating func value() -> String {
    guard index < bytes.count, bytes[index] == Byte.quote || bytes[index] == UInt8(ascii: "'")
    else { return word { !Byte.isSpace($0) && $0 != UInt8(ascii: ">") } }
    let quote = bytes[index]
    index += 1
    let text = word { $0 != quote }
    index += 1
    return text
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) { index += 1 }
  }

  private mutating func word(while condition: (UInt8) -> Bool) -> String {
    let start = index
    skip(while: condition)
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
