extension FeedDecoder {
  /// An item's article; nil if it has no id. A number serves as an id, and is named.
  mutating func article(_ node: Node) -> Article? {
    place.itemTitle = node.object["title"]?.string
    guard let id = itemID(of: node) else { return nil }
    place.itemID = id
    noteDuplicates(in: node)
    var article = Article(id: id)
    article.url = text("url", of: node)
    article.externalURL = text("external_url", of: node)
    article.title = text("title", of: node)
    article.summary = text("summary", of: node)
    article.image = text("image", of: node)
    article.bannerImage = text("banner_image", of: node)
    article.datePublished = timestamp("date_published", of: node)
    article.dateModified = timestamp("date_modified", of: node)
    article.authors = authors(of: node)
    article.tags = texts("tags", of: node)
    article.language = text("language", of: node)
    article.attachments = attachments("attachments", of: node)
    article.extensions = node.object.foreignExtensions
    readContent(of: node, into: &article)
    if let own = object("_carrel", of: node) { readExtension(own, into: &article) }
    return article
  }

  private mutating func itemID(of node: Node) -> String? {
    if case .number(let text)? = node.object["id"] {
      place.itemID = text
      note(.numericID(text), at: node.pointer(to: "id"))
      return text
    }
    if let id = text("id", of: node) { return id }
    note(.noID, at: node.pointer)
    return nil
  }

  private mutating func readContent(of node: Node, into article: inout Article) {
    article.contentHTML = text("content_html", of: node)
    article.contentText = text("content_text", of: node)
    let isMissing = { (name: String) in (node.object[name] ?? .null) == .null }
    if isMissing("content_html"), isMissing("content_text") { note(.noContent, at: node.pointer) }
  }

  private mutating func readExtension(_ node: Node, into article: inout Article) {
    article.category = text("category", of: node)
    article.event = object("event", of: node).map { event($0) }
    article.references = objects("references", of: node).map { Reference(csl: $0.object) }
    article.original = object("original", of: node).map { original($0) }
    article.license = object("license", of: node).map { license($0) }
    article.revision = revision(of: node)
    article.withdrawn = object("withdrawn", of: node).map { withdrawal($0) }
    article.translationOf = text("translationOf", of: node)
    article.reviewOf = text("reviewOf", of: node)
  }

  /// A revision is a text or a number.
  private mutating func revision(of node: Node) -> String? {
    value("revision", of: node, .text, \.stringOrNumber)
  }

  private mutating func original(_ node: Node) -> Original {
    Original(
      title: text("title", of: node), date: edtf("date", of: node),
      language: text("language", of: node), translator: text("translator", of: node),
      source: text("source", of: node))
  }

  private mutating func withdrawal(_ node: Node) -> Withdrawal {
    Withdrawal(date: edtf("date", of: node), reason: text("reason", of: node))
  }
}

extension JSONObject {
  /// The extensions other than ours: members whose name begins with `_`.
  var foreignExtensions: JSONObject {
    JSONObject(members.filter { $0.name.utf8.first == UInt8(ascii: "_") && $0.name != "_carrel" })
  }
}
