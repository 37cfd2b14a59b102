extension MarkedText {
  /// Reads the mark-up of CSL's rich text: `<i>`, `<b>`, `<sup>`, `<sub>` (also as HTML calls them),
  /// small capitals and `nocase`; every other `<` is a character.
  ///
  ///     MarkedText(csl: "A <i>b</i> < c").runs   // "A ", "b" in italics, " < c"
  public init(csl text: String) {
    guard text.contains("<") else {
      self.init(text)
      return
    }
    self.init(Self.runs(of: text))
  }

  private static func runs(of text: String) -> [Run] {
    var runs: [Run] = []
    // Of each open tag its name, and the style that it and those around it make.
    var open: [(name: Substring, style: Style)] = []
    var rest = text[...]
    while let bracket = rest.firstIndex(of: "<") {
      let style = open.last?.style ?? []
      runs.append(Run(String(rest[..<bracket]), style))
      rest = rest[bracket...]
      if let tag = Tag(rest), !tag.isEnd || open.last?.name == tag.name {
        if tag.isEnd { open.removeLast() } else { open.append((tag.name, style.union(tag.style))) }
        rest = rest.dropFirst(tag.length)
      } else {
        runs.append(Run("<", style))
        rest.removeFirst()
      }
    }
    runs.append(Run(String(rest), open.last?.style ?? []))
    return runs
  }

  /// The text as CSL-JSON writes it.
  public var csl: String {
    runs.reduce(into: "") { text, run in
      let tags = Tag.all.filter { run.style.contains($0.style) }
      text += tags.map(\.start).joined() + run.text + tags.reversed().map(\.end).joined()
    }
  }
}

/// A tag of CSL's rich text.
private struct Tag {
  let name: Substring
  let isEnd: Bool
  let style: MarkedText.Style
  let length: Int

  /// The tag at the beginning of a text; nil where there is none that means a style.
  init?(_ text: Substring) {
    guard let end = text.prefix(Self.longest).firstIndex(of: ">") else { return nil }
    let inside = text[text.index(after: text.startIndex)..<end]
    isEnd = inside.hasPrefix("/")
    let words = inside.drop { $0 == "/" }.split(separator: " ", maxSplits: 1)
    guard let name = words.first, let style = Self.style(name, words.dropFirst().first) else {
      return nil
    }
    self.name = name
    self.style = style
    length = inside.count + 2
  }

  /// The most characters of a tag; a `<` is looked no further after.
  private static let longest = 64

  private static func style(_ name: Substring, _ attributes: Substring?) -> MarkedText.Style? {
    switch name {
    case "i", "em": return .italic
    case "b", "strong": return .bold
    case "sup": return .superscript
    case "sub": return .subscripted
    case "sc": return .smallCapitals
    case "span":
      guard let attributes else { return [] }
      if attributes.contains("small-caps") { return .smallCapitals }
      return attributes.contains("nocase") ? .asWritten : []
    default: return nil
    }
  }

  /// The tags by which each style is written.
  static let all: [(style: MarkedText.Style, start: String, end: String)] = [
    (.italic, "<i>", "</i>"), (.bold, "<b>", "</b>"),
    (.smallCapitals, "<span style=\"font-variant:small-caps;\">", "</span>"),
    (.superscript, "<sup>", "</sup>"), (.subscripted, "<sub>", "</sub>"),
    (.asWritten, "<span class=\"nocase\">", "</span>"),
  ]
}
