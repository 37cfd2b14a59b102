import Markup

// Lists, and the paragraphs in them.
//
// Sources have headings and paragraphs directly in a list, where HTML has only items. So the element
// of a list is opened by an item, and closed by anything else.
extension DocumentWriter {
  /// Begins a list; nothing is written before its first item.
  mutating func beginList(_ index: Int) -> StaticString {
    closedLists.insert(index)
    return ""
  }

  /// Opens the element of the list that holds a block, or closes it, as the block needs it.
  mutating func prepareList(for block: Block) {
    guard let parent = block.parent, isList(parent) else { return }
    if isMember(block) {
      if closedLists.remove(parent) != nil { openElement(ofList: parent) }
      keepGroups(block, in: parent)
    } else if closedLists.insert(parent).inserted {
      closeElement(ofList: parent)
    }
  }

  /// Ends a block, if it is a list.
  mutating func endList(_ index: Int) {
    if isList(index), closedLists.remove(index) == nil { closeElement(ofList: index) }
  }

  private func isList(_ index: Int) -> Bool {
    if notes.lists.contains(index) || isTooDeep(index) { return false }
    switch document.blocks[index].kind {
    case .list, .definitions: return true
    default: return false
    }
  }

  private func isMember(_ block: Block) -> Bool {
    switch (parentKind(of: block), block.kind) {
    case (.list, .item), (.definitions, .term), (.definitions, .definition): true
    default: false
    }
  }

  private mutating func openElement(ofList index: Int) {
    switch document.blocks[index].kind {
    case .list(let style) where style.numbering == nil: html.open("ul")
    case .list(let style): html.open("ol", ("type", Self.type(of: style)))
    default: html.open("dl")
    }
  }

  /// Keeps a definition list in groups of terms and definitions, as HTML has them: a definition
  /// without a term has an empty one, and a term without a definition, too.
  private mutating func keepGroups(_ block: Block, in list: Int) {
    if block.kind == .definition, lastMembers[list] == nil { html.markup("<dt></dt>\n") }
    if block.kind == .definition || block.kind == .term { lastMembers[list] = block.kind }
  }

  private mutating func closeElement(ofList index: Int) {
    if lastMembers.removeValue(forKey: index) == .term { html.markup("<dd></dd>\n") }
    switch document.blocks[index].kind {
    case .list(let style): html.markup(style.numbering == nil ? "</ul>\n" : "</ol>\n")
    default: html.markup("</dl>\n")
    }
  }

  private static func type(of style: ListStyle) -> String? {
    switch style.numbering {
    case .lowerLetters: "a"
    case .upperLetters: "A"
    case .lowerRoman: "i"
    case .upperRoman: "I"
    case .decimal, nil: nil
    }
  }

  /// Writes a paragraph, the first one of a note after its number.
  mutating func paragraph(_ index: Int) -> StaticString {
    let block = document.blocks[index]
    if block.range.isEmpty { return "" }
    if isBare(index) {
      writeText(block.range)
      return ""
    }
    html.open("p", ("id", id(of: block)), ("dir", direction(of: block)))
    if let parent = block.parent, parent == index - 1,
      case .note(let number) = document.blocks[parent].kind
    {
      writeLabel(number)
    }
    writeText(block.range)
    return "</p>\n"
  }

  /// The id by which links lead to a paragraph.
  func id(of block: Block) -> String? {
    block.paragraph.map { form.prefix + PageAnchor.paragraph($0) }
  }

  /// The id of the paragraph that stands in an item or a definition without an element of its own.
  func ownID(in container: Int) -> String? {
    isBare(container + 1) ? id(of: document.blocks[container + 1]) : nil
  }

  /// Whether a block is a paragraph that is written without an element of its own.
  private func isBare(_ index: Int) -> Bool {
    guard index < document.blocks.count, document.blocks[index].kind == .paragraph,
      let parent = document.blocks[index].parent, parent == index - 1
    else { return false }
    if isTooDeep(parent) { return false }
    switch (document.blocks[parent].kind, parentKind(of: document.blocks[parent])) {
    case (.item, .list(let style)): return style.isTight
    case (.definition, .definitions):
      return index + 1 == document.blocks.count || document.blocks[index + 1].parent != parent
    default: return false
    }
  }
}
