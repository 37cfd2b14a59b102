import Archive
import Markup
import Messages

/// The works that an article cites, as the section at its end.
enum ReferenceList {
  /// A document with an entry a reference, each under the id that citations in the text link to,
  /// and a heading in a language; empty for no references.
  ///
  /// An entry is author, year, title, and what it appeared in or who published it, as far as the
  /// archive says.
  static func document(_ references: [Reference], in language: Language) -> Document {
    guard !references.isEmpty else { return Document(text: "") }
    let entries = references.map { "<p id=\"\(HTML.escaped($0.id ?? ""))\">\(entry($0))</p>" }
    let heading = HTML.escaped(language.text(of: .references).string)
    return Document(html: "<h2>\(heading)</h2>" + entries.joined())
  }

  private static func entry(_ reference: Reference) -> String {
    var parts: [String] = []
    let authors = reference.authors.joined(separator: "; ")
    if !authors.isEmpty { parts.append(HTML.escaped(authors)) }
    if let year = reference.year { parts.append(year) }
    if let title = reference.title { parts.append(titled(title, reference)) }
    parts += ["container-title", "publisher-place", "publisher", "note"].compactMap { name in
      reference.json[name]?.string.map(HTML.escaped)
    }
    if let url = reference.json["URL"]?.string {
      parts.append("<a href=\"\(HTML.escaped(url))\">\(HTML.escaped(url))</a>")
    }
    return parts.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
  }

  /// A title: in quotation marks where it is part of something else, else as that of a work.
  private static func titled(_ title: String, _ reference: Reference) -> String {
    let isPart = reference.json["container-title"] != nil
    return isPart ? "“\(HTML.escaped(title))”" : "<cite>\(HTML.escaped(title))</cite>"
  }
}
