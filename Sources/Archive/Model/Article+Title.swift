extension Article {
  /// The most characters that a title made of the content has.
  static let titleLength = 80

  /// What to call the article: its title, unless that is blank, else the first words of its content,
  /// else `Untitled`.
  ///
  /// Words are whole as far as they fit 80 characters; `…` says that more follows.
  ///
  ///     let note = Article(id: "1", contentHTML: "<p>Just <b>a</b> note.</p>")
  ///     note.displayTitle   // "Just a note."
  public var displayTitle: String {
    if let title, !title.allSatisfy(\.isWhitespace) { return title }
    let words = contentText.map { OpeningWords(plain: $0) } ?? OpeningWords(html: contentHTML ?? "")
    return words.text.isEmpty ? "Untitled" : words.text
  }
}

/// The first words of a text, up to a title's length.
private struct OpeningWords {
  private(set) var text = ""
  private var length = 0
  private var isFull = false

  /// Enough bytes to hold a title, mark-up included.
  private static let reach = 8_192

  init(plain: String) {
    add(Array(plain.utf8.prefix(Self.reach)))
  }

  init(html: String) {
    add(Self.withoutMarkup(Array(html.utf8.prefix(Self.reach))))
  }

  private mutating func add(_ bytes: [UInt8]) {
    for word in bytes.split(whereSeparator: { $0 <= 0x20 }) where !isFull {
      add(String(decoding: word, as: UTF8.self))
    }
  }

  /// Adds a word if it fits and leaves room for `…`; a first word that does not is cut.
  private mutating func add(_ word: String) {
    let room = Article.titleLength - 1 - length - (text.isEmpty ? 0 : 1)
    if word.count <= room {
      text += (text.isEmpty ? "" : " ") + word
      length = text.count
    } else {
      isFull = true
      text += (text.isEmpty ? word.prefix(room) : "") + "…"
    }
  }

  /// The text between tags: tags become spaces unless they stand inside a word, the commonest
  /// entities become characters.
  private static func withoutMarkup(_ html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < html.count {
      if html[index] == UInt8(ascii: "<") {
        let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
        if !isInline(html[index...end]) { output.append(0x20) }
        index = end + 1
      } else if html[index] == UInt8(ascii: "&"), let entity = entity(html[index...].prefix(8)) {
        output.append(contentsOf: entity.text.utf8)
        index += entity.length
      } else {
        output.append(html[index])
        index += 1
      }
    }
    return output
  }

  private static func isInline(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "<") || $0 == Byte.slash }
      .prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    let inline = ["a", "b", "i", "em", "strong", "span", "cite", "q", "abbr", "sup", "sub"]
    return inline.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private static func entity(_ bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
    let names = [
      "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&nbsp;": " ",
      "&#8217;": "’", "&#8220;": "“", "&#8221;": "”",
    ]
    guard let end = bytes.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[...end], as: UTF8.self)
    return names[name].map { ($0, name.utf8.count) }
  }
}
