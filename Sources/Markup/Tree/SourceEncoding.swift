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
    guard let label = declaredLabel(in: bytes) else {
      return UTF8Validity.isValid(bytes) ? nil : converted(bytes, from: "CP1252")
    }
    if isUTF8(label) { return UTF8Validity.isValid(bytes) ? nil : repaired(bytes) }
    return converted(bytes, from: name(of: label)) ?? repaired(bytes)
  }

  private static func repaired(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  // MARK: - Labels

  /// What the file says its encoding is, in small letters.
  private static func declaredLabel(in bytes: UnsafeRawBufferPointer) -> String? {
    let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.head))
    if ByteSearch.matches("<?xml", in: head, at: 0),
      let end = ByteSearch.find(ASCII.greater, in: head, from: 0),
      let name = ByteSearch.find("encoding", in: head, from: 0), name < end
    {
      return value(in: head, after: name + 8)
    }
    var position = 0
    while let meta = ByteSearch.find("<meta", in: head, from: position) {
      position = meta + 5
      let end = ByteSearch.find(ASCII.greater, in: head, from: position) ?? head.count
      if let name = ByteSearch.find("charset", in: head, from: position), name < end,
        let label = value(in: head, after: name + 7)
      {
        return label
      }
    }
    return nil
  }

  /// The word after `=`, with or without quotation marks.
  private static func value(in head: UnsafeRawBufferPointer, after start: Int) -> String? {
    func isSkipped(_ byte: UInt8) -> Bool {
      ASCII.isSpace(byte) || byte == ASCII.quote || byte == ASCII.apostrophe
    }
    let rest = head[start...].drop(while: ASCII.isSpace)
    guard rest.first == UInt8(ascii: "=") else { return nil }
    let word = rest.dropFirst().drop(while: isSkipped).prefix {
      ASCII.isLetter($0) || ASCII.isDigit($0) || "-_.:".utf8.contains($0)
    }
    return word.isEmpty || word.count > 40
      ? nil : String(decoding: word, as: UTF8.self).lowercased()
  }

  private static func isUTF8(_ label: String) -> Bool {
    label.hasPrefix("utf") || label == "unicode-1-1-utf-8"
  }

  /// The name by which iconv knows what browsers take a label for.
  private static func name(of label: String) -> String {
    switch label {
    case "iso-8859-1", "latin1", "iso8859-1", "iso_8859-1", "us-ascii", "ascii", "windows-1252":
      "CP1252"
    case "iso-8859-9", "latin5": "CP1254"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j": "CP932"
    case "euc-kr", "ks_c_5601-1987", "windows-949": "CP949"
    case "gb2312", "gbk", "x-gbk", "gb_2312-80": "GB18030"
    case "big5": "BIG5-HKSCS"
    case "tis-620", "iso-8859-11": "CP874"
    case "x-mac-roman", "macintosh": "MACINTOSH"
    default: label
    }
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
      input = input?.advanced(by: 1)
      left -= 1
    }
    return result
  }
}
