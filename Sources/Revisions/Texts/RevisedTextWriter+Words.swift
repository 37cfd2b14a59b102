import Markup

// What was added and removed inside a leaf.
extension RevisedTextWriter {
  /// Adds a leaf whose words have changed.
  mutating func addRevised(_ before: Int, _ range: Range<Int>) {
    let block = old.blocks[old.leaves[before]]
    for piece in WordChanges(old, block.range, new, range).pieces {
      switch piece {
      case .kept(let kept): copy(to: kept.upperBound)
      case .added(let added): addMarked(added)
      case .removed(let gone, let blankBefore, let blankAfter):
        if blankBefore { insert([0x20]) }
        addRemoved(gone, keepsLines: block.kind.keepsLines)
        if blankAfter { insert([0x20]) }
      }
    }
  }

  /// Adds a leaf that is new as a whole.
  mutating func addWhole(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    addMarked(range)
  }

  /// Adds a leaf that stood elsewhere.
  mutating func addMoved(_ before: Int, _ range: Range<Int>) {
    let number = old.blocks[old.leaves[before]].paragraph
    let start = parts.text.count
    insert(Array((signs.added.before + signs.movedHere(number) + signs.added.after).utf8))
    marks.append(Inline(.added, in: start..<parts.text.count))
    insert([0x20])
    copy(to: range.upperBound)
  }

  private mutating func addMarked(_ range: Range<Int>) {
    addedWords += TextWords(of: range, in: new).ranges.count
    copy(to: range.lowerBound)
    let start = parts.text.count
    insert(Array(signs.added.before.utf8))
    copy(to: range.upperBound)
    insert(Array(signs.added.after.utf8))
    marks.append(Inline(.added, in: start..<parts.text.count))
  }

  private mutating func addRemoved(_ range: Range<Int>, keepsLines: Bool) {
    removedWords += TextWords(of: range, in: old).ranges.count
    let start = parts.text.count
    let text = goneText(range, keepsLines: keepsLines)
    insert(
      Array((signs.removed.before + joiner).utf8) + text + Array(signs.removed.after.utf8))
    marks.append(Inline(.removed, in: start..<parts.text.count))
  }
}
