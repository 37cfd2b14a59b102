import Markup

// How the anchors of a text are found in it after it was revised.
//
// Where it was not, each stands where it stood: its bytes are compared there, and nothing is looked up. Of
// a text into which something was put before it, each stands so many bytes farther on as the one before
// it: the first of them is looked for in the whole text. Only for what is left the words of the text are
// indexed, once for all of them; where all the words of an anchor stand one after another in one place,
// that is it, else `PassageFinder` weighs places.

/// The words of a text, looked up for all the anchors that are placed in it.
///
///     var index = AnchorIndex(document)
///     let placements = anchors.map { index.placement(of: $0) }
public struct AnchorIndex {
  private let document: Document
  private lazy var places = WordPlaces(of: document.text)
  /// By how many bytes the anchor that was found last is farther on.
  private var shift = 0
  /// How often the whole text may be looked through for an anchor before its words are indexed.
  private var searches = 4

  /// An index of a text.
  public init(_ document: Document) {
    self.document = document
  }

  /// Where an anchor is in the text.
  ///
  /// - Parameter position: Where it stood when it was last found, in bytes, for it to be found at once.
  public mutating func placement(
    of anchor: TextAnchor, from position: Int? = nil
  ) -> TextAnchor.Placement {
    if let position {
      for place in shift == 0 ? [position] : [position, position + shift] {
        guard let range = document.range(of: anchor, at: place) else { continue }
        shift = place - position
        return .found(range)
      }
      if let range = onlyRange(of: anchor) {
        shift = range.lowerBound - position
        return .found(range)
      }
    }
    let placement = PassageFinder(anchor, in: document, places).placement()
    if let position, case .found(let range) = placement { shift = range.lowerBound - position }
    return placement
  }

  /// The one place where what an anchor quotes, and what stands around it, are as they were; nil where
  /// there are several or none, or after some searches: to index all words then costs less.
  private mutating func onlyRange(of anchor: TextAnchor) -> Range<Int>? {
    guard searches > 0 else { return nil }
    searches -= 1
    let found = document.ranges(of: anchor.exact).compactMap {
      document.range(of: anchor, at: $0.lowerBound)
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The number of the last paragraph that begins at or before an offset; 0 before the first.
  public func paragraph(before offset: Int) -> Int {
    document.paragraph(before: offset)
  }
}

extension TextAnchor {
  /// Where the anchor is in a text.
  public func placement(in document: Document) -> Placement {
    var index = AnchorIndex(document)
    return index.placement(of: self)
  }

  /// Whether a place of a text has these words around it.
  public func fits(_ range: Range<Int>, in document: Document) -> Bool {
    TextAnchor(quoting: range, in: document) == self
  }
}
