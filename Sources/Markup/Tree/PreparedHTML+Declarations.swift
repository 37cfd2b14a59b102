// What begins with `<!`: comments, CDATA sections, the DOCTYPE.
extension PreparedHTML {
  /// Passes what begins with `<!`: only comments hold what could mislead.
  mutating func passDeclaration() {
    if starts(with: "!--") {
      passComment()
    } else if starts(with: "![cdata[") {
      passCDATA()
    } else if starts(with: "!doctype") {
      passDoctype()
    } else if starts(with: "![") {
      dropBogusComment()
    }
  }

  /// Drops what HTML takes for a comment up to the next `>`: `<![if …]>` as Word writes it, `</ p>`.
  mutating func dropBogusComment() {
    let less = position - 1
    guard endsTags, let end = ByteSearch.find(ASCII.greater, in: source, from: position) else {
      endsTags = false
      return
    }
    position = end
    drop(less..<end + 1)
    passTextAfterTag()
  }

  /// Passes `<!-- … -->`.
  ///
  /// `<!-->` and `<!--->` are whole comments, which libxml2 takes for the beginning of one: dropped.
  private mutating func passComment() {
    let less = position - 1
    position += 3
    if starts(with: ">") || starts(with: "->") {
      position += source[position] == ASCII.greater ? 1 : 2
      drop(less..<position)
      return
    }
    position = ByteSearch.find("-->", in: source, from: position) ?? source.count
  }

  /// Writes `<![CDATA[ … ]]>` as the text that it is in XHTML.
  private mutating func passCDATA() {
    let less = position - 1
    let start = position + "![cdata[".utf8.count
    guard endsCDATA, let end = ByteSearch.find("]]>", in: source, from: start) else {
      endsCDATA = false
      return
    }
    drop(less..<start)
    escape(start..<end)
    position = end + 2
    drop(end..<position + 1)
    passTextAfterTag()
  }

  /// Drops a DOCTYPE that declares entities: libxml2 takes the first of them for its end.
  private mutating func passDoctype() {
    let less = position - 1
    let limit = min(position + 8192, source.count)
    let end = ByteSearch.find(ASCII.greater, in: source, from: position, to: limit) ?? limit
    guard let bracket = ByteSearch.find(UInt8(ascii: "["), in: source, from: position, to: end)
    else { return }
    var next = bracket
    while let close = ByteSearch.find(UInt8(ascii: "]"), in: source, from: next, to: limit) {
      next = close + 1
      while next < limit, ASCII.isSpace(source[next]) { next += 1 }
      guard next < limit, source[next] == ASCII.greater else { continue }
      position = next + 1
      return drop(less..<position)
    }
  }
}
