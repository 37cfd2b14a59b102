import Archive
import Messages

/// The works that an article cites, each under the id that citations lead to.
struct ReferenceSection {
  private let references: [Reference]
  private let map: SiteMap

  init(_ references: [Reference], _ map: SiteMap) {
    self.references = references
    self.map = map
  }

  /// Writes the section; nothing where nothing is cited.
  func write(_ html: inout HTMLWriter) {
    if references.isEmpty { return }
    html.markup("<section>\n")
    html.element("h2", map.labels.references)
    html.markup("\n<ul>\n")
    var seen: Set<String> = []
    for reference in references {
      let id = reference.id.flatMap { seen.insert($0).inserted ? SiteAnchor.reference($0) : nil }
      html.open("li", ("id", id))
      write(reference, &html)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</section>\n")
  }

  /// Author, year, title, and what it appeared in or who published it, as far as the archive says.
  private func write(_ reference: Reference, _ html: inout HTMLWriter) {
    let isPart = reference.json["container-title"] != nil
    let details = ["container-title", "publisher-place", "publisher", "note"]
    write(sentence: reference.authors.joined(separator: "; "), &html)
    write(sentence: reference.year ?? "", &html)
    if let title = reference.title, !title.isEmpty {
      if isPart {
        write(sentence: "“\(title)”", &html)
      } else {
        html.element("cite", title)
        html.text(title.hasSuffix(".") ? " " : ". ")
      }
    }
    for name in details { write(sentence: reference.json[name]?.string ?? "", &html) }
    guard let url = reference.json["URL"]?.string else { return }
    if let address = SafeAddress(url) {
      html.element("a", url, ("href", address.text))
    } else {
      html.text(url)
    }
  }

  private func write(sentence text: String, _ html: inout HTMLWriter) {
    if text.isEmpty { return }
    html.text(text + (text.hasSuffix(".") ? " " : ". "))
  }
}
