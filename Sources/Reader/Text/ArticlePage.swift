import Archive
import Citing
import Dispatch
import Markup
import Messages
import Screen
import Synchronization
import Typesetting

/// An article from its first line to its last, as the reader shows it, for writing it elsewhere.
///
/// A book is set a stretch at a time, each by as many threads as there are processors: its first lines
/// come at once, and only one stretch is held in memory.
public struct ArticlePage {
  private let front: FrontMatter?
  private let body: Typesetter
  private let back: Typesetter
  private let language: Language

  /// How many bytes of text make a piece, which one thread sets.
  private static let piece = 32_768
  /// How many pieces make a stretch.
  private static let stretch = 64

  /// A line, and where the links of its spans lead, by their `link`.
  public struct PageLine {
    /// The line.
    public let line: Line
    /// Addresses; `span.link` is an index in them.
    public let links: [String]
    /// What stands right of it, with the blanks between: the page of the printed source that begins
    /// there, or nothing.
    public let margin: SafeText

    /// Adds the line without its styles, and without spaces at its end, and what stands right of it.
    ///
    /// - Parameter isASCII: Whether only ASCII can be shown.
    public func addPlain(to bytes: inout [UInt8], isASCII: Bool) {
      let start = bytes.count
      func add(_ text: SafeText) {
        bytes.append(contentsOf: (isASCII ? text.transliterated() : text).string.utf8)
      }
      for span in line.spans { add(span.text) }
      while bytes.count > start, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      if !margin.isEmpty { add(margin) }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// An article with its front matter, if it has any, and the works that it cites under a heading
  /// in a language, set for a measure.
  ///
  /// - Parameter citationStyle: the style in which those works are set.
  public init(
    _ front: FrontMatter?, _ document: Document, references: [Reference], in language: Language,
    measure: Int, citationStyle: CitationFormat = .chicago
  ) {
    self.front = front
    self.language = language
    body = Typesetter(document, measure: measure)
    back = Typesetter(
      ReferenceList.document(references, in: language, as: citationStyle), measure: measure)
  }

  /// Gives the bytes that the lines are written as, a piece at a time, in their order.
  ///
  /// - Parameter add: Adds what a line is written as; it is called on several threads at once.
  public func forEachPiece(
    adding add: @escaping @Sendable (PageLine, inout [UInt8]) -> Void,
    _ give: ([UInt8]) throws -> Void
  ) rethrows {
    if let front {
      try give(Self.bytes(of: front.lines(measure: body.measure), front.links, add))
    }
    try forEachPiece(of: body, add, give)
    guard !back.document.leaves.isEmpty else { return }
    let blanks = [Line](repeating: .blank, count: ScrollText.blanksBeforeReferences)
    try give(Self.bytes(of: blanks, [], add))
    try forEachPiece(of: back, add, give)
  }

  private func forEachPiece(
    of typesetter: Typesetter, _ add: @escaping @Sendable (PageLine, inout [UInt8]) -> Void,
    _ give: ([UInt8]) throws -> Void
  ) rethrows {
    let links = typesetter.document.links.map(\.url)
    let language = language
    let pieces = Self.pieces(of: typesetter.document)
    for start in stride(from: 0, to: pieces.count, by: Self.stretch) {
      let stretch = Array(pieces[start..<min(start + Self.stretch, pieces.count)])
      let written = Self.concurrently(stretch) { piece in
        Self.bytes(of: piece.lazy.flatMap { typesetter.lines(ofLeaf: $0) }, links, add) { line in
          typesetter.margin(beside: line, language)
        }
      }
      for bytes in written { try give(bytes) }
    }
  }

  private static func bytes(
    of lines: some Sequence<Line>, _ links: [String], _ add: (PageLine, inout [UInt8]) -> Void,
    margin: (Line) -> SafeText = { _ in .empty }
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      add(PageLine(line: line, links: links, margin: margin(line)), &bytes)
    }
    return bytes
  }

  /// What is made of each piece, in their order.
  private static func concurrently(
    _ pieces: [Range<Int>], _ make: @escaping @Sendable (Range<Int>) -> [UInt8]
  ) -> [[UInt8]] {
    if pieces.count == 1 { return [make(pieces[0])] }
    let made = Mutex([[UInt8]](repeating: [], count: pieces.count))
    DispatchQueue.concurrentPerform(iterations: pieces.count) { number in
      let bytes = make(pieces[number])
      made.withLock { $0[number] = bytes }
    }
    return made.withLock { $0 }
  }

  /// The leaves, in pieces of some length.
  private static func pieces(of document: Document) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for leaf in document.leaves.indices {
      let first = document.blocks[document.leaves[start]].range.lowerBound
      let isLast = leaf == document.leaves.count - 1
      if isLast || document.blocks[document.leaves[leaf]].range.upperBound - first >= piece {
        pieces.append(start..<leaf + 1)
        start = leaf + 1
      }
    }
    return pieces
  }
}

extension Typesetter {
  /// The page of the printed source that begins in a line, with the blanks that part both.
  fileprivate func margin(beside line: Line, _ language: Language) -> SafeText {
    guard !document.pageMarks.isEmpty, let page = document.pageMark(in: line.range) else {
      return .empty
    }
    let label = language.text(of: .printedPage(SafeText(page.label, as: .field)))
    let columns = line.spans.reduce(0) { $0 + $1.text.columns }
    return .blanks(max(0, measure - columns) + 2) + label
  }
}
