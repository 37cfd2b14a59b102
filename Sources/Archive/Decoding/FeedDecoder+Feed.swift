extension FeedDecoder {
  /// What a page says of the archive. A missing title or version is named; the rest is readable.
  mutating func feed(_ node: Node) -> Feed {
    noteDuplicates(in: node)
    var feed = Feed(
      version: version(of: node), title: text("title", of: node),
      homePageURL: text("home_page_url", of: node), feedURL: text("feed_url", of: node),
      description: text("description", of: node), userComment: text("user_comment", of: node),
      nextURL: text("next_url", of: node), icon: text("icon", of: node),
      favicon: text("favicon", of: node), authors: authors(of: node),
      language: text("language", of: node),
      isExpired: value("expired", of: node, .boolean, \.bool) ?? false,
      extensions: node.object.foreignExtensions)
    if feed.title == nil { note(.missing(name: "title"), at: node.pointer) }
    if let own = object("_carrel", of: node) { readExtension(own, into: &feed) }
    return feed
  }

  private mutating func version(of node: Node) -> String? {
    guard let version = text("version", of: node) else {
      note(.missing(name: "version"), at: node.pointer)
      return nil
    }
    if !Feed.knownVersions.contains(version) {
      note(.unknownVersion(version), at: node.pointer(to: "version"))
    }
    return version
  }

  private mutating func readExtension(_ node: Node, into feed: inout Feed) {
    feed.id = text("id", of: node)
    feed.categories = objects("categories", of: node).compactMap { category($0) }
    feed.license = object("license", of: node).map { license($0) }
    feed.call = object("call", of: node).map { call($0) }
  }

  private mutating func category(_ node: Node) -> Category? {
    guard let id = identifier("id", of: node) else {
      note(.missing(name: "id"), at: node.pointer)
      return nil
    }
    return Category(
      id: id, title: text("title", of: node) ?? id, description: text("description", of: node))
  }

  mutating func license(_ node: Node) -> License {
    License(
      spdx: text("spdx", of: node), url: text("url", of: node),
      attribution: text("attribution", of: node))
  }

  private mutating func call(_ node: Node) -> Call {
    Call(
      kinds: texts("kinds", of: node), email: text("email", of: node), url: text("url", of: node),
      deadline: edtf("deadline", of: node), languages: texts("languages", of: node),
      wordLimit: wholeNumber("wordLimit", of: node))
  }
}

extension Feed {
  /// The versions whose format this program knows, as they are written in the wild.
  static let knownVersions: Set<String> = [
    "https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.0",
    "https://jsonfeed.org/version/1.1", "http://jsonfeed.org/version/1",
    "http://jsonfeed.org/version/1.1", "https://www.jsonfeed.org/version/1",
    "https://www.jsonfeed.org/version/1.1",
  ]
}
