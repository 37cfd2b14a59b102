import Markup

/// How the words of a part of a text look, and which of them are none of the author's.
struct PassageLooks {
  private var looks: [(range: Range<Int>, look: PassageRun.Look)] = []
  private var omitted: [Range<Int>] = []

  /// Looks at the inlines in a part of a leaf.
  init(in part: Range<Int>, of document: Document) {
    let block = document.blocks[document.leaves[document.leaf(at: part.lowerBound)]]
    for inline in document.inlines(in: block.range) {
      note(inline, document)
    }
  }

  /// Words of one look, or such as are left out.
  struct Stretch {
    let range: Range<Int>
    let look: PassageRun.Look
    let isOmitted: Bool
  }

  /// A part of the text, cut where looks change.
  func stretches(of part: Range<Int>) -> [Stretch] {
    var changes: [(offset: Int, look: PassageRun.Look, step: Int)] = []
    for (own, look) in looks + omitted.map({ (range: $0, look: PassageRun.Look()) }) {
      let range = own.clamped(to: part)
      guard !range.isEmpty else { continue }
      changes.append((offset: range.lowerBound, look: look, step: 1))
      changes.append((offset: range.upperBound, look: look, step: -1))
    }
    changes.sort { $0.offset < $1.offset }
    changes.append((offset: part.upperBound, look: [], step: 0))
    var stretches: [Stretch] = []
    // How many inlines of each look, by its bits, are around; of none, those that are left out.
    var around: [Int: Int] = [:]
    var start = part.lowerBound
    for change in changes {
      if change.offset > start {
        let look = around.filter { $0.value > 0 }.keys.reduce(0, |)
        stretches.append(
          Stretch(
            range: start..<change.offset, look: PassageRun.Look(rawValue: look),
            isOmitted: around[0, default: 0] > 0))
        start = change.offset
      }
      around[change.look.rawValue, default: 0] += change.step
    }
    return stretches
  }

  private mutating func note(_ inline: Inline, _ document: Document) {
    switch inline.kind {
    case .noteMark, .image, .removed: omitted.append(inline.range)
    case .abbreviation(let title):
      if let title { omit(" (\(title))", after: inline.range.upperBound, document) }
    case .deletion:
      looks.append((inline.range, .deletion))
      omit("[-", after: inline.range.lowerBound, document)
      omit("-]", after: inline.range.upperBound - 2, document)
    default:
      if let look = Self.look(of: inline.kind) { looks.append((inline.range, look)) }
    }
  }

  /// Leaves out words that the reader has put there.
  private mutating func omit(_ words: String, after offset: Int, _ document: Document) {
    let range = offset..<offset + words.utf8.count
    guard range.upperBound <= document.text.count,
      document.text[range].elementsEqual(words.utf8)
    else { return }
    omitted.append(range)
  }

  private static func look(of kind: InlineKind) -> PassageRun.Look? {
    switch kind {
    case .emphasis, .citation: .emphasis
    case .strong: .strong
    case .code: .code
    case .smallCapitals: .smallCapitals
    case .superscript: .superscript
    case .subscript: .subscript
    default: nil
    }
  }
}

extension Document {
  /// The inlines that begin in a range of the text.
  func inlines(in range: Range<Int>) -> ArraySlice<Inline> {
    var low = 0
    var high = inlines.count
    while low < high {
      let middle = (low + high) / 2
      if inlines[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return inlines[low...].prefix { $0.range.lowerBound < range.upperBound }
  }
}
