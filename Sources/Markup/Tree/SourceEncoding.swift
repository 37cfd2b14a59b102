import Glibc

/// The encoding of an HTML file, found as browsers find it, and its bytes as UTF-8.
///
/// What counts, in this order: a byte order mark; what an XML declaration or a `<meta>` among the
/// first bytes says; UTF-8, where the bytes are valid; else windows-1252. As in the Encoding Standard
/// (whatwg.org), `iso-8859-1` means windows-1252, and an XML declaration or a `<meta>` that says
/// UTF-16 can only mean UTF-8.
enum SourceEncoding {
  /// How many bytes are looked at for a declaration.
  private static let head = 4096

  /// The bytes as UTF-8; nil where they already are. What is no character becomes U+FFFD.
  ///
  ///     SourceEncoding.utf8(of: [0x63, 0x61, 0x66, 0xE9])   // "café"
  static func utf8(of bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    switch (bytes.first, bytes.dropFirst().first, bytes.dropFirst(2).first) {
    case (0xEF, 0xBB, 0xBF): return repaired(UnsafeRawBufferPointer(rebasing: bytes[3...]))
    case (0xFF, 0xFE, _): return converted(bytes, from: "UTF-16")
    case (0xFE, 0xFF, _): return converted(bytes, from: "UTF-16")
    default: break
    }
    switch declaredName(in: bytes) {
    case "UTF-8": return UTF8Validity.isValid(bytes) ? nil : repaired(bytes)
    case let name?: return converted(bytes, from: name) ?? repaired(bytes)
    case nil: break
    }
    if UTF8Validity.isValid(bytes) { return nil }
    let whole = UnsafeRawBufferPointer(rebasing: bytes.dropLast(UTF8Validity.lengthOfCutEnd(bytes)))
    return UTF8Validity.isValid(whole) ? repaired(bytes) : converted(bytes, from: "CP1252")
  }

  private static func repaired(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  // MARK: - Declarations

  /// iconv's name of the encoding that the file says is its own; nil where it says none, or one that
  /// nobody knows.
  private static func declaredName(in bytes: UnsafeRawBufferPointer) -> String? {
    let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.head))
    if ByteSearch.matches("<?xml", in: head, at: 0),
      let end = ByteSearch.find(ASCII.greater, in: head, from: 0),
      let name = ByteSearch.find("encoding", in: head, from: 0), name < end,
      let label = value(in: head[name + 8..<end])
    {
      return EncodingLabels.name(of: label)
    }
    var position = 0
    while let less = ByteSearch.find(ASCII.less, in: head, from: position) {
      position = less + 1
      for (start, end) in hidden where ByteSearch.matches(start, in: head, at: less) {
        position = ByteSearch.find(end, in: head, from: position) ?? head.count
      }
      guard ByteSearch.matches("<meta", in: head, at: less), less + 5 < head.count,
        ASCII.isSpace(head[less + 5]) || head[less + 5] == ASCII.slash,
        let end = ByteSearch.find(ASCII.greater, in: head, from: less)
      else { continue }
      let list = UnsafeRawBufferPointer(rebasing: head[less + 5..<end])
      if let label = label(in: list) { return EncodingLabels.name(of: label) }
    }
    return nil
  }

  /// What begins and ends where a `<meta>` means nothing.
  private static let hidden: [(StaticString, StaticString)] = [
    ("<!--", "-->"), ("<script", "</script"), ("<style", "</style"), ("<title", "</title"),
  ]

  /// The label in the attributes of a `<meta>`: `charset`, or `content` beside `http-equiv`.
  private static func label(in list: UnsafeRawBufferPointer) -> String? {
    var content: Range<Int>?
    var isHeader = false
    for attribute in AttributeList(of: list) {
      let name = list[attribute.name].map(ASCII.lowered)
      if name.elementsEqual("charset".utf8) {
        return String(decoding: list[attribute.value], as: UTF8.self)
          .trimmingPrefix(while: \.isWhitespace).lowercased()
      }
      if name.elementsEqual("http-equiv".utf8) { isHeader = true }
      if name.elementsEqual("content".utf8) { content = attribute.value }
    }
    guard isHeader, let content else { return nil }
    let value = UnsafeRawBufferPointer(rebasing: list[content])
    return ByteSearch.find("charset", in: value, from: 0).flatMap {
      self.value(in: value[($0 + 7)...])
    }
  }

  /// The word after `=`, with or without quotation marks, in small letters.
  private static func value(in text: Slice<UnsafeRawBufferPointer>) -> String? {
    let rest = text.drop(while: ASCII.isSpace)
    guard rest.first == ASCII.equals else { return nil }
    let word = rest.dropFirst().drop {
      ASCII.isSpace($0) || $0 == ASCII.quote || $0 == ASCII.apostrophe
    }.prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || "-_.:".utf8.contains($0) }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self).lowercased()
  }

  // MARK: - Conversion

  /// The bytes in UTF-8; nil where iconv does not know the encoding.
  private static func converted(_ bytes: UnsafeRawBufferPointer, from name: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var input = UnsafeMutablePointer<CChar>(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    var left = bytes.count
    let unit = name == "UTF-16" ? 2 : 1
    var buffer = [CChar](repeating: 0, count: 1 << 15)
    while left > 0 {
      let (count, error) = buffer.withUnsafeMutableBufferPointer { part in
        var output = part.baseAddress
        var room = part.count
        let isDone = iconv(converter, &input, &left, &output, &room) != -1
        return (part.count - room, isDone ? 0 : errno)
      }
      result += buffer[..<count].lazy.map { UInt8(bitPattern: $0) }
      guard error != 0, error != E2BIG, left > 0 else { continue }
      result += "\u{FFFD}".utf8
      input = input?.advanced(by: min(unit, left))
      left -= min(unit, left)
    }
    return result
  }
}
