/// Builds a document from the nodes of an `ElementTree`, in one walk over them.
///
/// Containers and inlines are remembered when they open, and put into the document only when text
/// inside them appears: so nothing in a document is empty, and inlines never reach over a leaf's
/// end (one that does is taken up again in the next leaf). White space is remembered likewise, and
/// written only between two visible things.
struct DocumentBuilder {
  /// What the text of an element becomes a leaf of.
  struct Context {
    let kind: BlockKind
    /// Whether blocks inside it end a line, and not the leaf.
    var keepsLines = false
    /// Whether spaces and line feeds are kept.
    var isVerbatim = false
  }

  /// An element whose end has not been reached, and what ends with it.
  struct OpenElement {
    let node: Int
    var inlines = 0
    var containers = 0
    var contexts = 0
    var lists = 0
    var isNote = false
    /// How many openings waited before its own.
    var openings: Int?
    var script = ScriptForm.plain
    var math: MathEnd?
    /// The language that it says its text is in, and where that begins.
    var language: (code: String, start: Int)?
  }

  let tree: ElementTree
  let notes: NoteFinder.Findings
  let tables: TableSurvey
  /// Whether pages of the printed source are marked in the running text.
  let hasBarePages: Bool
  var document = Document()

  var open: [OpenElement] = []
  var contexts = [Context(kind: .paragraph)]
  var containers: [(kind: BlockKind, block: Int?)] = []
  var lists: [ListCount] = []
  var openInlines: [(source: InlineSource, index: Int?)] = []

  var leaf: Int?
  var leafHasProse = false
  /// Where the leaf, or the cell of a table, begins: white space there is not written.
  var unitStart = 0
  var table: TableState?
  var noteDepth = 0
  var mathDepth = 0

  /// Words that stand before the next visible thing: quotation marks, brackets.
  var pendingOpenings: [String] = []
  var pendingSpace = false
  /// White space that is written, but only if something visible follows.
  var pendingBlanks: [UInt8] = []
  var pendingBreaks = 0
  var pendingIndent = 0
  /// The marks of items in a cell, where no block can stand for them: they are text.
  var pendingMarks: [String] = []
  var pendingAnchors: [String] = []
  var pendingPages: [String] = []
  var deferredNotes: [Int] = []

  /// What superscript or subscript that is open is written in.
  var signs: [Unicode.Scalar: Unicode.Scalar]?
  /// What abbreviations stand for, where that has been said.
  var explained: Set<String> = []

  /// The document that the nodes of a tree make.
  static func document(of tree: ElementTree) -> Document {
    var builder = DocumentBuilder(
      tree: tree, notes: NoteFinder.find(in: tree), tables: TableSurvey(of: tree))
    builder.document.text.reserveCapacity(tree.bytes.count)
    builder.walk(0..<tree.count)
    builder.walkDeferredNotes()
    builder.finish()
    return builder.document
  }

  private init(tree: ElementTree, notes: NoteFinder.Findings, tables: TableSurvey) {
    self.tree = tree
    self.notes = notes
    self.tables = tables
    hasBarePages = BarePageMark.areCertain(in: tree)
  }
}

// MARK: - Walking

