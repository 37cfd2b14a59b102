import Glibc

/// Reads the tags of an HTML text, and the attributes that matter for links.
///
/// Tags are read as browsers do, as far as attributes go, in one pass over the bytes; nothing is
/// built. Text between tags is gone over by `memchr`. This is for checking only: reading articles is
/// the business of a real parser.
struct TagReader {
  /// What a tag is to links.
  enum Tag {
    /// `<a>`, `<area>`.
    case link
    /// `<img>`, `<audio>`, `<video>`, `<source>`.
    case media
    case other
  }

  /// The attributes that matter.
  enum Attribute {
    case href, src, id, name
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var isInTag = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Goes behind the name of the next opening tag; nil at the end.
  mutating func nextTag() -> Tag? {
    while let open = find(UInt8(ascii: "<")) {
      index = open + 1
      if starts(with: "!--") { skipComment() }
      guard index < bytes.count, Self.isLetter(bytes[index]) else { continue }
      let start = index
      skip { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      isInTag = true
      return tag(start..<index)
    }
    index = bytes.count
    return nil
  }

  /// The next attribute of the tag that matters; nil behind its last.
  mutating func nextAttribute() -> (Attribute, value: String)? {
    while isInTag {
      skip { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
      guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return endTag() }
      let start = index
      skip { !Self.isSpace($0) && !Self.endsName($0) }
      let name = attribute(start..<index)
      let isNameless = index == start
      skip(while: Self.isSpace)
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        if isNameless { index += 1 }
        continue
      }
      index += 1
      skip(while: Self.isSpace)
      let range = value()
      if let name { return (name, text(range)) }
    }
    return nil
  }

  /// The text of the element whose opening tag was read, without tags: as much as a label has.
  func label() -> String {
    var label: [UInt8] = []
    var place = index
    var isText = true
    while place < bytes.count, label.count < 64 {
      let byte = bytes[place]
      if byte == UInt8(ascii: "<") {
        let isEnd =
          place + 2 < bytes.count && bytes[place + 1] == UInt8(ascii: "/")
          && bytes[place + 2] | 0x20 == UInt8(ascii: "a")
        if isEnd { break }
        isText = false
      } else if byte == UInt8(ascii: ">"), !isText {
        isText = true
      } else if isText {
        label.append(byte)
      }
      place += 1
    }
    return String(decoding: label, as: UTF8.self)
  }
}

extension TagReader {
  private func tag(_ range: Range<Int>) -> Tag {
    switch range.count {
    case 1 where bytes[range.lowerBound] | 0x20 == UInt8(ascii: "a"): .link
    case 3 where equals(range, "img"): .media
    case 4 where equals(range, "area"): .link
    case 5 where equals(range, "audio") || equals(range, "video"): .media
    case 6 where equals(range, "source"): .media
    default: .other
    }
  }

  private func attribute(_ range: Range<Int>) -> Attribute? {
    switch range.count {
    case 2 where equals(range, "id"): .id
    case 3 where equals(range, "src"): .src
    case 4 where equals(range, "href"): .href
    case 4 where equals(range, "name"): .name
    default: nil
    }
  }

  private mutating func endTag() -> (Attribute, value: String)? {
    index = min(index + 1, bytes.count)
    isInTag = false
    return nil
  }

  private mutating func value() -> Range<Int> {
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    guard index < bytes.count, quotes.contains(bytes[index]) else {
      let start = index
      skip { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
      return start..<index
    }
    let start = index + 1
    let end = min(find(bytes[index], from: start) ?? bytes.count, bytes.count)
    index = min(end + 1, bytes.count)
    return start..<end
  }

  /// The text of a value, without white space at its ends, as browsers read addresses.
  private func text(_ range: Range<Int>) -> String {
    let value = bytes[range].drop { $0 <= 0x20 }
    let end = value.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? value.startIndex
    let text = String(decoding: value[..<end], as: UTF8.self)
    return text.utf8.contains(UInt8(ascii: "&")) ? text.replacing("&amp;", with: "&") : text
  }

  private mutating func skipComment() {
    while let end = find(UInt8(ascii: "-")) {
      index = end
      if starts(with: "-->") { return }
      index += 1
    }
    index = bytes.count
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) { index += 1 }
  }

  /// Where a byte stands next; nil where it does no more.
  private func find(_ byte: UInt8, from start: Int? = nil) -> Int? {
    let start = start ?? index
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func starts(with text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress else {
      return false
    }
    return memcmp(base + index, text.utf8Start, text.utf8CodeUnitCount) == 0
  }

  /// Whether a name is a word, in either case.
  private func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
    range.count == word.utf8CodeUnitCount
      && range.allSatisfy { bytes[$0] | 0x20 == word.utf8Start[$0 - range.lowerBound] }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
