import Archive
import Hypertext
import Markup

/// Where the links of an exported text lead: to the web, and to places in the text itself.
struct ChapterLinks: LinkPlaces {
  let anchors: [(offset: Int, id: String)]
  private let names: Set<String>
  private let references: Set<String>
  let prefix: String
  /// Whether the notes of the text are there, too.
  let hasNotes: Bool

  /// The links of an article.
  ///
  /// - Parameter prefix: What the ids of its chapter begin with.
  init(_ exported: ExportedArticle, prefix: String) {
    self.prefix = prefix
    let document = exported.document
    // Of a passage nothing is marked, so that nothing leads there.
    let anchors = exported.passage == nil ? document.anchors : [:]
    self.anchors = anchors.map { (offset: $1, id: prefix + PageAnchor.id($0)) }
      .sorted { ($0.offset, $0.id) < ($1.offset, $1.id) }
    names = Set(anchors.keys)
    hasNotes = exported.passage == nil
    references = hasNotes ? Set(exported.article.references.compactMap(\.id)) : []
  }

  func picture(at offset: Int) -> String? { nil }

  func place(of url: String) -> String? {
    guard url.hasPrefix("#") else { return WebLink.address(url) }
    let name = String(url.dropFirst())
    if references.contains(name) { return "#" + prefix + PageAnchor.reference(name) }
    return names.contains(name) ? "#" + prefix + PageAnchor.id(name) : nil
  }
}
