import Archive

/// The files of the archive's folder that go with an article.
enum LocalFiles {
  /// Their names: attachments, pictures, and what the text shows or links to without a scheme.
  static func names(in article: Article, page: String) -> Set<String> {
    let sessions = article.event?.sessions ?? []
    let attached = (article.attachments + sessions.flatMap(\.attachments)).map(\.url)
    let pictures = [article.image, article.bannerImage].compactMap(\.self)
    let text = TextLinks(tags: article.contentHTML ?? "")
    let links = text.links.map(\.url).filter { $0.utf8.first != UInt8(ascii: "#") }
    let urls = attached + pictures + text.sources + links
    return Set(
      urls.compactMap { url in
        let path = String(url.prefix { $0 != "?" && $0 != "#" })
        return if case .page(let name) = PagePath.resolve(path, from: page) { name } else { nil }
      })
  }
}
