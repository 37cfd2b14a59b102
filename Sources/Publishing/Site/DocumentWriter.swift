import Markup

/// Writes a document as HTML: its blocks and inlines, and nothing that its source had besides.
struct DocumentWriter {
  private let document: Document
  private let places: LinkPlaces
  private var html: HTMLWriter

  private init(_ document: Document, _ html: HTMLWriter, _ places: LinkPlaces) {
    self.document = document
    self.html = html
    self.places = places
  }

  /// Writes a document.
  static func write(_ document: Document, into html: inout HTMLWriter, _ places: LinkPlaces) {
    var writer = DocumentWriter(document, HTMLWriter(), places)
    swap(&writer.html, &html)
    writer.writeBlocks()
    swap(&writer.html, &html)
  }

  private mutating func writeBlocks() {
    var open: [(depth: Int, closing: StaticString)] = []
    for index in document.blocks.indices {
      let block = document.blocks[index]
      while let last = open.last, last.depth >= block.depth {
        html.markup(last.closing)
        open.removeLast()
      }
      let closing = begin(block)
      open.append((block.depth, closing))
    }
    for last in open.reversed() { html.markup(last.closing) }
  }

  /// Begins a block, and writes its text where it has some of its own; what ends it.
  private mutating func begin(_ block: Block) -> StaticString {
    let parent = block.parent.map { document.blocks[$0].kind }
    switch block.kind {
    case .paragraph, .verse, .media: return leaf("p", block, "</p>\n")
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
    case .table, .tableCaption, .row, .cell: return table(block)
    default: return container(block, parent)
    }
  }

  private mutating func container(_ block: Block, _ parent: BlockKind?) -> StaticString {
    switch block.kind {
    case .quotation: return tag("blockquote", "</blockquote>\n")
    case .list(let style):
      return style.numbering == nil ? tag("ul", "</ul>\n") : list(style)
    case .item(let number):
      guard case .list = parent else { return tag("div", "</div>\n") }
      html.open("li", ("value", number.map { "\($0)" }))
      return "</li>\n"
    case .definitions: return tag("dl", "</dl>\n")
    case .definition:
      return parent == .definitions ? tag("dd", "</dd>\n") : tag("div", "</div>\n")
    case .figure: return tag("figure", "</figure>\n")
    case .details: return tag("details", "</details>\n")
    case .aside: return tag("aside", "</aside>\n")
    case .address: return tag("address", "</address>\n")
    case .note(let number): return note(number)
    default: return ""
    }
  }

  private mutating func table(_ block: Block) -> StaticString {
    switch block.kind {
    case .table:
      html.open("table", ("id", block.paragraph.map { "p\($0)" }))
      html.markup("\n")
      return "</table>\n"
    case .tableCaption: return leaf("caption", block, "</caption>\n")
    case .row: return tag("tr", "</tr>\n")
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
    html.open(name, ("id", block.paragraph.map { "p\($0)" }))
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

  private mutating func list(_ style: ListStyle) -> StaticString {
    let type: String? =
      switch style.numbering {
      case .lowerLetters: "a"
      case .upperLetters: "A"
      case .lowerRoman: "i"
      case .upperRoman: "I"
      case .decimal, nil: nil
      }
    html.open("ol", ("type", type))
    return "</ol>\n"
  }

  private mutating func cell(_ shape: CellShape, _ block: Block) -> StaticString {
    let columns = shape.columns > 1 ? "\(shape.columns)" : nil
    let rows = shape.rows > 1 ? "\(shape.rows)" : nil
    html.open(shape.isHeader ? "th" : "td", ("colspan", columns), ("rowspan", rows))
    writeText(block.range)
    return shape.isHeader ? "</th>" : "</td>"
  }

  private mutating func note(_ number: Int) -> StaticString {
    html.open("section", ("id", SiteAnchor.note(number)))
    let note = document.notes.indices.contains(number - 1) ? document.notes[number - 1] : nil
    let isMarked = (note?.place ?? -1) >= 0
    if isMarked {
      html.element("a", "[\(number)]", ("href", "#" + SiteAnchor.mark(number)))
    } else {
      html.text("[\(number)]")
    }
    html.markup(" ")
    return "</section>\n"
  }

  private mutating func writeText(_ range: Range<Int>, isPreformatted: Bool = false) {
    var writer = InlineWriter(
      document, places, isPreformatted: isPreformatted, from: range.lowerBound)
    writer.write(range, into: &html)
  }
}
