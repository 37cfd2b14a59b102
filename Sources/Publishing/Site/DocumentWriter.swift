import Markup

/// Writes a document as HTML: its blocks and inlines, and nothing that its source had besides.
struct DocumentWriter {
  private let document: Document
  private let place: LinkPlace
  private var html: HTMLWriter

  /// Where a link leads on the site; nil for one that is left as text.
  typealias LinkPlace = (String) -> String?

  private init(_ document: Document, _ html: HTMLWriter, _ place: @escaping LinkPlace) {
    self.document = document
    self.html = html
    self.place = place
  }

  /// Writes a document.
  static func write(
    _ document: Document, into html: inout HTMLWriter, place: @escaping LinkPlace
  ) {
    var writer = DocumentWriter(document, html, place)
    writer.writeBlocks()
    html = writer.html
  }

  private mutating func writeBlocks() {
    var open: [(depth: Int, closing: StaticString)] = []
    for index in document.blocks.indices {
      let block = document.blocks[index]
      while let last = open.last, last.depth >= block.depth {
        html.markup(last.closing)
        open.removeLast()
      }
      open.append((block.depth, begin(index)))
    }
    for last in open.reversed() { html.markup(last.closing) }
  }

  /// Writes what begins a block, and its text where it has some of its own; what ends it.
  private mutating func begin(_ index: Int) -> StaticString {
    let block = document.blocks[index]
    switch block.kind {
    case .paragraph: return leaf("p", block, "</p>\n")
    case .heading(let level): return heading(level, block)
    case .preformatted: return leaf("pre", block, "</pre>\n")
    case .verse: return verse(block)
    case .rule: return whole("<hr>\n")
    case .caption: return leaf("figcaption", block, "</figcaption>\n")
    case .summary: return leaf("summary", block, "</summary>\n")
    case .term: return leaf("dt", block, "</dt>\n")
    case .media: return leaf("p", block, "</p>\n")
    case .table: return container("table", block, "</table>\n")
    case .tableCaption: return leaf("caption", block, "</caption>\n")
    case .row: return container("tr", block, "</tr>\n")
    case .cell(let shape): return cell(shape, block)
    case .quotation: return container("blockquote", block, "</blockquote>\n")
    case .list(let style):
      return style.numbering == nil
        ? container("ul", block, "</ul>\n") : container("ol", block, "</ol>\n")
    case .item(let number): return item(number)
    case .definitions: return container("dl", block, "</dl>\n")
    case .definition: return container("dd", block, "</dd>\n")
    case .figure: return container("figure", block, "</figure>\n")
    case .details: return container("details", block, "</details>\n")
    case .aside: return container("aside", block, "</aside>\n")
    case .address: return container("address", block, "</address>\n")
    case .note(let number):
      html.open("section", ("id", "note-\(number)"), ("role", "doc-footnote"))
      html.text("[\(number)] ")
      return "</section>\n"
    }
  }

  private mutating func whole(_ markup: StaticString) -> StaticString {
    html.markup(markup)
    return ""
  }

  private mutating func container(
    _ name: StaticString, _ block: Block, _ closing: StaticString
  ) -> StaticString {
    html.open(name)
    return closing
  }

  private mutating func leaf(
    _ name: StaticString, _ block: Block, _ closing: StaticString
  ) -> StaticString {
    if let number = block.paragraph {
      html.open(name, ("id", "p\(number)"))
    } else {
      html.open(name)
    }
    writeText(block.range)
    return closing
  }

  private mutating func verse(_ block: Block) -> StaticString {
    html.open("p", ("class", "verse"))
    writeText(block.range)
    return "</p>\n"
  }

  private mutating func heading(_ level: Int, _ block: Block) -> StaticString {
    // The article's title is the page's only heading of the first level.
    switch level {
    case 1, 2: return leaf("h2", block, "</h2>\n")
    case 3: return leaf("h3", block, "</h3>\n")
    case 4: return leaf("h4", block, "</h4>\n")
    case 5: return leaf("h5", block, "</h5>\n")
    default: return leaf("h6", block, "</h6>\n")
    }
  }

  private mutating func item(_ number: Int?) -> StaticString {
    if let number { html.open("li", ("value", "\(number)")) } else { html.open("li") }
    return "</li>\n"
  }

  private mutating func cell(_ shape: CellShape, _ block: Block) -> StaticString {
    let columns = String(max(1, shape.columns))
    let rows = String(max(1, shape.rows))
    if shape.isHeader {
      html.open("th", ("colspan", columns), ("rowspan", rows))
    } else {
      html.open("td", ("colspan", columns), ("rowspan", rows))
    }
    writeText(block.range)
    return shape.isHeader ? "</th>" : "</td>"
  }

  private mutating func writeText(_ range: Range<Int>) {
    var writer = InlineWriter(document, place)
    writer.write(range, into: &html)
  }
}
