import Archive

/// What every page of the site begins and ends with.
struct SiteFrame: Sendable {
  let title: String
  let language: String
  let license: License?

  init(_ feed: Feed, title: String) {
    self.title = title
    language = feed.language ?? "en"
    license = feed.license
  }

  /// A whole page of HTML 5.
  ///
  /// - Parameters:
  ///   - root: The way from the page's folder to the site's: empty, or `../../`.
  ///   - content: Writes what stands in `main`.
  func page(
    title: String, language: String? = nil, root: String, _ content: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n")
    html.open("html", ("lang", language ?? self.language))
    html.markup("\n<head>\n<meta charset=\"utf-8\">\n")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.element("title", title == self.title ? title : "\(title) · \(self.title)")
    html.markup("\n")
    html.open(
      "link", ("rel", "alternate"), ("type", "application/feed+json"),
      ("href", root + "feed.json"))
    html.markup("\n<style>")
    html.markup(Self.style)
    html.markup("</style>\n</head>\n<body>\n<header>")
    html.element("a", self.title, ("href", root + "index.html"))
    html.markup("</header>\n<main>\n")
    content(&html)
    html.markup("</main>\n")
    writeLicense(&html)
    html.markup("</body>\n</html>\n")
    return html.bytes
  }

  private func writeLicense(_ html: inout HTMLWriter) {
    guard let words = license?.attribution ?? license?.spdx else { return }
    html.markup("<footer>")
    if let url = license?.url.flatMap(SafeAddress.init) {
      html.element("a", words, ("href", url.text), ("rel", "license"))
    } else {
      html.text(words)
    }
    html.markup("</footer>\n")
  }

  /// A page is read without it, too; it only keeps lines short.
  private static let style: StaticString = """
    body{max-width:40em;margin:0 auto;padding:1em;font:1.1em/1.5 serif}\
    pre{overflow-x:auto}table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .5em}\
    .verse{white-space:pre-line}
    """
}

/// An address that a page of the site may lead to.
struct SafeAddress {
  let text: String

  /// The address; nil where it is of another kind than a place on the web, a mail or a telephone.
  init?(_ url: String) {
    let kinds = ["http://", "https://", "mailto:", "tel:"]
    guard kinds.contains(where: url.lowercased().hasPrefix) else { return nil }
    text = url
  }
}