extension DocumentBuilder {
  /// Adds what a range of nodes says, which are whole elements.
  mutating func walk(_ nodes: Range<Int>) {
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      closeElements(endingAt: index)
      if tree.nodes[index].name == .text {
        if !isMath || !isMathSpace(index) { appendText(at: index) }
        index += 1
      } else if passes(index) {
        index = Int(tree.nodes[index].end)
      } else {
        open.append(OpenElement(node: index))
        openElement(index)
        index += 1
      }
    }
    closeElements(endingAt: nodes.upperBound)
  }

  private mutating func closeElements(endingAt index: Int) {
    while let last = open.last, tree.nodes[last.node].end <= index {
      closeElement(last)
      open.removeLast()
    }
  }

  /// Whether all of an element has been dealt with, or is not shown.
  private mutating func passes(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    if node.name.isInvisible || node.traits.contains(.hidden) { return true }
    switch node.name {
    case .dialog: if !node.traits.contains(.open) { return true }
    case .video, .audio, .iframe, .object: if passMedia(index) { return true }
    case .tfoot: if passFooter(index) { return true }
    case .td: if isLineNumbers(index) { return true }
    case .annotation, .annotationXML: if isMath { return true }
    default: break
    }
    if node.traits.contains(.pageMark), passPageMark(index) { return true }
    if passPageAnchor(index) { return true }
    guard !notes.actions.isEmpty, let action = notes.actions[index] else { return false }
    return passNote(index, action)
  }

  private mutating func walkDeferredNotes() {
    closeLeaf()
    let deferred = deferredNotes
    deferredNotes = []
    for node in deferred.sorted(by: { notes.number(at: $0) < notes.number(at: $1) }) {
      noteDepth += 1
      walk(node..<Int(tree.nodes[node].end))
      noteDepth -= 1
    }
  }

  private mutating func finish() {
    closeLeaf()
    settlePending()
    document.settleContainers()
    settleLanguages()
  }
}

// MARK: - Elements

extension DocumentBuilder {
  private mutating func openElement(_ index: Int) {
    keepAnchor(index)
    beginLanguage(index)
    let node = tree.nodes[index]
    if node.name.isBlock || isVerseLine(index) { openBlock(index) }
    if notes.isNote(at: index) { openNote(index) }
    if node.traits.contains(.lineNumbers), contexts.last?.kind == .verse { pendingSpace = true }
    openInline(index)
    if isMath { open[open.count - 1].math = openMath(index) }
    switch node.name {
    case .br: breakLine()
    case .wbr: allowBreak()
    case .sup, .sub:
      open[open.count - 1].script = openScript(index, raised: node.name == .sup)
    case .math: mathDepth += 1
    case .hr: addRule()
    case .img, .image: addImage(index)
    case .embed: addMedia(index)
    case .q: beginEnclosed("\u{201C}")
    case .rt: beginEnclosed("(")
    case .del, .s, .strike: beginEnclosed("[-")
    case _ where node.traits.contains(.inlineNote): beginInlineNote()
    default: break
    }
  }

  private mutating func closeElement(_ element: OpenElement) {
    let name = tree.nodes[element.node].name
    if name == .table { addFooters() }
    switch name {
    case .q: endEnclosed(element, "\u{201D}")
    case .rt: endEnclosed(element, ")")
    case .del, .s, .strike: endEnclosed(element, "-]")
    case _ where tree.nodes[element.node].traits.contains(.inlineNote): endEnclosed(element, "]")
    case .sup, .sub: closeScript(element.script)
    case .math: mathDepth -= 1
    default: break
    }
    if let math = element.math { closeMath(math) }
    if let language = element.language { endLanguage(language.code, from: language.start) }
    closeInlines(element.inlines)
    if name == .abbr || name == .acronym { explainAbbreviation(element.node) }
    if name.isBlock || isVerseLine(element.node) { closeBlock(element) }
  }

  /// Whether a line of verse is marked up by an inline element.
  private func isVerseLine(_ index: Int) -> Bool {
    guard tree.nodes[index].name == .span, contexts.last?.kind == .verse else { return false }
    return tree.nodes[index].traits.contains(.verseLine)
      || tree.value(of: .indent, at: index) != nil
  }

  /// Keeps the place of an id, and of the name of an `<a>`.
  mutating func keepAnchor(_ index: Int) {
    let node = tree.nodes[index]
    guard node.first < node.last else { return }
    if let id = tree.string(of: .id, at: index), !id.isEmpty { pendingAnchors.append(id) }
    if node.name == .a, let name = tree.string(of: .name, at: index), !name.isEmpty {
      pendingAnchors.append(name)
    }
  }
}
