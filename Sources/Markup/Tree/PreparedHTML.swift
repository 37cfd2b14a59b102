/// HTML made ready for libxml2, in one pass over its bytes.
///
/// - libxml2 compares each attribute of a tag with all before it, so that 50,000 of them take
///   seconds: those beyond 64 are dropped.
/// - It takes NUL for the end of the text: NUL becomes U+FFFD.
/// - It reads text a character at a time, which is most of its work on prose. So runs of text without
///   references are *set aside*: a private character stands for each, and where libxml2 gives that
///   back, the run itself is taken. Only mark-up is left for it to read.
/// - It knows `source`, `wbr` and other elements without content only by name, and takes what follows
///   for their content: they are written as `<wbr />`.
/// - It does not let every end tag end its element: `OpenTags` finds those, and before each stands an
///   element of our own that says what ends.
///
/// Comments and scripts are passed over as libxml2 does, for a quotation mark in them means nothing.
/// Where the two should disagree on where a tag ends, a run is put back wherever it turns up, so that
/// nothing else follows from it.
struct PreparedHTML {
  /// How many attributes a tag may have.
  static let most = 64
  /// What the name of an element that says what ends begins with.
  static let endPrefix = "carrel.end."
  private static let ampersand = UInt8(ascii: "&")

  /// What libxml2 is to read.
  private(set) var bytes: [UInt8] = []
  /// The source's places of the runs that were set aside, in their order.
  private(set) var runs: [Range<Int32>] = []

  private let source: UnsafeRawBufferPointer
  private let setsAside: Bool
  private let names = TagNames.all
  private var openTags = OpenTags()
  private var position = 0
  private var copied = 0

  /// Prepares HTML that holds no NUL.
  init(_ source: UnsafeRawBufferPointer) {
    self.source = source
    setsAside = ByteSearch.find(SetAside.lead, in: source, from: 0) == nil
    bytes.reserveCapacity(source.count / (setsAside ? 2 : 1))
    run()
    copy(upTo: source.count)
  }

  /// The HTML with U+FFFD for every NUL; nil when it has none.
  static func withoutNUL(_ source: UnsafeRawBufferPointer) -> [UInt8]? {
    guard ByteSearch.find(0, in: source, from: 0) != nil else { return nil }
    return source.flatMap { $0 == 0 ? Array("\u{FFFD}".utf8) : [$0] }
  }
}

// MARK: - Text

extension PreparedHTML {
  private mutating func run() {
    while position < source.count {
      let less = ByteSearch.find(ASCII.less, in: source, from: position) ?? source.count
      passText(position..<less, isAside: false)
      position = less + 1
      guard position < source.count else { return }
      if source[position] == UInt8(ascii: "!") {
        passComment()
      } else if source[position] == ASCII.slash {
        passEndTag()
      } else if ASCII.isLetter(source[position]) {
        passTag()
      }
    }
  }

  /// Passes the text that begins after a tag, up to the next `<`, and sets it aside.
  private mutating func passTextAfterTag() {
    guard position < source.count, source[position] == ASCII.greater else { return }
    let end = ByteSearch.find(ASCII.less, in: source, from: position) ?? source.count
    let text = position + 1..<end
    position = end
    passText(text, isAside: setsAside)
  }

  private mutating func passText(_ text: Range<Int>, isAside: Bool) {
    var start = text.lowerBound
    while start < text.upperBound {
      let next = ByteSearch.find(Self.ampersand, in: source, from: start, to: text.upperBound)
      if isAside { setAside(start..<(next ?? text.upperBound)) }
      guard let next else { return }
      start = passReference(at: next, upTo: text.upperBound, isValue: false)
    }
  }

  /// Passes a reference, and writes it as libxml2 knows it. Returns where it surely has ended.
  private mutating func passReference(at start: Int, upTo end: Int, isValue: Bool) -> Int {
    if let reading = EntityDecoder.reading(
      in: source, after: start, upTo: end, isValue: isValue)
    {
      copy(upTo: start)
      bytes += reading.reference
      copied = reading.end
      return reading.end
    }
    var position = start + 1
    while position < end, isPartOfReference(source[position]) { position += 1 }
    return position < end && source[position] == UInt8(ascii: ";") ? position + 1 : position
  }

  private func isPartOfReference(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 || "#.-_:".utf8.contains(byte)
  }

  private mutating func setAside(_ run: Range<Int>) {
    guard run.count >= SetAside.shortest, run.upperBound <= Int(Int32.max),
      SetAside.isText(UnsafeRawBufferPointer(rebasing: source[run]))
    else { return }
    copy(upTo: run.lowerBound)
    SetAside.addSign(of: runs.count, to: &bytes)
    runs.append(Int32(run.lowerBound)..<Int32(run.upperBound))
    copied = run.upperBound
  }

  private mutating func copy(upTo end: Int) {
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: source[copied..<end]))
    copied = end
  }
}

// MARK: - Tags

extension PreparedHTML {
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

  private mutating func passEndTag() {
    guard position + 1 < source.count, ASCII.isLetter(source[position + 1]) else { return }
    let less = position - 1
    position += 1
    if let name = passName(), name.isBlock, openTags.close(name) {
      copy(upTo: less)
      bytes += "<\(Self.endPrefix)\(name.spelling)/>".utf8
    }
    position = ByteSearch.find(ASCII.greater, in: source, from: position) ?? source.count
    passTextAfterTag()
  }

  private mutating func passName() -> TagName? {
    let start = position
    while position < source.count, !isTagBreak(source[position]) { position += 1 }
    return names.name(in: source, start..<position)
  }

  private mutating func passTag() {
    let name = passName()
    passAttributes()
    switch name {
    case .script: passContent(upTo: "</script")
    case .style: passContent(upTo: "</style")
    case .textarea: dropContent(upTo: "</textarea")
    default:
      if let name, name.isVoid { closeVoid() }
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
    guard position < source.count else { return }
    copy(upTo: min(start, position))
    copied = position
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
    var attributes = 0
    var end: Int?
    while position < source.count, source[position] != ASCII.greater {
      if isTagBreak(source[position]) {
        position += 1
        continue
      }
      attributes += 1
      if attributes == Self.most + 1 { end = position }
      passAttribute(isKept: end == nil)
    }
    if let end {
      copy(upTo: end)
      copied = position
    }
  }

  /// Passes a name, and `=` with a value, quoted or not.
  private mutating func passAttribute(isKept: Bool) {
    while position < source.count, !isTagBreak(source[position]),
      source[position] != UInt8(ascii: "=")
    { position += 1 }
    passSpaces()
    guard position < source.count, source[position] == UInt8(ascii: "=") else { return }
    position += 1
    passSpaces()
    guard position < source.count else { return }
    let value = value()
    position = value.upperBound
    if isKept { passReferences(in: value) }
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

  private mutating func passReferences(in value: Range<Int>) {
    var start = value.lowerBound
    while let next = ByteSearch.find(
      Self.ampersand, in: source, from: start, to: value.upperBound)
    { start = passReference(at: next, upTo: value.upperBound, isValue: true) }
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
