import Foundation

/// What a browser shows of HTML, found without a parser: tags, comments and what is never shown
/// are cut out.
package enum VisibleText {
  /// The letters and digits of what is shown; those written as references are left out.
  package static func letters(of html: String) -> [Unicode.Scalar] {
    var rest = html[...]
    var text = ""
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      rest = afterTag(rest[start...])
    }
    text += rest
    let reference = /&#?[A-Za-z0-9]+;?/
    return text.replacing(reference, with: " ").unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// Whether all of some scalars stand in a text, in order.
  package static func isSubsequence(_ words: [Unicode.Scalar], of text: [Unicode.Scalar]) -> Bool {
    var position = 0
    for scalar in words {
      guard let found = text[position...].firstIndex(of: scalar) else { return false }
      position = found + 1
    }
    return true
  }

  /// How many scalars are missing in a text that has them in any order.
  package static func countMissing(_ words: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in text { counts[scalar, default: 0] += 1 }
    for scalar in words { counts[scalar, default: 0] -= 1 }
    return counts.values.reduce(0) { $0 - min($1, 0) }
  }

  /// What follows a tag, comment, declaration or element that is never shown.
  private static func afterTag(_ html: Substring) -> Substring {
    for (start, end) in [
      ("<!-->", ">"), ("<!--->", ">"), ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"),
      ("<script", "</script>"), ("<style", "</style>"), ("<textarea", "</textarea>"),
      ("<title", "</title>"), ("<span class=\"pagenum", "</span>"),
      ("<span class='pagenum", "</span>"), ("<select", "</select>"),
      ("<!", ">"),
    ] where html.prefix(start.count).lowercased() == start {
      return html.range(of: end, options: .caseInsensitive).map { html[$0.upperBound...] } ?? ""
    }
    return html.firstIndex(of: ">").map { html[html.index(after: $0)...] } ?? ""
  }
}
