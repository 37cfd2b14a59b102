import Markup

/// Writes a document as HTML: its blocks and inlines, and nothing that its source had besides.
///
/// The only paragraph of an item or of a definition has no element of its own: browsers of terminals
/// show blank lines around each paragraph.
package struct DocumentWriter {
  let document: Document
  private let places: any LinkPlaces
  let form: HypertextForm
  let notes: NotePlaces
  var html: HTMLWriter
  /// Lists that have begun, and whose element is not open.
  var closedLists: Set<Int> = []
  /// Rows of the table that are still to come.
  private var rowsLeft = 0
  /// What was written last in each open definition list: a term or a definition.
  var lastMembers: [Int: BlockKind] = [:]
  /// The numbers of headings, by their blocks, where they are marked.
  private let headings: [Int: Int]
  private let marks: [TextMark]
  /// The next of the marks, which is not yet written.
  private var nextMark = 0
  private var languages: LanguageTracker

  private init(_ document: Document, _ places: some LinkPlaces, _ form: HypertextForm) {
    self.document = document
    self.places = places
    self.form = form
    html = HTMLWriter(isXML: form.isBook)
    notes = NotePlaces(document)
    languages = LanguageTracker(document, form)
    marks = TextMark.all(of: document, places, form)
    let blocks = form.marksHeadings ? document.headings.map { document.leaves[$0.leaf] } : []
    headings = Dictionary(zip(blocks, 1...)) { first, _ in first }
  }

  /// Writes a document, whose form must be that of the writer.
  package static func write(
    _ document: Document, into html: inout HTMLWriter, _ places: some LinkPlaces,
    _ form: HypertextForm
  ) {
    var writer = DocumentWriter(document, places, form)
    swap(&writer.html, &html)
    writer.writeBlocks()
    writer.writeRemainingMarks()
    swap(&writer.html, &html)
  }

  /// Writes a passage: what of a range each leaf holds, as a paragraph of its own.
  package static func write(
    _ range: Range<Int>, of document: Document, into html: inout HTMLWriter,
    _ places: some LinkPlaces, _ form: HypertextForm
  ) {
    var writer = DocumentWriter(document, places, form)
    writer.nextMark = writer.marks.count
    swap(&writer.html, &html)
    for leaf in document.leaves {
      let part = document.blocks[leaf].range.clamped(to: range)
      if part.isEmpty { continue }
      writer.html.markup("<p>")
      writer.writeText(part)
      writer.html.markup("</p>\n")
    }
    swap(&writer.html, &html)
  }

  /// Writes the marks that stand behind the last word.
  private mutating func writeRemainingMarks() {
    while nextMark < marks.count {
      html.mark(marks[nextMark], isBook: form.isBook)
      nextMark += 1
    }
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
    case .heading(let level): return heading(level, index)
    case .preformatted: return leaf("pre", block, "</pre>\n", isPreformatted: true)
    case .rule: return rule()
    case .caption:
      return parent == .figure && isAtEdge(index)
        ? leaf("figcaption", block, "</figcaption>\n") : leaf("p", block, "</p>\n")
    case .summary:
      return parent == .details && block.parent == index - 1 && !form.isBook
        ? leaf("summary", block, "</summary>\n") : leaf("p", block, "</p>\n")
    case .term:
      return parent == .definitions ? leaf("dt", block, "</dt>\n") : leaf("p", block, "</p>\n")
    case .table, .tableCaption, .row, .cell: return table(index)
    default: return container(index, parent)
    }
  }

  /// What holds a block; nil also for what is not written as an element.
  func parentKind(of block: Block) -> BlockKind? {
    block.parent.flatMap {
      notes.lists.contains($0) || isTooDeep($0) ? nil : document.blocks[$0].kind
    }
  }

  /// Whether a container of a book is left out, what it holds standing where it would: programs that
  /// read XML refuse elements that lie deeper than 256.
  func isTooDeep(_ index: Int) -> Bool {
    guard form.isBook, document.blocks[index].depth > Self.deepest else { return false }
    switch document.blocks[index].kind {
    case .item, .definition: return document.blocks[index].parent.map(isTooDeep) ?? false
    case .note: return false
    default: return true
    }
  }

  private static let deepest = 200

  private mutating func container(_ index: Int, _ parent: BlockKind?) -> StaticString {
    if isTooDeep(index) { return "" }
    switch document.blocks[index].kind {
    case .quotation: return tag("blockquote", "</blockquote>\n")
    case .list, .definitions: return beginList(index)
    case .item(let number):
      guard case .list = parent else { return tag("div", "</div>\n") }
      html.open(
        "li", ("id", ownID(in: index)), ("value", number.map { "\($0)" }),
        ("dir", direction(of: document.blocks[index])))
      return "</li>\n"
    case .definition:
      guard parent == .definitions else { return tag("div", "</div>\n") }
      html.open("dd", ("id", ownID(in: index)), ("dir", direction(of: document.blocks[index])))
      return "</dd>\n"
    case .figure: return tag("figure", "</figure>\n")
    case .details: return form.isBook ? tag("div", "</div>\n") : tag("details", "</details>\n")
    case .aside: return tag("aside", "</aside>\n")
    // What stands in an address may be a heading or a note, which HTML does not allow there.
    case .address: return form.isBook ? tag("div", "</div>\n") : tag("address", "</address>\n")
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
      html.open("table", ("id", id(of: block)), ("dir", direction(of: block)))
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

  private mutating func rule() -> StaticString {
    html.void("hr")
    html.markup("\n")
    return ""
  }

  /// Whether a caption is the first thing in what holds it, or the last one where the first is none.
  private func isAtEdge(_ index: Int) -> Bool {
    guard let parent = document.blocks[index].parent else { return false }
    if parent == index - 1 { return true }
    let depth = document.blocks[parent].depth
    let isLast = index + 1 == document.blocks.count || document.blocks[index + 1].depth <= depth
    return isLast && document.blocks[parent + 1].kind != .caption
  }

  private mutating func tag(_ name: StaticString, _ closing: StaticString) -> StaticString {
    html.open(name)
    return closing
  }

  private mutating func leaf(
    _ name: StaticString, _ block: Block, _ closing: StaticString, id: String? = nil,
    isPreformatted: Bool = false
  ) -> StaticString {
    if block.range.isEmpty { return "" }
    html.open(name, ("id", id ?? self.id(of: block)), ("dir", direction(of: block)))
    writeText(block.range, isPreformatted: isPreformatted)
    return closing
  }

  private mutating func heading(_ level: Int, _ index: Int) -> StaticString {
    let block = document.blocks[index]
    let id = headings[index].map { form.prefix + PageAnchor.heading($0) }
    // The article's title is the page's only heading of the first level.
    switch max(level, 2) + form.topLevel - 2 {
    case 2: return leaf("h2", block, "</h2>\n", id: id)
    case 3: return leaf("h3", block, "</h3>\n", id: id)
    case 4: return leaf("h4", block, "</h4>\n", id: id)
    case 5: return leaf("h5", block, "</h5>\n", id: id)
    default: return leaf("h6", block, "</h6>\n", id: id)
    }
  }

  private mutating func cell(_ shape: CellShape, _ block: Block) -> StaticString {
    // One that covers rows that do not exist would be a page of blank lines.
    let rows = min(shape.rows, rowsLeft + 1)
    html.open(
      shape.isHeader ? "th" : "td",
      ("colspan", shape.columns > 1 ? "\(shape.columns)" : nil),
      ("rowspan", rows > 1 ? "\(rows)" : nil), ("dir", direction(of: block)))
    writeText(block.range)
    return shape.isHeader ? "</th>" : "</td>"
  }

  mutating func writeText(_ range: Range<Int>, isPreformatted: Bool = false) {
    let told = languages.languages(of: range)
    let parts = (told.all.map { [LanguageSpan($0, in: range)] } ?? []) + told.parts
    var writer = InlineWriter(
      document, places, form, marks, nextMark: nextMark, isPreformatted: isPreformatted,
      languages: parts)
    writer.write(range, into: &html)
    nextMark = writer.nextMark
  }

  /// The direction of a block's text, where it is not that of the page.
  func direction(of block: Block) -> String? {
    guard let isPageSo = form.isRightToLeft,
      let isSo = TextDirection.isRightToLeft(document.text[block.range]), isSo != isPageSo
    else { return nil }
    return isSo ? "rtl" : "ltr"
  }
}
