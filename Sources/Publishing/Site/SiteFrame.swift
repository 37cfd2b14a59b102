import Archive
import Hypertext
import Messages

/// What every page of the site begins and ends with.
struct SiteFrame: Sendable {
  private let title: String
  private let language: String?
  private let license: License?
  private let licenseLabel: String

  init(_ map: SiteMap) {
    title = map.title
    language = map.feed.language
    license = map.feed.license
    licenseLabel = map.words(.license)
  }

  /// The sum of all that pages take from it.
  var key: ItemDigest {
    let license = [license?.spdx, license?.url, license?.attribution].map { $0 ?? "" }
    return ItemDigest(
      ([title, language ?? "", licenseLabel, Self.mark] + license)
        .joined(separator: "\u{0}"))
  }

  /// The name of the form of the pages: one that is made otherwise has another, so that all are made
  /// anew.
  private static let mark = "2"

  /// The mark by which a page is known as ours.
  static let generator: StaticString = "<meta name=\"generator\" content=\"carrel\">\n"

  /// A page that is to be written.
  struct Page {
    let title: String
    /// The page's language, where it is not that of all.
    var language: String?
    /// The way from the page's folder to the site's: empty, `../` or `../../`.
    let root: String
    /// Links of the page's head by what they lead to: `canonical`, `prev`, `next`.
    var links: [(relation: String, address: String)] = []
    /// Pages above it, each with its path.
    var trail: [(title: String, path: String)] = []
  }

  /// A whole page of HTML 5.
  ///
  /// - Parameter content: Writes what stands in `main`.
  func html(_ page: Page, _ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n")
    let language = LanguageCode.valid(page.language ?? self.language)
    let direction = LanguageCode.isRightToLeft(language) ? "rtl" : nil
    html.open("html", ("lang", language), ("dir", direction))
    html.markup("\n<head>\n<meta charset=\"utf-8\">\n")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.markup(Self.generator)
    let isTitled = page.title != title && !title.isEmpty
    html.element("title", isTitled ? "\(page.title) · \(title)" : page.title)
    html.markup("\n")
    html.open(
      "link", ("rel", "alternate"), ("type", "application/feed+json"),
      ("href", page.root + PagePublisher.feedName))
    for link in page.links {
      html.markup("\n")
      html.open("link", ("rel", link.relation), ("href", link.address))
    }
    html.markup("\n")
    html.open("link", ("rel", "stylesheet"), ("href", page.root + SiteStyle.path))
    html.markup("\n</head>\n<body>\n")
    writeTrail(page, &html)
    html.markup("<main>\n")
    content(&html)
    html.markup("</main>\n")
    writeLicense(&html)
    html.markup("</body>\n</html>\n")
    return html.bytes
  }

  private func writeTrail(_ page: Page, _ html: inout HTMLWriter) {
    if page.root.isEmpty { return }
    html.markup("<header><nav>")
    html.element("a", title, ("href", page.root + SiteIndex.path))
    for part in page.trail {
      html.markup(" › ")
      html.element("a", part.title, ("href", page.root + part.path))
    }
    html.markup("</nav></header>\n")
  }

  private func writeLicense(_ html: inout HTMLWriter) {
    guard let license else { return }
    html.markup("<footer>\n<p>")
    html.license(license, label: licenseLabel)
    html.markup("</p>\n</footer>\n")
  }
}
