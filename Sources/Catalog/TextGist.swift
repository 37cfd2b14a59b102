/// The opening of a text and its number of words, by one pass over the bytes of its HTML.
///
/// For the rows of lists, which must be there long before every article could be parsed: tags are
/// left out, common entities read, white space folded. The reader itself parses the HTML in full.
///
///     TextGist(html: "<p>Mutual <em>aid</em> &amp; law</p>").opening   // "Mutual aid & law"
struct TextGist: Sendable {
  /// The first words of the text on one line, some 400 bytes.
  let opening: String

  /// Words of the whole text: runs of characters between white space and tags. Chinese and Japanese
  /// have no spaces, so that each of their characters counts, without their punctuation.
  let words: Int

  private static let openingBytes = 400

  init(html: String) {
    var html = html
    (opening, words) = html.withUTF8 { Self.scan($0) }
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> (String, Int) {
    var opening: [UInt8] = []
    var words = 0
    var isInWord = false
    var isInRun = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<"), let end = endOfTag(bytes, position) {
        if !isInline(bytes, position) { (isInWord, isInRun) = (false, false) }
        position = end
      } else if byte <= 0x20 {
        (isInWord, isInRun) = (false, false)
        position += 1
      } else {
        let isOpening = opening.count < openingBytes
        if isOpening, !isInWord, !opening.isEmpty { opening.append(0x20) }
        isInWord = true
        if let character = UnspacedCharacter(bytes, at: position) {
          if character.counts { words += 1 }
          isInRun = false
          if isOpening { opening += bytes[position..<position + character.length] }
          position += character.length
          continue
        }
        if !isInRun { words += 1 }
        isInRun = true
        if isOpening {
          position += append(bytes, position, to: &opening)
        } else {
          repeat { position += 1 } while position < bytes.count && isLetter(bytes[position])
        }
      }
    }
    return (String(decoding: opening, as: UTF8.self), words)
  }

  /// Whether a byte surely goes on with a word of a script that has spaces.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < UnspacedCharacter.firstByte && byte != UInt8(ascii: "<")
  }

  /// The offset after the tag or comment that begins at `position`; nil where it is a mere `<`.
  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    guard position + 1 < bytes.count else { return nil }
    switch bytes[position + 1] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      let end = bytes[position...].firstIndex(of: UInt8(ascii: ">"))
      return end.map { endOfUnseen(bytes, position, $0 + 1) } ?? bytes.count
    default:
      return nil
    }
  }

  /// The offset after the text of a script or a style, which nobody sees; `end` for other tags.
  private static func endOfUnseen(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int
  ) -> Int {
    let name = name(bytes, position + 1)
    guard name == packed("script") || name == packed("style") else { return end }
    var position = end
    while let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = next + 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "/"),
        self.name(bytes, position + 1) == name
      {
        return bytes[position...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      }
    }
    return bytes.count
  }

  /// Whether a tag leaves a word whole: `em`, `sup`, `span` and the like.
  private static func isInline(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    var start = position + 1
    if start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
    return inlineNames.contains(name(bytes, start))
  }

  /// The first seven letters at an offset, in lower case, packed into a number.
  private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    var name: UInt64 = 0
    for byte in bytes[min(start, bytes.count)...].prefix(7) {
      let small = byte | 0x20
      guard small >= UInt8(ascii: "a"), small <= UInt8(ascii: "z") else { break }
      name = name << 8 | UInt64(small)
    }
    return name
  }

  private static func packed(_ name: String) -> UInt64 {
    name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The names of inline elements, their letters packed into a number.
  private static let inlineNames: Set<UInt64> = Set(
    [
      "a", "b", "i", "q", "u", "s", "em", "sup", "sub", "abbr", "cite", "span", "strong", "small",
      "code", "wbr", "mark",
    ].map(packed))

  /// Appends what the byte or the entity at `position` stands for; how many bytes that takes.
  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, to opening: inout [UInt8]
  ) -> Int {
    if bytes[position] == UInt8(ascii: "&") {
      let name = bytes[(position + 1)...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
      let end = position + 1 + name.count
      if end < bytes.count, bytes[end] == UInt8(ascii: ";"),
        let text = entity(String(decoding: name, as: UTF8.self))
      {
        opening.append(contentsOf: text.utf8)
        return name.count + 2
      }
    }
    opening.append(bytes[position])
    return 1
  }

  private static func entity(_ name: String) -> String? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map(String.init)
    }
    if name.hasPrefix("#") {
      return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map(String.init)
    }
    return entities[name]
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "mdash": "—", "ndash": "–",
    "hellip": "…", "eacute": "é", "egrave": "è", "agrave": "à", "laquo": "«", "raquo": "»",
  ]
}
