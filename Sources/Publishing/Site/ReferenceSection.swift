import Archive
import Citing
import Hypertext
import Messages

/// The works that an article cites, as Chicago's bibliographies have them, each under the id that
/// citations lead to.
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
    for (index, reference) in references.enumerated() {
      let id = reference.id.flatMap { seen.insert($0).inserted ? PageAnchor.reference($0) : nil }
      html.open("li", ("id", id))
      let entry = ChicagoNotes().annotatedEntry(Work(reference, index: index))
      for run in entry.runs { write(run, &html) }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</section>\n")
  }

  private func write(_ run: MarkedText.Run, _ html: inout HTMLWriter) {
    if let link = run.link, let address = SafeAddress(link) {
      html.element("a", run.text, ("href", address.text))
    } else if run.style.contains(.italic) {
      html.element("cite", run.text)
    } else if run.style.contains(.superscript) {
      html.element("sup", run.text)
    } else if run.style.contains(.subscripted) {
      html.element("sub", run.text)
    } else {
      html.text(run.text)
    }
  }
}
