import Hypertext
import Markup

/// Writes a document as CommonMark.
///
/// What CommonMark does not have is written by what it has: a definition is an item below its term, a
/// note a paragraph that begins with its number, to which its mark links; tables are those of GitHub's
/// Markdown, which elsewhere stay readable.
struct MarkdownDocument {
  let document: Document
  let links: ChapterLinks
  private let topLevel: Int
  private let notesTitle: String
  private let notes: NotePlaces
  var inlines: MarkdownInlines
  var lines = MarkdownLines()
  /// How each open list marks its items.
  private var markers: [Int: ListMarker] = [:]
  /// What the next paragraph begins with: the number of a note, or of an item.
  private var label = ""
  /// The list that ended just before, and at which depth, so that the next one is told from it.
  private var ended: (depth: Int, marker: ListMarker)?

  /// A document whose first headings have a level.
  init(_ document: Document, _ links: ChapterLinks, topLevel: Int, notesTitle: String) {
    self.document = document
    self.links = links
    self.topLevel = topLevel
    self.notesTitle = notesTitle
    notes = NotePlaces(document)
    inlines = MarkdownInlines(document, links)
  }

  /// The whole document.
  mutating func written() -> String {
    var open: [(index: Int, holds: Bool)] = []
    for index in document.blocks.indices {
      let depth = document.blocks[index].depth
      while let last = open.last, document.blocks[last.index].depth >= depth {
        end(last.index, last.holds)
        open.removeLast()
      }
      let holds = begin(index)
      open.append((index, holds))
    }
    for last in open.reversed() { end(last.index, last.holds) }
    let marks = inlines.remainingMarks()
    if !marks.isEmpty { add(marks) }
    return lines.string
  }

  /// A passage, each leaf of it a paragraph of a quotation.
  mutating func written(_ range: Range<Int>) -> String {
    lines.open(first: "> ", rest: "> ")
    for leaf in document.leaves {
      let part = document.blocks[leaf].range.clamped(to: range)
      if !part.isEmpty { paragraph(part) }
    }
    lines.close()
    return lines.string
  }

  private mutating func end(_ index: Int, _ holds: Bool) {
    if !label.isEmpty { paragraph(0..<0) }
    if holds { lines.close() }
    if let marker = markers.removeValue(forKey: index) {
      ended = (document.blocks[index].depth, marker)
    }
  }

  /// Begins a block, and writes it where it has text of its own; whether it holds lines.
  private mutating func begin(_ index: Int) -> Bool {
    let block = document.blocks[index]
    if block.kind.isLeaf { ended = nil }
    switch block.kind {
    case .paragraph, .caption, .summary, .media: paragraph(block.range)
    case .term: term(block.range)
    case .heading(let level): heading(level, block.range)
    case .preformatted: code(block.range)
    case .verse: verse(block.range)
    case .rule: add("___")
    case .table: table(index)
    case .quotation: return open("> ", "> ")
    case .list(let style): beginList(index, style)
    case .definitions: beginList(index, nil)
    case .item(let number): return item(number, block)
    case .definition: return item(nil, block)
    case .note(let number): note(number, index)
    default: break
    }
    return false
  }

  // MARK: - Leaves

  /// Adds a block, after a blank line unless it begins what holds it.
  mutating func add(_ block: String) {
    lines.part()
    lines.add(block)
  }

  private mutating func paragraph(_ range: Range<Int>) {
    var text = MarkdownText()
    text.markup(label)
    label = ""
    inlines.write(range, into: &text)
    if !text.string.isEmpty { add(text.string) }
  }

  private mutating func term(_ range: Range<Int>) {
    let text = document.string(in: range)
    let isWord = { (character: Character?) in
      character.map { $0.isLetter || $0.isNumber } ?? false
    }
    guard isWord(text.first), isWord(text.last), !text.contains("\n"),
      !document.inlines.contains(where: { range.contains($0.range.lowerBound) })
    else { return paragraph(range) }
    var output = MarkdownText()
    output.markup("**")
    output.text(text)
    output.markup("**")
    add(output.string)
  }

  private mutating func heading(_ level: Int, _ range: Range<Int>) {
    if range.isEmpty { return }
    var text = MarkdownText()
    text.isHeading = true
    text.markup(String(repeating: "#", count: min(max(level, 2) + topLevel - 2, 6)) + " ")
    inlines.write(range, into: &text)
    add(text.string)
  }

  private mutating func code(_ range: Range<Int>) {
    let source = document.string(in: range)
    let plain = source.split(separator: "\n", omittingEmptySubsequences: false).map {
      MarkdownText.plain(String($0))
    }
    let fence = String(repeating: "`", count: max(3, source.longestRun(of: "`") + 1))
    add(([fence] + plain + [fence]).joined(separator: "\n"))
  }

  /// Writes a poem, each stanza a paragraph.
  private mutating func verse(_ range: Range<Int>) {
    var start = range.lowerBound
    for offset in range where document.text[offset] == 0x0A {
      if offset + 1 < range.upperBound, document.text[offset + 1] == 0x0A {
        if start < offset { paragraph(start..<offset) }
        start = offset + 2
      }
    }
    if start < range.upperBound { paragraph(start..<range.upperBound) }
  }

  // MARK: - Lists and notes

  private mutating func open(_ first: String, _ rest: String) -> Bool {
    lines.part()
    lines.open(first: first, rest: rest)
    return true
  }

  private mutating func beginList(_ index: Int, _ style: ListStyle?) {
    if notes.lists.contains(index) { return }
    var marker = ListMarker(
      isNumbered: style?.numbering != nil, isTight: style?.isTight ?? false)
    if let ended, ended.depth == document.blocks[index].depth {
      marker.isOther = !ended.marker.isOther
    }
    markers[index] = marker
  }

  private mutating func item(_ number: Int?, _ block: Block) -> Bool {
    ended = nil
    guard let list = block.parent, var marker = markers[list] else { return false }
    let isFirst = marker.isFirst
    let sign = marker.sign(number) + " "
    // A number that CommonMark has no sign for is written as text.
    if marker.isNumbered, let number, !sign.hasPrefix("\(number)") { label = "\\\(number)\\. " }
    markers[list] = marker
    if isFirst { lines.part() } else { lines.partItem(byBlank: !marker.isTight) }
    lines.open(first: sign, rest: String(repeating: " ", count: sign.utf8.count))
    return true
  }

  private mutating func note(_ number: Int, _ index: Int) {
    if notes.headed == index { add(MarkdownText.heading(topLevel, notesTitle)) }
    label = "<a id=\"\(links.prefix + PageAnchor.note(number))\"></a>\\[\(number)\\] "
  }
}
