import Markup
import Screen

/// Reads the parts of a passage out of a document.
struct PassageReader {
  private let document: Document
  private let range: Range<Int>
  /// Words that stand in place of others: quotation marks. In order, and within leaves.
  private let replacements: [(range: Range<Int>, text: String)]

  init(
    _ document: Document, _ range: Range<Int>,
    replacing replacements: [(range: Range<Int>, text: String)] = []
  ) {
    self.document = document
    self.range = range
    self.replacements = replacements
  }

  /// The parts in their order, but for pictures, unless there is nothing else.
  func parts() -> [PassagePart] {
    let leaves = document.leaves(in: range)
    let words = leaves.filter { document.blocks[$0].kind != .media }
    let least = words.map(quotations).min() ?? 0
    let outermost = words.map(lists).min() ?? 0
    let parts = words.map { part($0, quotation: least, list: outermost) }.filter { !$0.isEmpty }
    return parts.isEmpty ? leaves.map { label($0) }.filter { !$0.isEmpty } : parts
  }

  private func part(_ leaf: Int, quotation least: Int, list outermost: Int) -> PassagePart {
    let block = document.blocks[leaf]
    let kind = kind(of: leaf)
    let words = runs(in: wordsRange(of: leaf), ofCode: block.kind == .preformatted)
    return PassagePart(
      kind: kind, runs: kind == .rule ? [] : words, quotationDepth: quotations(leaf) - least,
      itemDepth: lists(leaf) - outermost, itemMark: mark(before: leaf))
  }

  /// A picture by what it is labelled with.
  private func label(_ leaf: Int) -> PassagePart {
    let text = document.string(in: document.blocks[leaf].range.clamped(to: range))
    let run = PassageRun(text: SafeText(text, as: .prose).string, look: [])
    return PassagePart(
      kind: .paragraph, runs: text.isEmpty ? [] : [run], quotationDepth: 0, itemDepth: 0,
      itemMark: nil)
  }

  private func kind(of leaf: Int) -> PassagePart.Kind {
    switch document.blocks[leaf].kind {
    case .heading(let level): .heading(level)
    case .verse: .verse
    case .preformatted: .preformatted
    case .rule: .rule
    case .table: .table(rows(of: leaf))
    default: .paragraph
    }
  }

  // MARK: - Where a leaf stands

  private func holders(of leaf: Int) -> [Int] {
    var holders: [Int] = []
    var block = document.blocks[leaf].parent
    while let holder = block {
      holders.append(holder)
      block = document.blocks[holder].parent
    }
    return holders
  }

  private func quotations(_ leaf: Int) -> Int {
    holders(of: leaf).count { document.blocks[$0].kind == .quotation }
  }

  private func lists(_ leaf: Int) -> Int {
    holders(of: leaf).count {
      switch document.blocks[$0].kind {
      case .item, .definition: true
      default: false
      }
    }
  }

  /// The mark of the item that a leaf begins, where its first word is quoted.
  private func mark(before leaf: Int) -> String? {
    guard let parent = document.blocks[leaf].parent, leaf == parent + 1,
      case .item(let number) = document.blocks[parent].kind,
      document.blocks[leaf].range.lowerBound >= range.lowerBound
    else { return nil }
    return number.map { "\($0)." } ?? "•"
  }

  // MARK: - Tables

  /// Where the words of a leaf stand that are no cells.
  private func wordsRange(of leaf: Int) -> Range<Int> {
    let block = document.blocks[leaf]
    guard block.kind == .table else { return block.range.clamped(to: range) }
    let caption = inside(leaf).first { document.blocks[$0].kind == .tableCaption }
    guard let caption else { return block.range.lowerBound..<block.range.lowerBound }
    return document.blocks[caption].range.clamped(to: range)
  }

  private func rows(of table: Int) -> [[PassageCell]] {
    let blocks = inside(table)
    let cells = Dictionary(grouping: blocks) { document.blocks[$0].parent ?? table }
    return blocks.filter { document.blocks[$0].kind == .row }.map { row in
      (cells[row] ?? []).compactMap(cell)
    }.filter { !$0.isEmpty }
  }

  private func cell(_ block: Int) -> PassageCell? {
    guard case .cell(let shape) = document.blocks[block].kind else { return nil }
    let own = document.blocks[block].range
    guard own.overlaps(range) || own.isEmpty && range.contains(own.lowerBound) else { return nil }
    return PassageCell(
      runs: runs(in: own.clamped(to: range)), isHeader: shape.isHeader, columns: shape.columns)
  }

  private func inside(_ table: Int) -> Range<Int> {
    let depth = document.blocks[table].depth
    let end = document.blocks[(table + 1)...].firstIndex { $0.depth <= depth }
    return table + 1..<(end ?? document.blocks.count)
  }

  // MARK: - Words

  /// The words in a part of a leaf, each stretch with its look.
  private func runs(in part: Range<Int>, ofCode isCode: Bool = false) -> [PassageRun] {
    guard !part.isEmpty else { return [] }
    var gathered = RunGatherer(isVerbatim: isCode)
    var rest = replacements.filter { part.contains($0.range.lowerBound) }[...]
    for stretch in PassageLooks(in: part, of: document).stretches(of: part) {
      guard !stretch.isOmitted else {
        gathered.omit()
        rest = rest.drop { $0.range.lowerBound < stretch.range.upperBound }
        continue
      }
      var start = stretch.range.lowerBound
      while let next = rest.first, next.range.lowerBound < stretch.range.upperBound {
        if start < next.range.lowerBound {
          gathered.add(document.string(in: start..<next.range.lowerBound), look: stretch.look)
        }
        gathered.add(next.text, look: stretch.look)
        start = max(start, next.range.upperBound)
        rest = rest.dropFirst()
      }
      if start < stretch.range.upperBound {
        gathered.add(document.string(in: start..<stretch.range.upperBound), look: stretch.look)
      }
    }
    return gathered.finished()
  }
}
