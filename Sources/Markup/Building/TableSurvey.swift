/// Which tables hold data, and which only arrange a page.
///
/// A table that arranges is read as the blocks in it, cell after cell. It is one that says so, that
/// holds another table, that has a single column, or that has no header cells although blocks such
/// as headings, lists or long texts stand in its cells. One pass over the tree finds them all.
struct TableSurvey {
  private var dataTables: Set<Int> = []

  /// What is known of a table whose end has not been reached.
  private struct Candidate {
    let node: Int
    let end: Int
    var columns = 0
    var mostColumns = 0
    var cellBytes = 0
    var hasHeader = false
    var isLayout: Bool
    var hasBlocks = false
    var hasText = false
  }

  /// The longest cell of a table without header cells, in bytes.
  private static let longestCell = 2000

  /// Looks at every table of a tree.
  init(of tree: ElementTree) {
    var open: [Candidate] = []
    for index in tree.nodes.indices {
      while let last = open.last, last.end <= index { settle(open.removeLast()) }
      let node = tree.nodes[index]
      if node.name == .table {
        if !open.isEmpty { open[open.count - 1].isLayout = true }
        open.append(
          Candidate(
            node: index, end: Int(node.end), isLayout: node.traits.contains(.presentation)))
      } else if !open.isEmpty {
        Self.look(at: node, index, into: &open[open.count - 1], tree)
      }
    }
    while let last = open.popLast() { settle(last) }
  }

  /// Whether a table is set as one.
  func holdsData(_ index: Int) -> Bool {
    dataTables.contains(index)
  }

  private mutating func settle(_ table: Candidate) {
    let isLayout = table.isLayout || !table.hasText || table.mostColumns < 2
    if !isLayout, table.hasHeader || !table.hasBlocks { dataTables.insert(table.node) }
  }

  private static func look(
    at node: ElementTree.Node, _ index: Int, into table: inout Candidate, _ tree: ElementTree
  ) {
    switch node.name {
    case .text:
      let range = tree.textRange(at: index)
      if !table.hasText { table.hasText = !WhiteSpace.isBlank(tree.bytes[range]) }
      table.cellBytes += range.count
      if table.cellBytes > longestCell, table.columns > 0 { table.hasBlocks = true }
    case .tr: table.columns = 0
    case .td, .th:
      table.cellBytes = 0
      table.columns += 1
      table.mostColumns = max(table.mostColumns, table.columns)
      if node.name == .th { table.hasHeader = true }
    case .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .dl, .blockquote, .pre, .figure, .section, .hr:
      table.hasBlocks = true
    default: break
    }
  }
}
