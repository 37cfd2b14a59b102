import Archive
import Hypertext
import Markup

/// Where the links of an article lead on the site.
struct SiteLinks: LinkPlaces {
  /// The places in the text that links may lead to, with their ids.
  let anchors: [(offset: Int, id: String)]
  /// The addresses of pictures that are published, by where they begin in the text.
  private let pictures: [Int: String]
  private let names: Set<String>
  private let references: Set<String>
  private let files: [String: String]
  private let map: SiteMap

  /// The way from an article's folder to the site's.
  static let root = "../../"

  init(_ article: Article, _ document: Document, _ files: [CarriedFile], _ map: SiteMap) {
    self.map = map
    anchors = document.anchors.map { (offset: $1, id: PageAnchor.id($0)) }
      .sorted { ($0.offset, $0.id) < ($1.offset, $1.id) }
    names = Set(document.anchors.keys)
    references = Set(article.references.compactMap(\.id))
    let targets = files.flatMap { [($0.url, $0.target), ($0.target, $0.target)] }
    let known = Dictionary(targets) { first, _ in first }
    self.files = known
    let shown = document.pictures.compactMap { picture in
      known[picture.url].map { (picture.range.lowerBound, Self.root + $0) }
    }
    pictures = Dictionary(shown) { first, _ in first }
  }

  /// The address of a picture that begins at an offset of the text; nil where it is not published.
  func picture(at offset: Int) -> String? { pictures[offset] }

  /// The address of a link; nil for one that is left as text.
  func place(of url: String) -> String? {
    if url.hasPrefix("#") { return fragment(String(url.dropFirst())) }
    if let path = map.path(of: LinkAddress(url)) { return Self.root + path }
    if let file = files[url] { return Self.root + file }
    return SafeAddress(url)?.text
  }

  private func fragment(_ name: String) -> String? {
    if references.contains(name) { return "#" + PageAnchor.reference(name) }
    return names.contains(name) ? "#" + PageAnchor.id(name) : nil
  }
}
