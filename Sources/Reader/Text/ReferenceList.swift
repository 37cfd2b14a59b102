import Archive
import Citing
import Markup
import Messages

/// The works that an article cites, as the section at its end.
enum ReferenceList {
  /// A document with an entry a reference, each under the id that citations in the text link to,
  /// and a heading in a language; empty for no references.
  ///
  /// - Parameter format: the style in which entries are set; Chicago's for one that is no style.
  static func document(
    _ references: [Reference], in language: Language, as format: CitationFormat = .chicago
  ) -> Document {
    guard !references.isEmpty else { return Document(text: "") }
    let style = format.style ?? ChicagoNotes()
    let entries = references.enumerated().map { index, reference in
      let entry = style.annotatedEntry(Work(reference, index: index))
      let text = entry.isEmpty ? HTML.escaped(reference.id ?? "") : entry.html
      return "<p id=\"\(HTML.escaped(reference.id ?? ""))\">\(text)</p>"
    }
    let heading = HTML.escaped(language.text(of: .references).string)
    return Document(html: "<h2>\(heading)</h2>" + entries.joined())
  }
}
