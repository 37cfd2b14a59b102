import Markup

extension ScrollText {
  /// A place in an article that stays where it is when the article is set for another measure.
  struct Spot: Hashable, Sendable {
    var part: Part
    /// The offset in the text of the part.
    var offset: Int

    /// The first line of all.
    static let top = Spot(part: .front, offset: 0)
  }

  /// The place that a position shows first.
  mutating func spot(at position: Position) -> Spot {
    let (part, leaf) = part(ofUnit: position.unit)
    switch part {
    case .front: return .top
    case .body: return Spot(part: .body, offset: offset(at: position))
    case .back:
      return Spot(
        part: .back, offset: references.blocks[references.leaves[leaf]].range.lowerBound)
    }
  }

  /// The position of the line that shows a place.
  mutating func position(of spot: Spot) -> Position {
    position(ofOffset: spot.offset, in: spot.part)
  }
}
