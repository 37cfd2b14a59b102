import Markup
import Screen
import Typesetting

/// An article as one run of lines: its front matter, its text, and the works that it cites.
///
/// It is made of units, of which each is typeset alone: the front matter, each leaf of the text, each
/// leaf of the references. Only the units near the screen are ever set, so that nothing depends on
/// the length of the article; there is no number of lines, and places are units and lines in them.
struct ScrollText: Sendable {
  let front: FrontMatter
  let document: Document
  private(set) var references: Document

  /// Columns of the text.
  private(set) var measure: Int

  /// Whether invisible characters are shown.
  private(set) var revealsHidden = false

  /// Ranges of the document's text that are marked.
  var marks: [Range<Int>] { didSet { set = [:] } }

  /// The units that are shown, in order and at least one; nil for all.
  var shownUnits: [Int]?

  private var body: Typesetter
  private var back: Typesetter

  /// Blank lines between the text and the works that it cites.
  static let blanksBeforeReferences = 2

  /// Units set for this measure.
  private var set: [Int: SetUnit] = [:]

  /// Units kept set: more than the tallest screen shows.
  private static let mostSet = 512

  /// A unit that was set, as far as its lines were asked for.
  private struct SetUnit: Sendable {
    var lines: [Line]
    var isWhole: Bool
  }

  /// A line of a unit.
  struct Position: Hashable, Comparable, Sendable {
    var unit: Int
    var line: Int

    static let top = Position(unit: 0, line: 0)

    static func < (left: Position, right: Position) -> Bool {
      (left.unit, left.line) < (right.unit, right.line)
    }
  }

  /// The three parts of an article.
  enum Part: Hashable, Sendable {
    case front
    case body
    case back
  }

  init(
    front: FrontMatter, document: Document, references: Document = Document(text: ""),
    measure: Int, marks: [Range<Int>] = []
  ) {
    self.front = front
    self.document = document
    self.references = references
    self.measure = measure
    self.marks = marks
    body = Typesetter(document, measure: measure)
    back = Typesetter(references, measure: measure)
  }

  /// Sets the article for another measure, or with its invisible characters, or without them.
  mutating func set(measure: Int, revealsHidden: Bool) {
    guard measure != self.measure || revealsHidden != self.revealsHidden else { return }
    self.measure = measure
    self.revealsHidden = revealsHidden
    body = Typesetter(document, measure: measure, revealsHidden: revealsHidden)
    back = Typesetter(references, measure: measure, revealsHidden: revealsHidden)
    set = [:]
  }

  /// Puts other works that the text cites in the place of those before.
  mutating func set(references: Document) {
    self.references = references
    back = Typesetter(references, measure: measure, revealsHidden: revealsHidden)
    set = [:]
  }

  /// How text is made safe to be shown.
  var context: SafeText.Context { revealsHidden ? .revealed : .field }

  // MARK: - Units

  var unitCount: Int { 1 + document.leaves.count + references.leaves.count }

  /// The part that a unit belongs to, and the leaf of that part.
  func part(ofUnit unit: Int) -> (part: Part, leaf: Int) {
    if unit == 0 { return (.front, 0) }
    let leaves = document.leaves.count
    return unit <= leaves ? (.body, unit - 1) : (.back, unit - 1 - leaves)
  }

  /// The unit of a leaf of a part.
  func unit(ofLeaf leaf: Int, in part: Part) -> Int {
    switch part {
    case .front: 0
    case .body: 1 + leaf
    case .back: 1 + document.leaves.count + leaf
    }
  }

  /// The lines of a unit, set now or kept from before: all of them, or at least as many as are
  /// wanted. A paragraph of a million words is not set to its end to show its beginning.
  mutating func lines(ofUnit unit: Int, atLeast wanted: Int = .max) -> [Line] {
    if let unit = set[unit], unit.isWhole || unit.lines.count >= wanted { return unit.lines }
    if set.count >= Self.mostSet { set = [:] }
    let limit = wanted < .max / 2 ? max(64, wanted * 2) : .max
    let lines = typeset(unit, limit: limit)
    set[unit] = SetUnit(lines: lines, isWhole: lines.count < limit)
    return lines
  }

  /// Whether a position is that of a unit's last line.
  mutating func isLast(_ position: Position) -> Bool {
    position.line >= lines(ofUnit: position.unit, atLeast: position.line + 2).count - 1
  }

  private func typeset(_ unit: Int, limit: Int) -> [Line] {
    let (part, leaf) = part(ofUnit: unit)
    switch part {
    case .front: return front.lines(measure: measure)
    case .body: return body.lines(ofLeaf: leaf, marking: marksNear(leaf), limit: limit)
    case .back:
      let blanks = leaf == 0 ? Self.blanksBeforeReferences : 0
      return [Line](repeating: .blank, count: blanks) + back.lines(ofLeaf: leaf)
    }
  }

