extension Document {
  /// The parts of a document that another one is assembled of.
  package struct Parts: Sendable {
    /// As `Document.text`.
    package var text: [UInt8] = []
    /// As `Document.blocks`; those that have a paragraph number count as paragraphs.
    package var blocks: [Block] = []
    /// As `Document.leaves`.
    package var leaves: [Int] = []
    /// As `Document.inlines`, but in any order.
    package var inlines: [Inline] = []
    /// As `Document.links`.
    package var links: [Link] = []
    /// As `Document.notes`.
    package var notes: [Note] = []
    /// As `Document.anchors`.
    package var anchors: [String: Int] = [:]
    /// As `Document.headings`.
    package var headings: [Heading] = []
    /// As `Document.pageMarks`.
    package var pageMarks: [PageMark] = []
    /// As `Document.breaks`.
    package var breaks: [Int] = []

    /// The parts of a document without text.
    package init() {}
  }

  /// The document that parts make, which must fit each other.
  package init(_ parts: Parts) {
    self.init()
    text = parts.text
    blocks = parts.blocks
    leaves = parts.leaves
    // An outer inline stands before those inside it; of two of one range the first stays first.
    inlines = parts.inlines.enumerated().sorted { one, other in
      let (a, b) = (one.element.range, other.element.range)
      return (a.lowerBound, b.upperBound, one.offset) < (b.lowerBound, a.upperBound, other.offset)
    }.map(\.element)
    links = parts.links
    notes = parts.notes
    anchors = parts.anchors
    headings = parts.headings
    pageMarks = parts.pageMarks
    breaks = parts.breaks
    paragraphLeaves = leaves.indices.filter { blocks[leaves[$0]].paragraph != nil }
  }
}

extension Block {
  /// The block with other places: of its text, and of the block that holds it.
  package func placed(at range: Range<Int>, in parent: Int?) -> Block {
    Block(kind: kind, parent: parent, depth: depth, range: range, paragraph: paragraph)
  }

  /// A leaf without a paragraph number.
  package init(_ kind: BlockKind, at range: Range<Int>, in parent: Int?, depth: Int) {
    self.init(kind: kind, parent: parent, depth: depth, range: range, paragraph: nil)
  }
}

extension Inline {
  /// An inline of a kind in a range of the text.
  package init(_ kind: InlineKind, in range: Range<Int>) {
    self.init(kind: kind, range: range)
  }
}

extension Link {
  /// The link with another place of its text.
  package func placed(at range: Range<Int>) -> Link { Link(url: url, range: range) }
}

extension Note {
  /// The note with other places: of its mark, and of its text.
  package func placed(at place: Int, block: Int?) -> Note {
    Note(number: number, place: place, block: block)
  }
}

extension Heading {
  /// The heading at another position among the leaves.
  package func placed(atLeaf leaf: Int) -> Heading {
    Heading(level: level, title: title, leaf: leaf)
  }
}

extension PageMark {
  /// The mark at another place of the text.
  package func placed(at offset: Int) -> PageMark { PageMark(label: label, offset: offset) }
}
