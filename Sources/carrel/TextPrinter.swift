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
    case .plain: try writePlain(page)
    case .ansi: try writeStyled(page)
    case .outline: try writeOutline(of: document)
    case .links: try writeLinks(of: document)
    case .dump: for line in lines(document.tree) { try output.line(line) }
    }
  }

  private func writePlain(_ page: ArticlePage) throws {
    var page = page
    while let line = page.next()?.line {
      try output.line(of: line)
    }
  }

  private func writeStyled(_ page: ArticlePage) throws {
    var page = page
    while let next = page.next() {
      let spans = next.line.spans.map { span in
        let url = options.hyperlinks ? span.link.map { next.links[$0] } : nil
        return StyledText(text: span.text, style: span.style, url: url)
      }
      try output.styledLine(spans)
    }
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
