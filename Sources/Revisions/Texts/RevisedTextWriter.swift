import Markup

/// Writes a document that has the changes between two of them marked.
struct RevisedTextWriter {
  let old: Document
  let new: Document
  let signs: RevisionSigns

  var parts = Document.Parts()
  var shifts = OffsetShifts()
  /// Where the blocks and leaves of the new document are.
  private var blockPlaces: [Int] = []
  private var leafPlaces: [Int] = []
  /// Where the text of the new document goes on.
  private var position = 0
  /// Whether the last leaf is one that is gone.
  private var isAfterGone = false

  var addedWords = 0
  var removedWords = 0
  private(set) var movedParagraphs = 0
  /// Ranges of the text with what they are: added or removed.
  var marks: [Inline] = []

  init(_ old: Document, _ new: Document, _ signs: RevisionSigns) {
    self.old = old
    self.new = new
    self.signs = signs
  }

  /// The changes, those that touch as one.
  var changes: [Range<Int>] {
    var changes: [Range<Int>] = []
    for mark in marks {
      if let last = changes.last, last.upperBound == mark.range.lowerBound {
        changes[changes.count - 1] = last.lowerBound..<mark.range.upperBound
      } else {
        changes.append(mark.range)
      }
    }
    return changes
  }

  /// Writes all leaves.
  mutating func write() {
    for step in LeafAlignment(old, new).steps {
      switch step {
      case .same(_, let leaf):
        addLeaf(leaf) { writer, range in writer.copy(to: range.upperBound) }
      case .revised(let before, let leaf):
        addLeaf(leaf) { writer, range in writer.addRevised(before, range) }
      case .added(let leaf):
        addLeaf(leaf) { writer, range in writer.addWhole(range) }
      case .movedHere(let before, let leaf):
        movedParagraphs += 1
        addLeaf(leaf) { writer, range in writer.addMoved(before, range) }
      case .removed(let leaf): addGone(leaf)
      case .movedAway(_, let after):
        let number = new.blocks[new.leaves[after]].paragraph
        addGone(Array(signs.movedAway(number).utf8), like: .paragraph)
      }
    }
    copy(to: new.text.count)
    while blockPlaces.count < new.blocks.count { addBlock() }
  }

  // MARK: - Leaves of the new document

  private mutating func addLeaf(
    _ leaf: Int, _ write: (inout RevisedTextWriter, Range<Int>) -> Void
  ) {
    let index = new.leaves[leaf]
    let range = new.blocks[index].range
    copy(to: range.lowerBound)
    if isAfterGone, parts.text.last != 0x0A { insert([0x0A], isBetweenLeaves: true) }
    isAfterGone = false
    while blockPlaces.count <= index { addBlock() }
    let start = parts.text.count
    write(&self, range)
    leafPlaces.append(parts.leaves.count)
    parts.leaves.append(blockPlaces[index])
    place(index, start..<parts.text.count)
    while blockPlaces.count < new.blocks.count, new.blocks[blockPlaces.count].kind.isPartOfTable {
      addBlock()
    }
  }

  /// Takes over the next block; where its text lies is told when that is written.
  private mutating func addBlock() {
    let block = new.blocks[blockPlaces.count]
    blockPlaces.append(parts.blocks.count)
    let start = parts.text.count
    parts.blocks.append(
      block.placed(at: start..<start, in: block.parent.map { blockPlaces[$0] }))
  }

  /// Tells where a leaf lies, and with it the blocks that hold it.
  private mutating func place(_ index: Int, _ range: Range<Int>) {
    var next: Int? = blockPlaces[index]
    while let place = next {
      let block = parts.blocks[place]
      let start = block.range.isEmpty ? range.lowerBound : block.range.lowerBound
      parts.blocks[place] = block.placed(at: start..<range.upperBound, in: block.parent)
      next = block.parent
    }
  }

  /// Takes over the text up to an offset.
  mutating func copy(to end: Int) {
    guard position < end else { return }
    parts.text += new.text[position..<end]
    position = end
  }

  // MARK: - What is not in the new document

