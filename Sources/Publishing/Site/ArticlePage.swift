import Archive
import Markup

/// The page of an article.
struct ArticlePage {
  let frame: SiteFrame
  /// The path of an article of the archive, by its id or its address.
  let paths: [String: String]

  /// The way from an article's folder to the site's.
  private static let root = "../../"

  /// The page as HTML.
  func html(_ article: Article, _ entry: SiteEntry) -> [UInt8] {
    frame.page(title: entry.title, language: article.language, root: Self.root) { html in
      html.markup("<article>\n")
      html.element("h1", entry.title)
      html.markup("\n<p>")
      html.text([entry.byline, entry.day].filter { !$0.isEmpty }.joined(separator: " · "))
      html.markup("</p>\n")
      let document = article.contentHTML.map { Document(html: $0) }
      DocumentWriter.write(
        document ?? Document(text: article.contentText ?? ""), into: &html, place: place(of:))
      writeAttachments(article, &html)
      writeOriginal(article, &html)
      html.markup("</article>\n")
    }
  }

  private func place(of url: String) -> String? {
    if let path = paths[url] ?? paths[String(url.prefix { $0 != "#" })] { return Self.root + path }
    return SafeAddress(url)?.text
  }

  private func writeAttachments(_ article: Article, _ html: inout HTMLWriter) {
    guard !article.attachments.isEmpty else { return }
    html.markup("<ul>\n")
    for attachment in article.attachments {
      let address = ArchiveLocation.file(of: attachment.url, page: "").map { Self.root + $0 }
      guard let address = address ?? SafeAddress(attachment.url)?.text else { continue }
      html.markup("<li>")
      html.element("a", attachment.title ?? attachment.url, ("href", address))
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  private func writeOriginal(_ article: Article, _ html: inout HTMLWriter) {
    guard let url = (article.url ?? article.externalURL).flatMap(SafeAddress.init) else { return }
    html.markup("<p>")
    html.element("a", url.text, ("href", url.text), ("rel", "canonical"))
    html.markup("</p>\n")
  }
}
