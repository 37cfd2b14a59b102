import Archive
import Markup

/// The links of a text, and the places in it that links can lead to.
struct TextLinks {
  /// A link.
  struct Link: Hashable {
    /// Where it leads, as written.
    let url: String
    /// What it shows, if it leads to a place within the text; else empty.
    let label: String

    /// The id in the text that it leads to: `a b` for `#a%20b`; nil where it leads elsewhere.
    var target: String? {
      url.utf8.first == UInt8(ascii: "#") ? Self.fragment(of: url) : nil
    }

    /// What stands after the `#` of a URL, decoded; nil where there is none.
    static func fragment(of url: String) -> String? {
      guard let hash = url.utf8.firstIndex(of: UInt8(ascii: "#")) else { return nil }
      let fragment = String(url[url.utf8.index(after: hash)...])
      return PagePath.percentDecoded(fragment) ?? fragment
    }
  }

  /// The links, in order.
  private(set) var links: [Link] = []
  /// The addresses of pictures, recordings and films that the text shows.
  private(set) var sources: [String] = []
  /// The places in the text.
  private(set) var names: Set<String> = []
  /// Ids that more than one element has.
  private(set) var repeatedIDs: [String] = []

  /// The links of an HTML text by its tags alone, in one pass over the bytes.
  init(tags html: String) {
    var html = html
    html.withUTF8 { read($0) }
  }

  /// The links that a reader finds in an HTML text and the document that it makes.
  init(_ document: Document, _ html: String) {
    self.init(tags: html)
    links = document.links.map { Link(url: $0.url, label: document.string(in: $0.range)) }
    names.formUnion(document.anchors.keys)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = TagReader(bytes)
    var ids: Set<String> = []
    while let tag = reader.nextTag() {
      var url: String?
      while let (name, value) = reader.nextAttribute() {
        switch name {
        case .href where tag == .link: url = value
        case .src where tag == .media: sources.append(value)
        case .id:
          names.insert(value)
          if !ids.insert(value).inserted { repeatedIDs.append(value) }
        case .name: names.insert(value)
        default: break
        }
      }
      guard let url else { continue }
      let isLocal = url.utf8.first == UInt8(ascii: "#")
      links.append(Link(url: url, label: isLocal ? reader.label() : ""))
    }
  }
}
