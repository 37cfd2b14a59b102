import Markup

/// The words of a text, looked up once for all the anchors that are placed in it.
///
///     let index = AnchorIndex(document)
///     let placements = anchors.map(index.placement)
public struct AnchorIndex {
  private let document: Document

  /// An index of a text.
  public init(_ document: Document) {
    self.document = document
  }

  /// Where an anchor is in the text.
  public func placement(of anchor: TextAnchor) -> TextAnchor.Placement {
    anchor.placement(in: document)
  }

  /// The number of the last paragraph that begins at or before an offset; 0 before the first.
  public func paragraph(before offset: Int) -> Int {
    document.paragraph(before: offset)
  }
}
