import Archive

/// How the changes are kept in the catalog, so that versions are compared once and not at each start.
extension VersionChanges {
  /// The changes that were kept of these versions; nil where they are of other ones.
  init?(_ json: JSON, of edition: String) {
    guard let object = json.object, object["edition"]?.string == edition,
      let unchanged = object["unchanged"]?.integer, let listed = object["articles"]?.array
    else { return nil }
    self.unchanged = unchanged
    for kind in Kind.allCases { counts[kind] = object[kind.rawValue]?.integer ?? 0 }
    articles = listed.compactMap { Article($0) }
  }

  /// The changes as they are kept.
  func json(of edition: String) -> JSON {
    var object: JSONObject = [
      "edition": .string(edition), "unchanged": .number("\(unchanged)"),
      "articles": .array(articles.map(\.json)),
    ]
    for kind in Kind.allCases { object[kind.rawValue] = .number("\(count(kind))") }
    return .object(object)
  }
}

extension VersionChanges.Article {
  fileprivate init?(_ json: JSON) {
    guard let object = json.object, let item = object["id"]?.string,
      let title = object["title"]?.string,
      let kind = object["change"]?.string.flatMap(VersionChanges.Kind.init)
    else { return nil }
    self.init(kind: kind, item: item, title: title)
  }

  fileprivate var json: JSON {
    .object(["change": .string(kind.rawValue), "id": .string(item), "title": .string(title)])
  }
}
