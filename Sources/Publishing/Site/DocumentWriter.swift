import Markup

/// Writes a document as HTML: its blocks and inlines, and nothing that its source had besides.
///
/// The only paragraph of an item or of a definition has no element of its own: browsers of terminals
/// show blank lines around each paragraph.
struct DocumentWriter {
  let document: Document
  private let places: LinkPlaces
  let notes: NotePlaces
  let notesTitle: String
  var html: HTMLWriter
  /// Lists that have begun, and whose element is not open.
  var closedLists: Set<Int> = []
  /// Rows of the table that are still to come.
  private var rowsLeft = 0

  private init(
    _ document: Document, _ html: HTMLWriter, _ places: LinkPlaces, notesTitle: String
  ) {
    self.document = document
    self.html = html
    self.places = places
    self.notesTitle = notesTitle
    notes = NotePlaces(document)
  }

  /// Writes a document.
  ///
  /// - Parameter notesTitle: The heading of its notes, where it has none.
  static func write(
    _ document: Document, into html: inout HTMLWriter, _ places: LinkPlaces, notesTitle: String
  ) {
    var writer = DocumentWriter(document, HTMLWriter(), places, notesTitle: notesTitle)
    swap(&writer.html, &html)
    writer.writeBlocks()
    swap(&writer.html, &html)
  }

  private mutating func writeBlocks() {
    var open: [(index: Int, closing: StaticString)] = []
    for index in document.blocks.indices {
      let depth = document.blocks[index].depth
      while let last = open.last, document.blocks[last.index].depth >= depth {
        end(last.index, last.closing)
        open.removeLast()
      }
      let closing = begin(index)
      open.append((index, closing))
    }
    for last in open.reversed() { end(last.index, last.closing) }
  }

  private mutating func end(_ index: Int, _ closing: StaticString) {
    html.markup(closing)
    endList(index)
  }

  /// Begins a block, and writes its text where it has some of its own; what ends it.
  private mutating func begin(_ index: Int) -> StaticString {
    let block = document.blocks[index]
    let parent = parentKind(of: block)
    prepareList(for: block)
    switch block.kind {
    case .paragraph: return paragraph(index)
    case .verse, .media: return leaf("p", block, "</p>\n")
    case .heading(let level): return heading(level, block)
    case .preformatted: return leaf("pre", block, "</pre>\n", isPreformatted: true)
    case .rule: return whole("<hr>\n")
    case .caption:
      return parent == .figure
        ? leaf("figcaption", block, "</figcaption>\n") : leaf("p", block, "</p>\n")
    case .summary:
      return parent == .details
        ? leaf("summary", block, "</summary>\n") : leaf("p", block, "</p>\n")
    case .term:
      return parent == .definitions ? leaf("dt", block, "</dt>\n") : leaf("p", block, "</p>\n")
    case .table, .tableCaption, .row, .cell: return table(index)
    default: return container(index, parent)
    }
  }

  /// What holds a block; nil also for a list that is not written as one.
  func parentKind(of block: Block) -> BlockKind? {
    block.parent.flatMap { notes.lists.contains($0) ? nil : document.blocks[$0].kind }
  }

  private mutating func container(_ index: Int, _ parent: BlockKind?) -> StaticString {
    switch document.blocks[index].kind {
    case .quotation: return tag("blockquote", "</blockquote>\n")
    case .list, .definitions: return beginList(index)
    case .item(let number):
      guard case .list = parent else { return tag("div", "</div>\n") }
      html.open("li", ("id", ownID(in: index)), ("value", number.map { "\($0)" }))
      return "</li>\n"
    case .definition:
      guard parent == .definitions else { return tag("div", "</div>\n") }
      html.open("dd", ("id", ownID(in: index)))
      return "</dd>\n"
    case .figure: return tag("figure", "</figure>\n")
    case .details: return tag("details", "</details>\n")
    case .aside: return tag("aside", "</aside>\n")
    case .address: return tag("address", "</address>\n")
    case .note(let number): return note(number, index)
    default: return ""
    }
  }

  private mutating func table(_ index: Int) -> StaticString {
    let block = document.blocks[index]
    switch block.kind {
    case .table:
      let inside = document.blocks[(index + 1)...].prefix { $0.depth > block.depth }
      rowsLeft = inside.count { $0.kind == .row }
      html.open("table", ("id", id(of: block)))
      html.markup("\n")
      return "</table>\n"
    case .tableCaption: return leaf("caption", block, "</caption>\n")
    case .row:
      rowsLeft -= 1
      return tag("tr", "</tr>\n")
    case .cell(let shape): return cell(shape, block)
    default: return ""
    }
  }

  private mutating func whole(_ markup: StaticString) -> StaticString {
    html.markup(markup)
    return ""
  }

  private mutating func tag(_ name: StaticString, _ closing: StaticString) -> StaticString {
    html.open(name)
    return closing
  }

  private mutating func leaf(
    _ name: StaticString, _ block: Block, _ closing: StaticString, isPreformatted: Bool = false
  ) -> StaticString {
    if block.range.isEmpty { return "" }
    html.open(name, ("id", id(of: block)))
    writeText(block.range, isPreformatted: isPreformatted)
    return closing
  }

  private mutating func heading(_ level: Int, _ block: Block) -> StaticString {
    // The article's title is the page's only heading of the first level.
    switch level {
    case 1, 2: leaf("h2", block, "</h2>\n")
    case 3: leaf("h3", block, "</h3>\n")
    case 4: leaf("h4", block, "</h4>\n")
    case 5: leaf("h5", block, "</h5>\n")
    default: leaf("h6", block, "</h6>\n")
    }
  }

  private mutating func cell(_ shape: CellShape, _ block: Block) -> StaticString {
    // One that covers rows that do not exist would be a page of blank lines.
    let rows = min(shape.rows, rowsLeft + 1)
    html.open(
      shape.isHeader ? "th" : "td",
      ("colspan", shape.columns > 1 ? "\(shape.columns)" : nil),
      ("rowspan", rows > 1 ? "\(rows)" : nil))
    writeText(block.range)
    return shape.isHeader ? "</th>" : "</td>"
  }

  mutating func writeText(_ range: Range<Int>, isPreformatted: Bool = false) {
    var writer = InlineWriter(
      document, places, isPreformatted: isPreformatted, from: range.lowerBound)
    writer.write(range, into: &html)
  }
}
