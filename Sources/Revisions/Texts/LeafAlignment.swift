import Markup

// Leaves (paragraphs, headings, tables …) are aligned before their words are: what a reader wants to
// know first is which paragraph is which.
//
// 1. Leaves with the same text in the same order are the same (Myers' diff over whole leaves).
// 2. Of the others, those with the same text at another place were moved.
// 3. Between two that are the same, the words of all that is left are compared at once; an old and a
//    new leaf that have more words in common with each other than with any other are one leaf that was
//    revised. Words are weighed by their length, so that "the" binds nobody.

/// Which leaf of an old document became which of a new one, in reading order.
struct LeafAlignment {
  /// What became of a leaf; leaves by their positions in `Document.leaves`.
  enum Step: Hashable {
    /// It has the same text.
    case same(old: Int, new: Int)
    /// Its text was revised.
    case revised(old: Int, new: Int)
    /// It was not there before.
    case added(Int)
    /// It is no longer there.
    case removed(Int)
    /// It stands here now, with the same text, and stood elsewhere.
    case movedHere(old: Int, new: Int)
    /// It stood here, and stands elsewhere now, with the same text.
    case movedAway(old: Int, new: Int)
  }

  /// The steps: the new document's leaves in their order, what is gone where it stood.
  private(set) var steps: [Step] = []

  private let old: Document
  private let new: Document
  private var numbers = TextNumbers()
  /// Where leaves went that were moved, and where they came from.
  private var movedAway: [Int: Int] = [:]
  private var movedHere: [Int: Int] = [:]

  /// The share of two leaves' words, by their length, that makes them one.
  private static let leastLikeness = 0.4
  /// Leaves of fewer words say too little to be known again elsewhere.
  private static let leastMovedWords = 4

  /// Aligns two documents.
  init(_ old: Document, _ new: Document) {
    self.old = old
    self.new = new
    let olds = leafNumbers(of: old)
    let news = leafNumbers(of: new)
    let same = SequenceDiff.runs(olds, news)
    findMoved(olds, news, besides: same)
    var (oldStart, newStart) = (0, 0)
    for run in same + [CommonRun(old: olds.count, new: news.count, count: 0)] {
      addGap(oldStart..<run.old, newStart..<run.new)
      for index in 0..<run.count {
        steps.append(.same(old: run.old + index, new: run.new + index))
      }
      (oldStart, newStart) = (run.oldEnd, run.newEnd)
    }
  }

  private mutating func leafNumbers(of document: Document) -> [Int32] {
    document.leaves.map { leaf in
      let block = document.blocks[leaf]
      return numbers.number(of: block.kind == .rule ? [0] : document.text[block.range])
    }
  }

  // MARK: - Moved

  private mutating func findMoved(_ olds: [Int32], _ news: [Int32], besides same: [CommonRun]) {
    var kept = [Bool](repeating: false, count: olds.count)
    var known = [Bool](repeating: false, count: news.count)
    for run in same {
      for index in 0..<run.count {
        kept[run.old + index] = true
        known[run.new + index] = true
      }
    }
    var gone: [Int32: [Int]] = [:]
    for index in olds.indices.reversed() where !kept[index] {
      gone[olds[index], default: []].append(index)
    }
    for index in news.indices where !known[index] {
      guard let from = gone[news[index]]?.last,
        TextWords(of: Self.range(of: index, in: new), in: new).ranges.count >= Self.leastMovedWords
      else { continue }
      gone[news[index]]?.removeLast()
      movedAway[from] = index
      movedHere[index] = from
    }
  }

  // MARK: - Between leaves that are the same

  private mutating func addGap(_ olds: Range<Int>, _ news: Range<Int>) {
    var (nextOld, nextNew) = (olds.lowerBound, news.lowerBound)
    for pair in pairs(olds, news) {
      addUnlike(nextOld..<pair.old, nextNew..<pair.new)
      steps.append(.revised(old: pair.old, new: pair.new))
      (nextOld, nextNew) = (pair.old + 1, pair.new + 1)
    }
    addUnlike(nextOld..<olds.upperBound, nextNew..<news.upperBound)
  }

  private mutating func addUnlike(_ olds: Range<Int>, _ news: Range<Int>) {
    // A heading in the place of another is that heading, whatever its words.
    if olds.count == 1, news.count == 1, let before = olds.first, let after = news.first,
      old.isHeading(before), new.isHeading(after),
      movedAway[before] == nil, movedHere[after] == nil
    {
      return steps.append(.revised(old: before, new: after))
    }
    for old in olds {
      steps.append(movedAway[old].map { .movedAway(old: old, new: $0) } ?? .removed(old))
    }
    for new in news {
      steps.append(movedHere[new].map { .movedHere(old: $0, new: new) } ?? .added(new))
    }
  }

  /// The leaves that are one, in their order.
  private mutating func pairs(
    _ olds: Range<Int>, _ news: Range<Int>
  ) -> [(old: Int, new: Int)] {
    let before = words(olds.filter { movedAway[$0] == nil }, of: old)
    let after = words(news.filter { movedHere[$0] == nil }, of: new)
    guard !before.numbers.isEmpty, !after.numbers.isEmpty else { return [] }
    var common: [Pair: Int] = [:]
    for run in SequenceDiff.runs(before.numbers, after.numbers) {
      for index in 0..<run.count {
        let pair = Pair(old: before.leaves[run.old + index], new: after.leaves[run.new + index])
        common[pair, default: 0] += before.lengths[run.old + index]
      }
    }
    let bestOfOld = Self.best(common, by: \.old)
    let bestOfNew = Self.best(common, by: \.new)
    return common.filter { pair, length in
      let all = before.total(of: pair.old) + after.total(of: pair.new)
      return bestOfOld[pair.old] == pair && bestOfNew[pair.new] == pair
        && 2 * Double(length) >= Self.leastLikeness * Double(all)
    }.keys.map { ($0.old, $0.new) }.sorted { $0.old < $1.old }
  }

  private struct Pair: Hashable {
    let old: Int
    let new: Int
  }

  private static func best(
    _ common: [Pair: Int], by side: (Pair) -> Int
  ) -> [Int: Pair] {
    var best: [Int: (pair: Pair, length: Int)] = [:]
    for (pair, length) in common {
      let known = best[side(pair)]
      let isBetter =
        known.map { (length, $0.pair.old, $0.pair.new) > ($0.length, pair.old, pair.new) } ?? true
      if isBetter { best[side(pair)] = (pair, length) }
    }
    return best.mapValues(\.pair)
  }

  /// The words of some leaves: by number, each with its leaf and its length.
  private struct GapWords {
    var numbers: [Int32] = []
    var leaves: [Int] = []
    var lengths: [Int] = []
    var totals: [Int: Int] = [:]

    func total(of leaf: Int) -> Int { totals[leaf, default: 0] }
  }

  private mutating func words(_ leaves: [Int], of document: Document) -> GapWords {
    var words = GapWords()
    for leaf in leaves {
      for range in TextWords(of: Self.range(of: leaf, in: document), in: document).ranges {
        words.numbers.append(numbers.number(of: document.text[range]))
        words.leaves.append(leaf)
        words.lengths.append(range.count)
        words.totals[leaf, default: 0] += range.count
      }
    }
    return words
  }

  private static func range(of leaf: Int, in document: Document) -> Range<Int> {
    document.blocks[document.leaves[leaf]].range
  }
}

extension Document {
  fileprivate func isHeading(_ leaf: Int) -> Bool {
    if case .heading = blocks[leaves[leaf]].kind { true } else { false }
  }
}
