/// Makes HTML safe for libxml2, in one pass over its bytes.
///
/// libxml2 compares each attribute of a tag with all before it, so that 50,000 of them take
/// seconds: those beyond 64 are dropped. It also takes NUL for the end of the text: NUL becomes
/// U+FFFD. Comments and scripts are passed over as libxml2 does, for a quotation mark in them means
/// nothing.
struct TagTrimmer {
  /// How many attributes a tag may have.
  static let most = 64

  private let source: UnsafeRawBufferPointer
  private var position = 0
  private var copied = 0
  private var result: [UInt8] = []

  /// The HTML made safe; nil when it already is.
  static func trimmed(_ source: UnsafeRawBufferPointer) -> [UInt8]? {
    var trimmer = TagTrimmer(source: source)
    trimmer.run()
    let holdsNUL = ByteSearch.find(0, in: source, from: 0) != nil
    guard trimmer.copied > 0 || holdsNUL else { return nil }
    trimmer.copy(upTo: source.count)
    guard holdsNUL else { return trimmer.result }
    return trimmer.result.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
  }

  private init(source: UnsafeRawBufferPointer) {
    self.source = source
  }
}

extension TagTrimmer {
  private mutating func run() {
    while let less = ByteSearch.find(ASCII.less, in: source, from: position) {
      position = less + 1
      guard position < source.count else { return }
      if source[position] == UInt8(ascii: "!") {
        passComment()
      } else if ASCII.isLetter(source[position]) {
        passTag()
      }
    }
  }

  private mutating func copy(upTo end: Int) {
    result.append(contentsOf: UnsafeRawBufferPointer(rebasing: source[copied..<end]))
    copied = end
  }

  /// Passes `<!-- … -->`; what else begins with `<!` holds nothing that could mislead.
  ///
  /// `<!-->` and `<!--->` are whole comments, which libxml2 takes for the beginning of one: dropped.
  private mutating func passComment() {
    guard starts(with: "!--") else { return }
    let less = position - 1
    position += 3
    if starts(with: ">") || starts(with: "->") {
      copy(upTo: less)
      position += source[position] == ASCII.greater ? 1 : 2
      copied = position
      return
    }
    position = ByteSearch.find("-->", in: source, from: position) ?? source.count
  }

  private mutating func passTag() {
    let isScript = starts(with: "script")
    let isStyle = starts(with: "style")
    while position < source.count, !isTagBreak(source[position]) { position += 1 }
    passAttributes()
    if isScript {
      position = ByteSearch.find("</script", in: source, from: position) ?? source.count
    } else if isStyle {
      position = ByteSearch.find("</style", in: source, from: position) ?? source.count
    }
  }

  private mutating func passAttributes() {
    var attributes = 0
    var end: Int?
    while position < source.count, source[position] != ASCII.greater {
      if isTagBreak(source[position]) {
        position += 1
        continue
      }
      attributes += 1
      if attributes == Self.most + 1 { end = position }
      passAttribute()
    }
    if let end {
      copy(upTo: end)
      copied = position
    }
  }

  /// Passes a name, and `=` with a value, quoted or not.
  private mutating func passAttribute() {
    while position < source.count, !isTagBreak(source[position]),
      source[position] != UInt8(ascii: "=")
    { position += 1 }
    passSpaces()
    guard position < source.count, source[position] == UInt8(ascii: "=") else { return }
    position += 1
    passSpaces()
    guard position < source.count else { return }
    let mark = source[position]
    if mark == ASCII.quote || mark == ASCII.apostrophe {
      position =
        ByteSearch.find(mark, in: source, from: position + 1).map { $0 + 1 } ?? source.count
    } else {
      while position < source.count, !ASCII.isSpace(source[position]),
        source[position] != ASCII.greater
      { position += 1 }
    }
  }

  private mutating func passSpaces() {
    while position < source.count, ASCII.isSpace(source[position]) { position += 1 }
  }

  private func isTagBreak(_ byte: UInt8) -> Bool {
    ASCII.isSpace(byte) || byte == ASCII.greater || byte == ASCII.slash
  }

  private func starts(with word: StaticString) -> Bool {
    ByteSearch.matches(word, in: source, at: position)
  }
}
