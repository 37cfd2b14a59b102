extension FeedDecoder {
  /// The authors of a feed or an item: `authors`, else the `author` of JSON Feed 1.0.
  mutating func authors(of node: Node) -> [Author] {
    if (node.object["authors"] ?? .null) == .null {
      return object("author", of: node).flatMap { author($0) }.map { [$0] } ?? []
    }
    return people("authors", of: node)
  }

  /// An array of author objects. A bare name is understood, and named as a fault.
  mutating func people(_ name: String, of node: Node) -> [Author] {
    let elements = value(name, of: node, .objects, \.array) ?? []
    return elements.enumerated().compactMap { index, element in
      person(element, at: node.pointer(to: name) + "/\(index)")
    }
  }

  private mutating func person(_ json: JSON, at pointer: String) -> Author? {
    switch json {
    case .object(let object):
      let node = Node(object: object, pointer: pointer)
      noteDuplicates(in: node)
      return author(node)
    case .string(let name) where !name.isEmpty:
      note(.convertedType(found: .string, expected: .object), at: pointer)
      return Author(name: name)
    default:
      note(.wrongType(found: json.kind, expected: .object), at: pointer)
      return nil
    }
  }

  private mutating func author(_ node: Node) -> Author? {
    var author = Author(
      name: text("name", of: node), url: text("url", of: node), avatar: text("avatar", of: node))
    guard author != Author() else {
      note(.emptyAuthor, at: node.pointer)
      return nil
    }
    if let own = object("_carrel", of: node) {
      author.role = choice("role", of: own, as: Author.Role.self)
      author.affiliation = text("affiliation", of: own)
      author.orcid = text("orcid", of: own)
      author.sortName = text("sortName", of: own)
    }
    return author
  }
}
