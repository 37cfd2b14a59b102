/// A table whose end has not been reached.
struct TableState {
  /// Its node.
  let node: Int
  /// Its block.
  let block: Int
  /// The block of the row that is open.
  var row: Int?
  /// The block of the cell or caption that is open.
  var cell: Int?
  /// The nodes of footers, which are set last wherever they stand; nil once they are.
  var footers: [Int]? = []
}

// Tables that hold data: one leaf, with blocks for the caption, the rows and the cells.
// Cells are parted by a tab, and rows by a line feed.
extension DocumentBuilder {
  /// Whether an element is a table that holds data, or a part of the one that is open.
  func isTablePart(_ name: ElementName) -> Bool {
    switch name {
    case .table, .tr, .td, .th, .caption: true
    case .thead, .tbody, .tfoot: table != nil
    default: false
    }
  }

  /// Begins a table or a part of one.
  mutating func openTablePart(_ index: Int) {
    let name = tree.nodes[index].name
    if name == .table { return openTable(index) }
    guard contexts.last?.kind == .table, let table else { return openForeignPart(name) }
    switch name {
    case .tr: self.table?.row = document.add(.row, inside: table.block, at: document.text.count)
    case .td, .th:
      openCell(shape(of: index))
      push(context: Context(kind: .cell(shape(of: index)), keepsLines: true))
    case .caption:
      openCell(.tableCaption, inside: table.block)
      push(context: Context(kind: .tableCaption, keepsLines: true))
    default: break
    }
  }

  private mutating func openTable(_ index: Int) {
    guard contexts.last?.keepsLines == false else { return openForeignPart(.table) }
    closeLeaf()
    guard tables.holdsData(index) else { return }
    openLeaf(.table)
    table = leaf.map { TableState(node: index, block: $0) }
    push(context: Context(kind: .table, keepsLines: true))
  }

  /// A part of a table that only arranges, or of one that stands where blocks cannot.
  private mutating func openForeignPart(_ name: ElementName) {
    guard contexts.last?.keepsLines == true else { return closeLeaf() }
    if name == .td || name == .th {
      pendingSpace = true
    } else {
      pendingBreaks = max(pendingBreaks, 1)
    }
  }

  private func shape(of index: Int) -> CellShape {
    CellShape(
      columns: min(max(tree.number(of: .colspan, at: index) ?? 1, 1), 1000),
      // A cell that covers no row covers all that follow.
      rows: tree.number(of: .rowspan, at: index).map { $0 == 0 ? 1000 : min(max($0, 1), 1000) }
        ?? 1,
      isHeader: tree.nodes[index].name == .th)
  }
}

// MARK: - Footers and line numbers

extension DocumentBuilder {
  /// Keeps a footer that something follows until its table ends.
  mutating func passFooter(_ index: Int) -> Bool {
    guard contexts.last?.kind == .table, let table, table.footers != nil,
      tree.nodes[index].end < tree.nodes[table.node].end
    else { return false }
    self.table?.footers?.append(index)
    return true
  }

  /// Adds the footers of the table that is about to end.
  mutating func addFooters() {
    guard contexts.last?.kind == .table, let footers = table?.footers else { return }
    table?.footers = nil
    for footer in footers { walk(footer..<Int(tree.nodes[footer].end)) }
  }

  /// Whether a cell holds nothing but the numbers of the lines of code in the next one.
  func isLineNumbers(_ index: Int) -> Bool {
    tree.nodes[index].traits.contains(.lineNumbers)
      && (index..<Int(tree.nodes[index].end)).allSatisfy { node in
        tree.nodes[node].name != .text
          || tree.bytes[tree.textRange(at: node)].allSatisfy {
            ASCII.isDigit($0) || ASCII.isSpace($0)
          }
      }
  }
}

// MARK: - Cells

extension DocumentBuilder {
  /// Begins a cell for text that stands in a table, but in none of its cells.
  mutating func ensureCell() {
    guard let table, table.cell == nil else { return }
    openCell(CellShape(columns: 1, rows: 1, isHeader: false))
  }

  /// Ends the cell or the caption.
  mutating func closeCell() {
    guard let cell = table?.cell else { return }
    stopInlines()
    let end = document.text.count
    document.blocks[cell].range = document.blocks[cell].range.lowerBound..<end
    if let row = document.blocks[cell].parent, document.blocks[row].kind == .row {
      document.blocks[row].range = document.blocks[row].range.lowerBound..<end
    }
    table?.cell = nil
    dropSpace()
  }

  private mutating func openCell(_ shape: CellShape) {
    guard let table else { return }
    let row = table.row ?? document.add(.row, inside: table.block, at: document.text.count)
    self.table?.row = row
    openCell(.cell(shape), inside: row)
  }

  private mutating func openCell(_ kind: BlockKind, inside parent: Int) {
    closeCell()
    guard let table else { return }
    let isFirst = document.blocks.count - 1 == parent
    if document.blocks.count - 1 > table.block + (isFirst ? 1 : 0) {
      document.text.append(isFirst || kind == .tableCaption ? ASCII.lineFeed : ASCII.tab)
    }
    unitStart = document.text.count
    dropSpace()
    if isFirst { document.blocks[parent].range = unitStart..<unitStart }
    self.table?.cell = document.add(kind, inside: parent, at: unitStart)
  }
}
