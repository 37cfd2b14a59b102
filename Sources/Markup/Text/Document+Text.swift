extension Document {
  /// The document that plain text says: paragraphs at blank lines, bare web addresses as links.
  ///
  ///     let document = Document(text: "See https://example.org.\n\nBye")
  ///     document.paragraphCount          // 2
  ///     document.links.map(\.url)        // ["https://example.org"]
  ///
  /// Lines are joined, for most text is wrapped by its editor; a paragraph whose lines are all
  /// shorter than 50 bytes, as in verse and addresses, keeps them.
  public init(text: String) {
    self.init()
    var reader = TextReader(Array(text.utf8))
    reader.run()
    self = reader.document
  }
}

/// Reads plain text.
struct TextReader {
  /// Lines shorter than this, in bytes, are kept when all of a paragraph's are.
  private static let shortLine = 50

  private(set) var document = Document()
  private let source: [UInt8]

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// Reads the whole text.
  mutating func run() {
    var lines: [Range<Int>] = []
    var start = 0
    while start < source.count {
      let end = source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
      let line = trimmed(start..<end)
      if line.isEmpty {
        addParagraph(lines)
        lines.removeAll(keepingCapacity: true)
      } else {
        lines.append(line)
      }
      let isPair = end + 1 < source.count && source[end] == 0x0D && source[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    addParagraph(lines)
  }

  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    let inside = ASCII.trimmed(source[line])
    return WhiteSpace.isBlank(inside)
      ? line.lowerBound..<line.lowerBound : inside.startIndex..<inside.endIndex
  }

  private mutating func addParagraph(_ lines: [Range<Int>]) {
    guard !lines.isEmpty else { return }
    if !document.leaves.isEmpty { document.text.append(ASCII.lineFeed) }
    let start = document.text.count
    let isKept = lines.allSatisfy { $0.count < Self.shortLine }
    for (number, line) in lines.enumerated() {
      if number > 0 { document.text.append(isKept ? ASCII.lineFeed : ASCII.space) }
      addWords(line)
    }
    let block = document.add(.paragraph, inside: nil, at: start)
    document.blocks[block].range = start..<document.text.count
    document.leaves.append(block)
    document.paragraphLeaves.append(document.leaves.count - 1)
    document.blocks[block].paragraph = document.paragraphLeaves.count
  }

  private mutating func addWords(_ line: Range<Int>) {
    for word in source[line].split(whereSeparator: ASCII.isSpace) {
      if word.startIndex > line.lowerBound { document.text.append(ASCII.space) }
      let start = document.text.count
      document.text += word
      guard let url = WebAddress.find(in: word) else { continue }
      let range =
        start + url.lowerBound - word.startIndex..<start + url.upperBound - word.startIndex
      document.links.append(Link(url: String(decoding: source[url], as: UTF8.self), range: range))
      document.inlines.append(Inline(kind: .link(document.links.count - 1), range: range))
    }
  }
}
