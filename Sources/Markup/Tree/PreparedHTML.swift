/// HTML made ready for libxml2, in one pass over its bytes.
///
/// - libxml2 compares each attribute of a tag with all before it, so that 50,000 of them take
///   seconds: those beyond 64 are dropped.
/// - It takes NUL for the end of the text: NUL becomes U+FFFD.
/// - It reads text a character at a time, which is most of its work on prose. So runs of text without
///   references are *set aside*: a private character stands for each, and where libxml2 gives that
///   back, the run itself is taken. Only mark-up is left for it to read. Runs with controls, which it
///   would drop, are set aside in any case.
///   So are the attributes of a tag, in an attribute of our own.
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
  static let ampersand = UInt8(ascii: "&")

  /// What libxml2 is to read.
  var bytes: [UInt8] = []
  /// The source's places of the runs that were set aside, in their order.
  private(set) var runs: [Range<Int32>] = []

  let source: UnsafeRawBufferPointer
  let setsAside: Bool
  let names = NameTable.tags
  var openTags = OpenTags()
  /// Where in the source the reading is.
  var position = 0
  private var copied = 0
  /// Whether a CDATA section may still end, and whether a tag may.
  var endsCDATA = true
  var endsTags = true
  /// Whether a paragraph is open that its end tag would end.
  var isInParagraph = false

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
        passDeclaration()
      } else if source[position] == ASCII.slash {
        passEndTag()
      } else if ASCII.isLetter(source[position]) {
        passTag()
      }
    }
  }

  /// Passes the text that begins after a tag, up to the next `<`, and sets it aside.
  mutating func passTextAfterTag() {
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
  mutating func passReference(at start: Int, upTo end: Int, isValue: Bool) -> Int {
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
    guard run.upperBound <= Int(Int32.max),
      SetAside.isWanted(UnsafeRawBufferPointer(rebasing: source[run]))
    else { return }
    copy(upTo: run.lowerBound)
    addSign(of: run)
  }

  /// Writes the sign of a run in its place.
  mutating func addSign(of run: Range<Int>) {
    SetAside.addSign(of: runs.count, to: &bytes)
    runs.append(Int32(run.lowerBound)..<Int32(run.upperBound))
    copied = run.upperBound
  }

  /// Leaves a part of the source out.
  mutating func drop(_ range: Range<Int>) {
    copy(upTo: range.lowerBound)
    copied = range.upperBound
  }

  /// Writes text so that libxml2 finds no mark-up in it.
  mutating func escape(_ text: Range<Int>) {
    copy(upTo: text.lowerBound)
    for byte in source[text] {
      switch byte {
      case ASCII.less: bytes += "&lt;".utf8
      case Self.ampersand: bytes += "&amp;".utf8
      default: bytes.append(byte)
      }
    }
    copied = text.upperBound
  }

  /// Writes the source as it is, up to a place.
  mutating func copy(upTo end: Int) {
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: source[copied..<end]))
    copied = end
  }

  /// Whether a word of lower-case letters stands here, in either case.
  func starts(with word: StaticString) -> Bool {
    ByteSearch.matches(word, in: source, at: position)
  }
}
