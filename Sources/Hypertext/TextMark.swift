import Markup

/// A place in a text that is marked where it stands: by an id, or as the beginning of a printed page.
package struct TextMark {
  /// Where it is, in UTF-8 offsets of the text.
  package let offset: Int
  /// The id that leads there.
  package let id: String
  /// The page's number as printed; nil where no page begins.
  package let page: String?

  /// The marks of a document, in the order of its text.
  static func all(
    of document: Document, _ places: some LinkPlaces, _ form: HypertextForm
  ) -> [TextMark] {
    let anchors = places.anchors.map { TextMark(offset: $0.offset, id: $0.id, page: nil) }
    guard form.marksPages, !document.pageMarks.isEmpty else { return anchors }
    return (anchors + pages(of: document, prefix: form.prefix)).enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }.map(\.element)
  }

  /// The marks of the pages of the printed source.
  ///
  /// - Parameter prefix: What the ids of the document begin with.
  package static func pages(of document: Document, prefix: String = "") -> [TextMark] {
    document.pageMarks.enumerated().map { index, mark in
      TextMark(offset: mark.offset, id: prefix + PageAnchor.page(index + 1), page: mark.label)
    }
  }
}
