import Markup
import Screen

/// Sets a document in lines of a measure, a leaf at a time.
///
///     let document = Document(html: "<p>Mutual aid is a factor of evolution.")
///     Typesetter(document, measure: 20).lines(ofLeaf: 0).map(\.text)
///     // ["Mutual aid is a", "factor of evolution."]
///
/// Each leaf is set alone, so that only what is visible need be set, and a page in the middle of a
/// book costs as much as the first one. No line is wider than the measure, and no word is left out;
/// in measures too narrow for them indents and marks are.
///
/// Paragraphs whose first letter is written from right to left (Arabic, Hebrew) end at the right
/// edge; their letters stay in logical order, for the terminal to arrange.
public struct Typesetter: Sendable {
  /// The document.
  public let document: Document
  /// How many columns a line has, at least 1.
  public let measure: Int
  /// The signs that are added.
  public let signs: Signs
  /// Whether invisible characters are shown by markers, which take room in their lines.
  public let revealsHidden: Bool
  /// How many columns the marks of each list's items take, by the list's block.
  let markColumns: [Int: Int]

  /// Prepares to set a document. A measure below 1 is taken for 1.
  public init(
    _ document: Document, measure: Int, signs: Signs = .unicode, revealsHidden: Bool = false
  ) {
    self.document = document
    self.revealsHidden = revealsHidden
    self.measure = max(measure, 1)
    self.signs = signs
    markColumns = ItemMark.columns(in: document, signs: signs)
  }

  /// The lines of a leaf, with the blank lines before it; none are before the first leaf.
  ///
  /// - Parameters:
  ///   - index: The position in `document.leaves`; there are no lines where there is no leaf.
  ///   - marking: Ranges of `document.text` to be marked, such as what a search found.
  ///   - limit: How many lines are wanted: the rest is not set. A page needs no more.
  public func lines(
    ofLeaf index: Int, marking: [Range<Int>] = [], limit: Int = .max
  ) -> [Line] {
    guard document.leaves.indices.contains(index) else { return [] }
    var lines = blankLines(beforeLeaf: index)
    let leaf = LeafSetting(self, leaf: index, marking: marking)
    var set = leaf.lines(limit: max(limit, lines.count) - lines.count)
    if !set.isEmpty { set[0].paragraph = document.blocks[document.leaves[index]].paragraph }
    lines += set
    return lines
  }
}
