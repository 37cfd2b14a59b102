import Archive
import Citing
import Hypertext
import Markup
import Messages
import Screen

/// The page of an article: what stands above its text, the text, its notes and references, what belongs
/// to it, and the articles before and after it.
struct ArticlePage {
  private let frame: SiteFrame
  private let map: SiteMap
  private let index: Int
  private let article: Article
  private let document: Document

  /// The page of an article by its index.
  init(_ article: Article, at index: Int, _ frame: SiteFrame, _ map: SiteMap) {
    self.article = article
    self.index = index
    self.frame = frame
    self.map = map
    let text =
      article.contentHTML.map { Document(html: $0) } ?? Document(text: article.contentText ?? "")
    document = text.linkingCitations(of: article.references)
  }

  private var facts: ItemFacts { map.items[index].facts }
  private var category: SiteCategory { map.categories[map.categoryOf[index]] }

  /// The addresses that its text links to.
  var links: [LinkAddress] {
    Array(Set(document.links.map(\.url).filter { !$0.hasPrefix("#") }.map(LinkAddress.init)))
      .sorted { $0.hash < $1.hash }
  }

  /// The page as HTML.
  func html() -> [UInt8] {
    let (older, newer) = map.neighbours[index]
    let original = (article.url ?? article.externalURL).flatMap(SafeAddress.init)?.text
    var links: [(relation: String, address: String)] = []
    if let original { links.append(("canonical", original)) }
    if let older { links.append(("prev", address(of: older))) }
    if let newer { links.append(("next", address(of: newer))) }
    let page = SiteFrame.Page(
      title: facts.title, language: article.language, root: SiteLinks.root, links: links,
      trail: [(category.title, category.path)])
    return frame.html(page) { html in
      html.markup("<article>\n")
      html.element("h1", facts.title)
      html.markup("\n")
      writeByline(&html)
      writeNotice(&html)
      let places = SiteLinks(article, document, facts.files, map)
      ArticleFacts(article, in: map.language, places).write(&html)
      DocumentWriter.write(
        document, into: &html, places, HypertextForm(notesTitle: map.labels.notes))
      ReferenceSection(article.references, map).write(&html)
      writeEnd(original, &html)
      html.markup("</article>\n")
      writeNeighbours(older, newer, &html)
    }
  }

  private func address(of index: Int) -> String { SiteLinks.root + map.items[index].facts.path }

  private func writeByline(_ html: inout HTMLWriter) {
    let byline = map.byline(of: index)
    let day = map.day(of: index)
    if byline.isEmpty, day == nil { return }
    html.open("p", ("class", "byline"))
    html.text(byline)
    if let day {
      if !byline.isEmpty { html.text(" · ") }
      html.element("time", day.words, ("datetime", day.code))
    }
    html.markup("</p>\n")
  }

  private func writeNotice(_ html: inout HTMLWriter) {
    guard let withdrawal = article.withdrawn else { return }
    html.markup("<p><strong>")
    let reason = withdrawal.reason.map { SafeText($0, as: .field) }
    html.text(map.words(reason.map { .withdrawn($0) } ?? .withdrawn))
    html.markup("</strong></p>\n")
  }

  private func writeEnd(_ original: String?, _ html: inout HTMLWriter) {
    if let license = article.license {
      html.markup("<p>")
      html.license(license, label: map.words(.license))
      html.markup("</p>\n")
    }
    guard let original else { return }
    html.markup("<p>")
    html.text(map.labels.original)
    html.element("a", original, ("href", original))
    html.markup("</p>\n")
  }

  private func writeNeighbours(_ older: Int?, _ newer: Int?, _ html: inout HTMLWriter) {
    if older == nil, newer == nil { return }
    html.markup("<nav><p>")
    if let older {
      html.element(
        "a", map.labels.previous, ("href", address(of: older)), ("rel", "prev"))
    }
    if older != nil, newer != nil { html.text(" · ") }
    if let newer {
      html.element("a", map.labels.next, ("href", address(of: newer)), ("rel", "next"))
    }
    html.markup("</p></nav>\n")
  }
}
