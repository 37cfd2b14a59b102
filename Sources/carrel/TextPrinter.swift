import Markup
import Reader
import Screen
import Typesetting

/// Writes an article, or any document, as `TextOptions` say.
struct TextPrinter {
  let output: Output
  let options: TextOptions

  /// Writes the lines of a page, or what else is asked for of its document.
  func write(_ page: ArticlePage, of document: Document) throws {
    switch options.effectiveForm {
    case .plain: try write(page, LineForm(isASCII: output.isASCII))
    case .ansi:
      try write(
        page,
        LineForm(isASCII: output.isASCII, hasStyles: true, hasHyperlinks: options.hyperlinks))
    case .outline: try writeOutline(of: document)
    case .links: try writeLinks(of: document)
    case .dump: for line in lines(document.tree) { try output.line(line) }
    }
  }

  private func write(_ page: ArticlePage, _ form: LineForm) throws {
    try page.forEachPiece(adding: form.add) { try output.write($0) }
  }

  /// The headings, indented by their level, each with the ¶ that follows it.
  private func writeOutline(of document: Document) throws {
    for heading in document.headings {
      let start = document.blocks[document.leaves[heading.leaf]].range.upperBound
      let next = document.paragraphNumber(before: start) + 1
      let indent = SafeText.blanks(2 * (heading.level - 1))
      try output.line("\(indent)\(SafeText(heading.title, as: .field))  ¶ \(next)")
    }
  }

  private func writeLinks(of document: Document) throws {
    for (index, link) in document.links.enumerated() {
      let text = SafeText(document.string(in: link.range), as: .field)
      try output.line("\(index + 1)  \(text)  \(SafeText(link.url, as: .decision))")
    }
  }

  private func lines(_ text: String) -> [SafeText] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText($0, as: .field) }
  }
}
