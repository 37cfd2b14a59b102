import Markup

/// Cuts inlines where others begin and end, so that all are properly nested, and at what parts the cells
/// of a table.
struct InlineCutter {
  private let edges: [Int]
  private let text: [UInt8]

  /// A cutter at the edges of some inlines of a text.
  init(_ inlines: [Inline], text: [UInt8]) {
    edges = inlines.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.sorted()
    self.text = text
  }

  /// The pieces of inlines.
  func cut(_ inlines: [Inline]) -> [Inline] { inlines.flatMap(cut) }

  private func cut(_ inline: Inline) -> [Inline] {
    var pieces: [Inline] = []
    var start = inline.range.lowerBound
    for place in places(in: inline.range) + [inline.range.upperBound] where place > start {
      pieces.append(Inline(inline.kind, in: start..<place))
      start = place
    }
    return pieces
  }

  private func places(in range: Range<Int>) -> [Int] {
    let cells = range.filter { text[$0] == 0x09 || text[$0] == 0x0A }
    var index = firstEdge(from: range.lowerBound)
    var places = cells.map { $0 + 1 }
    while index < edges.count, edges[index] < range.upperBound {
      places.append(edges[index])
      index += 1
    }
    return places.sorted()
  }

  private func firstEdge(from place: Int) -> Int {
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
