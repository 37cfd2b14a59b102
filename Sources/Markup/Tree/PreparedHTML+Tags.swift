// Tags: their names and attributes, and what libxml2 must be told of them.
extension PreparedHTML {
  /// Passes `</…>`.
  mutating func passEndTag() {
    guard position + 1 < source.count else { return }
    guard ASCII.isLetter(source[position + 1]) else {
      if source[position + 1] != ASCII.greater { dropBogusComment() }
      return
    }
    let less = position - 1
    position += 1
    let name = passName()
    position = ByteSearch.find(ASCII.greater, in: source, from: position) ?? source.count
    if name == .br, position < source.count {
      drop(less..<position + 1)
      bytes += "<br>".utf8
    } else if name == .p, !isInParagraph, position < source.count {
      // Without a paragraph it is an empty one, which parts what is before from what follows.
      copy(upTo: less)
      bytes += "<p>".utf8
    } else if let name, name.isBlock, openTags.close(name) {
      copy(upTo: less)
      bytes += "<\(Self.endPrefix)\(name.spelling)/>".utf8
    }
    if let name, name.endsParagraph { isInParagraph = false }
    passTextAfterTag()
  }

  private mutating func passName() -> TagName? {
    let start = position
    while position < source.count, !isTagBreak(source[position]) { position += 1 }
    return names.name(in: source, start..<position)
  }

  /// Passes `<…>`, and the content of elements that hold no mark-up.
  mutating func passTag() {
    let name = passName()
    passAttributes()
    switch name {
    case .script: passContent(upTo: "</script")
    case .style: passContent(upTo: "</style")
    case .textarea where !endsItself: dropContent(upTo: "</textarea")
    case .xmp where !endsItself: escapeContent(upTo: "</xmp")
    default:
      if let name, name.isVoid { closeVoid() }
      if let name, name.endsParagraph { isInParagraph = name == .p && !endsItself }
      if let name, name.isBlock, !endsItself { openTags.open(name) }
      passTextAfterTag()
    }
  }

  private mutating func passContent(upTo end: StaticString) {
    position = ByteSearch.find(end, in: source, from: position) ?? source.count
  }

  /// Drops what is not mark-up and not shown, so that a tag in it opens nothing.
  private mutating func dropContent(upTo end: StaticString) {
    let start = position + 1
    passContent(upTo: end)
    if position < source.count { drop(min(start, position)..<position) }
  }

  /// Writes what is not mark-up as text.
  private mutating func escapeContent(upTo end: StaticString) {
    let start = position + 1
    passContent(upTo: end)
    if start < position { escape(start..<position) }
  }

  /// Whether a tag ends in `/>`, which libxml2 takes for an end.
  private var endsItself: Bool {
    position < source.count && source[position - 1] == ASCII.slash
  }

  private mutating func closeVoid() {
    guard position < source.count else { return }
    copy(upTo: position)
    bytes += " /".utf8
  }

  private mutating func passAttributes() {
    let start = position
    var attributes = 0
    var end: Int?
    var isPlain = true
    while position < source.count, source[position] != ASCII.greater {
      if isTagBreak(source[position]) {
        position += 1
        continue
      }
      attributes += 1
      if attributes == Self.most + 1 { end = position }
      if !passAttribute(isKept: end == nil) { isPlain = false }
    }
    if let end {
      drop(end..<position)
    } else if setsAside, attributes > 0, isPlain, position < source.count {
      setAttributesAside(start..<(endsItself ? position - 1 : position))
    }
  }

  /// Writes an attribute of our own for those of a tag.
  private mutating func setAttributesAside(_ list: Range<Int>) {
    guard list.upperBound <= Int(Int32.max) else { return }
    copy(upTo: list.lowerBound)
    bytes += " \(SetAside.attribute)=\"".utf8
    addSign(of: list)
    bytes.append(ASCII.quote)
  }

  /// Passes a name, and `=` with a value, quoted or not; whether it is a name to libxml2 and no
  /// reference stands in the value.
  private mutating func passAttribute(isKept: Bool) -> Bool {
    let isName = ASCII.isLetter(source[position])
    while position < source.count, !isTagBreak(source[position]), source[position] != ASCII.equals {
      position += 1
    }
    passSpaces()
    guard position < source.count, source[position] == ASCII.equals else { return isName }
    position += 1
    passSpaces()
    guard position < source.count else { return false }
    let value = value()
    position = value.upperBound
    return isKept && !passReferences(in: value) && isName
  }

  /// The place of the value that begins here, with its quotation marks.
  private func value() -> Range<Int> {
    let mark = source[position]
    var end = position
    if mark == ASCII.quote || mark == ASCII.apostrophe {
      end = ByteSearch.find(mark, in: source, from: position + 1).map { $0 + 1 } ?? source.count
    } else {
      while end < source.count, !ASCII.isSpace(source[end]), source[end] != ASCII.greater {
        end += 1
      }
    }
    return position..<end
  }

  private mutating func passReferences(in value: Range<Int>) -> Bool {
    var start = value.lowerBound
    while let next = ByteSearch.find(
      Self.ampersand, in: source, from: start, to: value.upperBound)
    { start = passReference(at: next, upTo: value.upperBound, isValue: true) }
    return start > value.lowerBound
  }

  private mutating func passSpaces() {
    while position < source.count, ASCII.isSpace(source[position]) { position += 1 }
  }

  private func isTagBreak(_ byte: UInt8) -> Bool {
    ASCII.isSpace(byte) || byte == ASCII.greater || byte == ASCII.slash
  }
}
