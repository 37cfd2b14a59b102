import Markup

/// How the text of a leaf became another, word by word.
///
/// Words that both have stand between what was removed and what was added. Marks of punctuation alone
/// that stand between two changes are taken into them, since "one, two" for "three, four" is one change
/// to a reader.
struct WordChanges {
  /// A part of the new text, or what is gone.
  enum Piece: Hashable {
    /// A range of the new text that was there before.
    case kept(Range<Int>)
    /// A range of the new text that was not.
    case added(Range<Int>)
    /// A range of the old text that is gone, and the blanks around it that go with it.
    case removed(Range<Int>, blankBefore: Bool, blankAfter: Bool)
  }

  /// The pieces in their order; the kept and added ones are the new text as a whole.
  private(set) var pieces: [Piece] = []

  private let before: [Range<Int>]
  private let after: [Range<Int>]
  private let range: Range<Int>
  private var position: Int

  /// Compares a range of an old document with one of a new one.
  init(_ old: Document, _ oldRange: Range<Int>, _ new: Document, _ newRange: Range<Int>) {
    before = TextWords(of: oldRange, in: old).ranges
    after = TextWords(of: newRange, in: new).ranges
    range = newRange
    position = newRange.lowerBound
    var numbers = TextNumbers()
    let olds = before.map { numbers.number(of: old.text[$0]) }
    let news = after.map { numbers.number(of: new.text[$0]) }
    let runs = Self.joined(SequenceDiff.runs(olds, news), olds.count, news.count) { word in
      Self.isSign(new.text[after[word]])
    }
    var (oldStart, newStart) = (0, 0)
    for run in runs + [CommonRun(old: before.count, new: after.count, count: 0)] {
      add(oldStart..<run.old, newStart..<run.new)
      (oldStart, newStart) = (run.oldEnd, run.newEnd)
    }
    keep(to: range.upperBound)
  }

  /// The runs but for those of signs alone between two changes.
  private static func joined(
    _ runs: [CommonRun], _ oldCount: Int, _ newCount: Int, isSign: (Int) -> Bool
  ) -> [CommonRun] {
    runs.filter { run in
      let isAtEdge =
        run.old == 0 && run.new == 0 || run.oldEnd == oldCount && run.newEnd == newCount
      return isAtEdge || run.count > 2 || !(run.new..<run.newEnd).allSatisfy(isSign)
    }
  }

  private static func isSign(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first < 0x80 else { return false }
    return !Character(Unicode.Scalar(first)).isLetter && !Character(Unicode.Scalar(first)).isNumber
  }

  private mutating func keep(to end: Int) {
    if position < end { pieces.append(.kept(position..<end)) }
    position = max(position, end)
  }

  private mutating func add(_ olds: Range<Int>, _ news: Range<Int>) {
    if !news.isEmpty {
      keep(to: after[news.lowerBound].lowerBound)
      if let gone = gone(olds) {
        pieces.append(.removed(gone, blankBefore: false, blankAfter: false))
      }
      let end = after[news.upperBound - 1].upperBound
      pieces.append(.added(position..<end))
      position = end
    } else if let gone = gone(olds) {
      let isFirst = news.lowerBound == 0
      keep(to: isFirst ? range.lowerBound : after[news.lowerBound - 1].upperBound)
      pieces.append(
        .removed(
          gone, blankBefore: !isFirst && hasBlank(before: olds.lowerBound),
          blankAfter: isFirst && hasBlank(before: olds.upperBound)))
    }
  }

  /// The text of words that are gone, from the first to the last.
  private func gone(_ olds: Range<Int>) -> Range<Int>? {
    guard !olds.isEmpty else { return nil }
    return before[olds.lowerBound].lowerBound..<before[olds.upperBound - 1].upperBound
  }

  /// Whether white space stands before a word of the old text.
  private func hasBlank(before word: Int) -> Bool {
    word > 0 && word < before.count && before[word - 1].upperBound < before[word].lowerBound
  }
}