  /// Puts bytes in.
  mutating func insert(_ bytes: [UInt8], isBetweenLeaves: Bool = false) {
    shifts.insert(bytes.count, at: position, isBetweenLeaves: isBetweenLeaves)
    parts.text += bytes
  }

  private mutating func addGone(_ leaf: Int) {
    let block = old.blocks[old.leaves[leaf]]
    guard !block.range.isEmpty else { return }
    removedWords += TextWords(of: block.range, in: old).ranges.count
    addGone(goneText(block.range, keepsLines: block.kind.keepsLines), like: block.kind)
  }

  /// Adds a leaf of what is gone, beside the blocks that begin with the next leaf.
  private mutating func addGone(_ text: [UInt8], like kind: BlockKind) {
    if !parts.text.isEmpty { insert([0x0A], isBetweenLeaves: true) }
    let start = parts.text.count
    let bytes = Array((signs.removed.before + joiner).utf8) + text + Array(signs.removed.after.utf8)
    insert(bytes, isBetweenLeaves: true)
    let range = start..<parts.text.count
    let next = blockPlaces.count < new.blocks.count ? new.blocks[blockPlaces.count] : nil
    let parent = next?.parent.map { blockPlaces[$0] }
    parts.leaves.append(parts.blocks.count)
    parts.blocks.append(
      Block(kind.ofGoneLeaf, at: range, in: parent, depth: parent == nil ? 0 : next?.depth ?? 0))
    marks.append(Inline(.removed, in: range))
    isAfterGone = true
  }

  /// A text that is gone, on one line unless lines are kept.
  func goneText(_ range: Range<Int>, keepsLines: Bool) -> [UInt8] {
    old.text[range].map { byte in
      byte == 0x09 || byte == 0x0A && !keepsLines ? 0x20 : byte
    }
  }

  /// What keeps a line from ending after a hyphen that is a sign of ours; it is never shown.
  var joiner: String { "\u{2060}" }
}

// MARK: - The document

extension RevisedTextWriter {
  /// The document that was written.
  func document() -> Document {
    var parts = parts
    for (index, block) in new.blocks.enumerated() where index < blockPlaces.count {
      guard block.kind.isPartOfTable else { continue }
      let place = blockPlaces[index]
      let start = shifts.shifted(block.range.lowerBound, .leafStart)
      let end = max(start, shifts.shifted(block.range.upperBound, .leafEnd))
      parts.blocks[place] = parts.blocks[place].placed(
        at: start..<end, in: parts.blocks[place].parent)
    }
    let own = new.inlines.map { Inline($0.kind, in: shifts.shifted($0.range)) }
    parts.inlines = own + InlineCutter(own, text: parts.text).cut(marks)
    parts.links = new.links.map { $0.placed(at: shifts.shifted($0.range)) }
    parts.notes = new.notes.map { note in
      note.placed(
        at: shifts.shifted(note.place, .start),
        block: note.block.flatMap { $0 < blockPlaces.count ? blockPlaces[$0] : nil })
    }
    parts.anchors = new.anchors.mapValues { shifts.shifted($0, .start) }
    parts.headings = new.headings.map { $0.placed(atLeaf: leafPlaces[$0.leaf]) }
    parts.pageMarks = new.pageMarks.map { $0.placed(at: shifts.shifted($0.offset, .start)) }
    parts.breaks = new.breaks.map { shifts.shifted($0, .start) }
    return Document(parts)
  }
}

extension BlockKind {
  /// Whether it is inside a table, whose cells are told by their ranges.
  fileprivate var isPartOfTable: Bool {
    switch self {
    case .tableCaption, .row, .cell: true
    default: false
    }
  }

  /// Whether the lines of its text are kept.
  var keepsLines: Bool { self == .verse || self == .preformatted }

  /// As what a leaf that is gone is set: a table's cells stand in a line.
  fileprivate var ofGoneLeaf: BlockKind {
    switch self {
    case .heading, .verse, .preformatted, .caption, .summary, .term: self
    default: .paragraph
    }
  }
}
