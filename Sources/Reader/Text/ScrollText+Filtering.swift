import Markup

/// Showing some units of an article and no others.
extension ScrollText {
  /// The units where ranges of the document's text stand; the ranges are in order.
  func units(of ranges: [Range<Int>]) -> [Int] {
    var leaves: [Int] = []
    var end = -1
    for range in ranges where range.upperBound > end {
      let first = document.leaf(at: range.lowerBound)
      let last = document.leaf(at: max(range.lowerBound, range.upperBound - 1))
      leaves += (first...max(first, last)).drop { $0 <= leaves.last ?? -1 }
      end = document.blocks[document.leaves[last]].range.upperBound
    }
    return leaves.map { unit(ofLeaf: $0, in: .body) }
  }

  /// How many numbered paragraphs are shown.
  var shownParagraphs: Int {
    guard let shownUnits else { return document.paragraphCount }
    return shownUnits.count { document.blocks[document.leaves[$0 - 1]].paragraph != nil }
  }

  /// Whether a place is shown.
  func isShown(_ spot: Spot) -> Bool {
    guard shownUnits != nil else { return true }
    return spot.part == .body && isShown(unit(ofLeaf: document.leaf(at: spot.offset), in: .body))
  }

  /// Whether a unit is shown.
  func isShown(_ unit: Int) -> Bool { shownUnit(near: unit) == unit }

  /// A unit, or where it is not shown the next one that is; after the last one that one.
  func shownUnit(near unit: Int) -> Int {
    guard let shownUnits, let last = shownUnits.last else { return unit }
    let index = shownUnits.partitioningIndex { $0 >= unit }
    return index < shownUnits.count ? shownUnits[index] : last
  }

  /// The last unit that is shown.
  var lastUnit: Int { shownUnits?.last ?? unitCount - 1 }

  /// The next unit that is shown; nil at the end.
  func unit(after unit: Int) -> Int? {
    unit < lastUnit ? shownUnit(near: unit + 1) : nil
  }

  /// The unit before another that is shown; nil at the beginning.
  func unit(before unit: Int) -> Int? {
    guard let shownUnits else { return unit > 0 ? unit - 1 : nil }
    let index = shownUnits.partitioningIndex { $0 >= unit }
    return index > 0 ? shownUnits[index - 1] : nil
  }
}
