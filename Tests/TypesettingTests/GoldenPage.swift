import Foundation
import Markup
import TestSupport
import Testing

@testable import Typesetting

/// Compares a page with the one kept under `Pages/NAME.txt`.
func expectPage(
  _ page: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  try expectGolden(
    page, in: folder.appending(path: "Pages/\(name).txt"), sourceLocation: sourceLocation)
}

/// All lines of a document, with what is styled in it as `{bold:text}`.
func styledPage(_ html: String, _ measure: Int) -> String {
  let typesetter = Typesetter(Document(html: html), measure: measure)
  return typesetter.document.leaves.indices.flatMap { typesetter.lines(ofLeaf: $0) }
    .map { line in
      String(line.spans.map(\.spelled).joined().reversed().drop { $0 == " " }.reversed())
    }
    .joined(separator: "\n")
}

extension Span {
  /// Its text, in braces with its style and link where it has such.
  fileprivate var spelled: String {
    var names: [String] = []
    if style.attributes.contains(.bold) { names.append("bold") }
    if style.attributes.contains(.italic) { names.append("italic") }
    if style.attributes.contains(.underline) { names.append("underline") }
    if style.attributes.contains(.dim) { names.append("dim") }
    if style.attributes.contains(.reverse) { names.append("reverse") }
    if let link { names.append("link \(link + 1)") }
    return names.isEmpty ? text.string : "{\(names.joined(separator: " ")):\(text.string)}"
  }
}
