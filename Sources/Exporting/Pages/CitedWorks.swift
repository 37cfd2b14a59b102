import Archive
import Citing
import Hypertext

/// Works as a bibliography has them, each set in a style.
struct CitedWorks {
  /// A work.
  struct Entry: Hashable {
    /// What citations in the text lead to; nil where nothing does.
    let id: String?
    /// The entry, as it is set.
    let text: MarkedText
  }

  /// The works, in their order.
  let entries: [Entry]

  /// The works that an article cites, in its own order.
  init(of article: Article, in style: any CitationStyle) {
    var seen: Set<String> = []
    entries = article.references.enumerated().compactMap { index, reference in
      let text = style.entry(Work(reference, index: index))
      let id = reference.id.flatMap { seen.insert($0).inserted ? $0 : nil }
      return text.isEmpty && id == nil ? nil : Entry(id: id, text: text)
    }
  }

  /// Works in the order of what they begin with, each once.
  init(sorting texts: Set<MarkedText>) {
    let keyed = texts.filter { !$0.isEmpty }.map { (key: $0.plain.lowercased(), text: $0) }
    entries = keyed.sorted { ($0.key, $0.text.plain) < ($1.key, $1.text.plain) }
      .map { Entry(id: nil, text: $0.text) }
  }

  /// Writes the works as a list.
  ///
  /// - Parameter prefix: What ids begin with.
  func write(_ html: inout HTMLWriter, prefix: String = "") {
    html.markup("<ul>\n")
    for entry in entries {
      html.open("li", ("id", entry.id.map { prefix + PageAnchor.reference($0) }))
      html.marked(entry.text)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }
}
