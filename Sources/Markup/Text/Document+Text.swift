extension Document {
  /// The document that plain text says: paragraphs at blank lines, bare web addresses as links.
  ///
  ///     let document = Document(text: "See https://example.org.\n\nBye")
  ///     document.paragraphCount          // 2
  ///     document.links.map(\.url)        // ["https://example.org"]
  ///
  /// Lines are joined, for most text is wrapped by its editor; a paragraph whose lines are all
  /// shorter than 50 bytes, as in verse and addresses, keeps them. Marks of printed pages are places,
  /// and no words.
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
  private let pages: TextPages
  /// Pages whose text has not begun yet.
  private var pendingPages: [String] = []

  init(_ source: [UInt8]) {
    self.source = source
    pages = TextPages(of: source)
  }

  /// Reads the whole text.
  mutating func run() {
    var lines: [Range<Int>] = []
    for line in TextLines(of: source) {
      let line = trimmed(line)
      if line.isEmpty {
        addParagraph(lines)
        lines.removeAll(keepingCapacity: true)
      } else {
        lines.append(line)
      }
    }
    addParagraph(lines)
    settlePages()
  }

  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    let inside = ASCII.trimmed(source[line])
    return WhiteSpace.isBlank(inside)
      ? line.lowerBound..<line.lowerBound : inside.startIndex..<inside.endIndex
  }

  private mutating func addParagraph(_ lines: [Range<Int>]) {
    let kept = lines.filter { !pages.isMark($0) }
    guard !kept.isEmpty else {
      for line in lines { addWords(line, after: nil) }
      return
    }
    if !document.leaves.isEmpty { document.text.append(ASCII.lineFeed) }
    let start = document.text.count
    let isKept = kept.allSatisfy { $0.count < Self.shortLine }
    let separator = isKept ? ASCII.lineFeed : ASCII.space
    for line in lines {
      addWords(line, after: document.text.count == start ? nil : separator)
    }
    let block = document.add(.paragraph, inside: nil, at: start)
    document.blocks[block].range = start..<document.text.count
    document.leaves.append(block)
    document.paragraphLeaves.append(document.leaves.count - 1)
    document.blocks[block].paragraph = document.paragraphLeaves.count
  }

  /// Adds the words of a line and single spaces between them; the first one after what parts lines.
  private mutating func addWords(_ line: Range<Int>, after separator: UInt8?) {
    var last: Int?
    for piece in pages.pieces(of: line) {
      if case .page(let label) = piece { pendingPages.append(label) }
      guard case .words(let range) = piece else { continue }
      for word in source[range].split(whereSeparator: ASCII.isSpace) {
        if let last {
          let isParted = ASCII.isSpace(source[last]) || ASCII.isSpace(source[word.startIndex - 1])
          if isParted { document.text.append(ASCII.space) }
        } else if let separator {
          document.text.append(separator)
        }
        settlePages()
        add(word)
        last = word.endIndex
      }
    }
  }

  private mutating func add(_ word: ArraySlice<UInt8>) {
    let start = document.text.count
    document.text += word
    guard let url = WebAddress.find(in: word) else { return }
    let range = start + url.lowerBound - word.startIndex..<start + url.upperBound - word.startIndex
    document.links.append(Link(url: String(decoding: source[url], as: UTF8.self), range: range))
    document.inlines.append(Inline(kind: .link(document.links.count - 1), range: range))
  }

  private mutating func settlePages() {
    for label in pendingPages where document.pageMarks.last?.label != label {
      document.pageMarks.append(PageMark(label: label, offset: document.text.count))
    }
    pendingPages.removeAll()
  }
}
