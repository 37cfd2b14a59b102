import Foundation
import GRDB
import Revisions

extension Annotation {
  /// The columns of a note, in the order of `arguments`.
  static let columns = [
    "id", "item", "title", "language", "paragraph", "position", "exact", "prefix", "suffix", "body",
    "tags", "createdAt", "modifiedAt", "detachedAt",
  ]

  /// Its values, in the order of `columns`.
  var arguments: [(any DatabaseValueConvertible)?] {
    [
      id, item, title, language, anchor?.paragraph, position, anchor?.exact, anchor?.prefix,
      anchor?.suffix, body, tags.joined(separator: "\n"), createdAt.timeIntervalSince1970,
      modifiedAt.timeIntervalSince1970, detachedAt?.timeIntervalSince1970,
    ]
  }

  /// The note that a row tells.
  init(_ row: Row) {
    let time = { (name: String) in (row[name] as Double?).map(Date.init(timeIntervalSince1970:)) }
    let tags: String = row["tags"]
    self.init(
      id: row["id"], item: row["item"], title: row["title"], language: row["language"],
      target: Target(row), position: row["position"], body: row["body"],
      tags: tags.split(separator: "\n").map(String.init), createdAt: time("createdAt") ?? Date(),
      modifiedAt: time("modifiedAt"), detachedAt: time("detachedAt"))
  }
}

extension Annotation.Target {
  fileprivate init(_ row: Row) {
    guard let exact: String = row["exact"] else {
      self = .article
      return
    }
    self = .passage(
      TextAnchor(
        exact: exact, prefix: row["prefix"] ?? "", suffix: row["suffix"] ?? "",
        paragraph: row["paragraph"] ?? 0))
  }
}
