/// The count of a list's items.
struct ListCount {
  /// The number of the next item.
  var next: Int
  /// What the number grows by: -1 in a reversed list.
  let step: Int
  /// Whether items have numbers at all.
  let isNumbered: Bool
}

// Block elements: what their text becomes.
extension DocumentBuilder {
  /// Begins a block element.
  mutating func openBlock(_ index: Int) {
    let node = tree.nodes[index]
    if isTablePart(node.name) { return openTablePart(index) }
    endLine(of: index)
    if let level = node.name.headingLevel { return openHeading(level) }
    if node.traits.contains(.verse), !isVerbatim(node.name), contexts.last?.keepsLines == false {
      if node.name == .blockquote { push(container: .quotation) }
      return push(context: Context(kind: .verse, keepsLines: true))
    }
    if contexts.last?.kind == .verse { pendingIndent = indent(of: index) }
    openContainer(index)
  }

  private mutating func openContainer(_ index: Int) {
    let name = tree.nodes[index].name
    switch name {
    case .blockquote: push(container: .quotation)
    case .ul, .ol, .menu, .dir: openList(index)
    case .li: openItem(index)
    case .dl: push(container: .definitions)
    case .dt: push(context: Context(kind: .term))
    case .dd: if !notes.isNote(at: index) { push(container: .definition) }
    case .figure: push(container: .figure)
    case .figcaption: push(context: Context(kind: .caption, keepsLines: true))
    case .details: push(container: .details)
    case .summary: push(context: Context(kind: .summary))
    case .aside: if !notes.isNote(at: index) { push(container: .aside) }
    case .address: push(container: .address)
    case _ where isVerbatim(name): openVerbatim(index)
    default: break
    }
  }

  /// Ends a block element.
  mutating func closeBlock(_ element: OpenElement) {
    endLine(of: element.node)
    if element.isNote { noteDepth -= 1 }
    for _ in 0..<element.contexts { closeContext() }
    for _ in 0..<element.containers { containers.removeLast() }
    for _ in 0..<element.lists { lists.removeLast() }
    switch tree.nodes[element.node].name {
    case .tr: table?.row = nil
    case .li: if !element.isNote { _ = pendingMarks.popLast() }
    default: break
    }
  }

  private mutating func closeContext() {
    guard let context = contexts.popLast() else { return }
    switch context.kind {
    case .cell, .tableCaption: closeCell()
    case .table:
      closeCell()
      closeLeaf()
      table = nil
    default:
      let isInside = context.isVerbatim && contexts.last?.keepsLines == true
      if table == nil, !isInside { closeLeaf() }
    }
  }

  /// Ends the line in contexts that keep lines, the leaf in all others.
  private mutating func endLine(of index: Int) {
    guard let context = contexts.last, context.keepsLines else { return closeLeaf() }
    guard !context.isVerbatim || leaf != nil else { return }
    let node = tree.nodes[index]
    let isStanza = context.kind == .verse && (node.name == .p || node.traits.contains(.stanza))
    let breaks = max(pendingBreaks, isStanza ? 2 : 1)
    dropSpace()
    pendingBreaks = breaks
  }
}

// MARK: - Contexts and containers

extension DocumentBuilder {
  /// Makes the text inside the element just opened part of other leaves.
  ///
  /// Where lines are kept, nothing inside may end the leaf.
  mutating func push(context: Context) {
    var context = context
    if contexts.last?.keepsLines == true { context.keepsLines = true }
    contexts.append(context)
    open[open.count - 1].contexts += 1
  }

  /// Puts the leaves inside the element just opened into a container.
  mutating func push(container kind: BlockKind) {
    guard contexts.last?.keepsLines == false else { return }
    containers.append((kind, nil))
    open[open.count - 1].containers += 1
  }

  private mutating func openHeading(_ level: Int) {
    guard let context = contexts.last, !context.keepsLines || context.kind == .verse else { return }
    closeLeaf()
    push(context: Context(kind: .heading(level: level), keepsLines: true))
  }

  private func isVerbatim(_ name: ElementName) -> Bool {
    name == .pre || name == .listing || name == .xmp || name == .plaintext
  }

  private mutating func openVerbatim(_ index: Int) {
    let isVerse = tree.nodes[index].traits.contains(.verse)
    guard let context = contexts.last else { return }
    let kind: BlockKind = isVerse || context.kind == .verse ? .verse : .preformatted
    push(context: Context(kind: kind, keepsLines: true, isVerbatim: true))
  }

  /// The indent of a line of verse, in columns, held within 40.
  private func indent(of index: Int) -> Int {
    min(max(tree.number(of: .indent, at: index) ?? 0, 0), 40)
  }
}

// MARK: - Lists

extension DocumentBuilder {
  private mutating func openList(_ index: Int) {
    let isNumbered = tree.nodes[index].name == .ol
    let isReversed = isNumbered && tree.value(of: .reversed, at: index) != nil
    let start = isNumbered ? tree.number(of: .start, at: index) : nil
    let first = start ?? (isReversed ? itemCount(of: index) : 1)
    lists.append(ListCount(next: first, step: isReversed ? -1 : 1, isNumbered: isNumbered))
    open[open.count - 1].lists += 1
    let numbering = isNumbered ? self.numbering(of: index) : nil
    push(container: .list(ListStyle(numbering: numbering, isTight: true)))
  }

  private mutating func openItem(_ index: Int) {
    var number: Int?
    if let list = lists.last, list.isNumbered {
      number = tree.number(of: .value, at: index) ?? list.next
      lists[lists.count - 1].next = (number ?? 0) + list.step
    }
    guard !notes.isNote(at: index) else { return }
    push(container: .item(number))
    if table != nil { pendingMarks.append(number.map { "\($0). " } ?? "• ") }
  }

  private func itemCount(of list: Int) -> Int {
    var count = 0
    var child = list + 1
    while child < Int(tree.nodes[list].end) {
      if tree.nodes[child].name == .li { count += 1 }
      child = Int(tree.nodes[child].end)
    }
    return count
  }

  private func numbering(of index: Int) -> ListStyle.Numbering {
    switch tree.string(of: .type, at: index) {
    case "a": .lowerLetters
    case "A": .upperLetters
    case "i": .lowerRoman
    case "I": .upperRoman
    default: .decimal
    }
  }
}
