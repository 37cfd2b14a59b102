// Leaves and the containers around them.
extension DocumentBuilder {
  /// Begins a leaf, after putting the containers around it into the document.
  mutating func openLeaf(_ kind: BlockKind) {
    closeLeaf()
    startContainers()
    if !document.leaves.isEmpty { document.text.append(ASCII.lineFeed) }
    unitStart = document.text.count
    leaf = document.add(kind, inside: containers.last?.block, at: unitStart)
    document.leaves.append(document.blocks.count - 1)
    leafHasProse = false
    dropSpace()
  }

  /// Ends the leaf, and numbers it.
  mutating func closeLeaf() {
    defer { dropSpace() }
    guard let index = leaf else { return }
    stopInlines()
    leaf = nil
    let end = document.text.count
    document.blocks[index].range = document.blocks[index].range.lowerBound..<end
    if document.blocks[index].kind == .paragraph, !leafHasProse {
      document.blocks[index].kind = .media
    }
    describeLeaf(index)
  }

  private mutating func describeLeaf(_ index: Int) {
    let block = document.blocks[index]
    if case .heading(let level) = block.kind {
      let title = document.string(in: block.range).filter { $0 != "\u{AD}" }
      document.headings.append(
        Heading(
          level: level, title: title.replacing("\n", with: " "), leaf: document.leaves.count - 1))
    } else if block.kind.isNumbered, noteDepth == 0 {
      document.paragraphLeaves.append(document.leaves.count - 1)
      document.blocks[index].paragraph = document.paragraphLeaves.count
    }
  }

  /// Adds a horizontal rule, unless one was just added.
  mutating func addRule() {
    guard contexts.last?.keepsLines == false else { return breakLine() }
    closeLeaf()
    if let last = document.leaves.last, document.blocks[last].kind == .rule { return }
    openLeaf(.rule)
    closeLeaf()
  }

  /// Puts the containers that have waited for text into the document.
  private mutating func startContainers() {
    guard containers.last?.block == nil else { return }
    for position in containers.indices where containers[position].block == nil {
      let parent = position > 0 ? containers[position - 1].block : nil
      let block = document.add(
        containers[position].kind, inside: parent, at: document.text.count)
      containers[position].block = block
      if case .note(let number) = containers[position].kind {
        document.notes[number - 1].block = block
      }
    }
  }
}

extension Document {
  /// Adds a block without text, and returns its index.
  mutating func add(_ kind: BlockKind, inside parent: Int?, at offset: Int) -> Int {
    blocks.append(
      Block(
        kind: kind, parent: parent, depth: parent.map { blocks[$0].depth + 1 } ?? 0,
        range: offset..<offset, paragraph: nil))
    return blocks.count - 1
  }

  /// Gives every container the range of what it holds, and finds the lists that are tight.
  mutating func settleContainers() {
    var leavesInside = [Int](repeating: 0, count: blocks.count)
    var isSettled = [Bool](repeating: false, count: blocks.count)
    for index in blocks.indices.reversed() {
      let block = blocks[index]
      guard let parent = block.parent, blocks[parent].kind != .table, blocks[parent].kind != .row
      else { continue }
      let start = block.range.lowerBound
      let end = isSettled[parent] ? blocks[parent].range.upperBound : block.range.upperBound
      blocks[parent].range = start..<max(start, end)
      isSettled[parent] = true
      if block.kind.isLeaf { leavesInside[parent] += 1 }
    }
    for index in blocks.indices where leavesInside[index] > 1 { loosenList(holding: index) }
  }

  private mutating func loosenList(holding item: Int) {
    switch blocks[item].kind {
    case .item, .note:
      guard let parent = blocks[item].parent, case .list(var style) = blocks[parent].kind
      else { return }
      style.isTight = false
      blocks[parent].kind = .list(style)
    default: break
    }
  }
}