  /// The marks that touch a leaf.
  private func marksNear(_ leaf: Int) -> [Range<Int>] {
    let range = document.blocks[document.leaves[leaf]].range
    let first = marks.partitioningIndex { $0.upperBound > range.lowerBound }
    return Array(marks[first...].prefix { $0.lowerBound < range.upperBound })
  }

  /// Where the links of a part lead, in order.
  func links(of part: Part) -> [String] {
    switch part {
    case .front: front.links
    case .body: document.links.map(\.url)
    case .back: references.links.map(\.url)
    }
  }

  // MARK: - Moving

  /// The position some lines away, held between the first line and the last.
  mutating func position(_ start: Position, movedBy lines: Int) -> Position {
    let first = shownUnit(near: start.unit)
    var position = first == start.unit ? start : Position(unit: first, line: 0)
    position.line += lines
    while position.line < 0, let unit = unit(before: position.unit) {
      position.unit = unit
      position.line += self.lines(ofUnit: unit).count
    }
    while true {
      let wanted = position.line < .max ? position.line + 1 : .max
      let count = self.lines(ofUnit: position.unit, atLeast: wanted).count
      guard position.line >= count, let unit = unit(after: position.unit) else {
        return Position(unit: position.unit, line: max(0, min(position.line, count - 1)))
      }
      position.line -= count
      position.unit = unit
    }
  }

  /// The last line.
  var end: Position { Position(unit: lastUnit, line: .max) }

  /// The position, or one before it from which the text fills a screen of that height.
  mutating func top(at position: Position, height: Int) -> Position {
    let position = self.position(position, movedBy: 0)
    if lines(from: position, count: height).count == height { return position }
    return min(position, lastTop(height: height))
  }

  /// The topmost position from which the last line is still seen on a screen of that height.
  private mutating func lastTop(height: Int) -> Position {
    let unit = lastUnit
    let last = Position(unit: unit, line: max(0, lines(ofUnit: unit).count - 1))
    return position(last, movedBy: 1 - height)
  }

  /// The lines from a position on, at most as many as the screen has rows.
  mutating func lines(from start: Position, count: Int) -> [(line: Line, position: Position)] {
    var found: [(Line, Position)] = []
    var next: Int? = start.unit
    var first = start.line
    while found.count < count, let unit = next {
      let lines = lines(ofUnit: unit, atLeast: first + count)
      for index in min(first, lines.count)..<lines.count where found.count < count {
        found.append((lines[index], Position(unit: unit, line: index)))
      }
      next = self.unit(after: unit)
      first = 0
    }
    return found
  }

  // MARK: - Places

  /// The position of the line that shows an offset of a part's text, or of the next one that is shown.
  mutating func position(ofOffset offset: Int, in part: Part = .body) -> Position {
    let document = part == .back ? references : self.document
    guard part != .front, !document.leaves.isEmpty else { return .top }
    let wanted = unit(ofLeaf: document.leaf(at: offset), in: part)
    let unit = shownUnit(near: wanted)
    let lines = lines(ofUnit: unit, through: unit == wanted ? offset : 0)
    let first = lines.firstIndex { !$0.range.isEmpty } ?? 0
    guard unit == wanted else { return Position(unit: unit, line: first) }
    let after = lines.lastIndex { !$0.range.isEmpty && $0.range.lowerBound <= offset }
    return Position(unit: unit, line: max(first, after ?? first))
  }

  /// The lines of a unit at least as far as an offset of its text.
  private mutating func lines(ofUnit unit: Int, through offset: Int) -> [Line] {
    var wanted = 64
    while true {
      let lines = lines(ofUnit: unit, atLeast: wanted)
      if lines.count < wanted || (lines.last?.range.lowerBound ?? 0) > offset { return lines }
      wanted *= 4
    }
  }

  /// The offset of the body's text that a position shows first: 0 above it, its length below it.
  mutating func offset(at position: Position) -> Int {
    let (part, leaf) = part(ofUnit: position.unit)
    guard part == .body else { return part == .front ? 0 : document.text.count }
    let lines = lines(ofUnit: position.unit, atLeast: position.line + 3).dropFirst(position.line)
    let shown = lines.first { !$0.range.isEmpty }
    return shown?.range.lowerBound ?? document.blocks[document.leaves[leaf]].range.lowerBound
  }
}

extension Line {
  /// A line with nothing on it.
  static let blank = Line([])
}
