import Foundation
import Revisions

@testable import Notebook

extension Annotation {
  /// A note on a passage of an article, made at a time.
  static func sample(
    _ body: String = "Compare the guilds.", on item: String = "x",
    quoting exact: String = "bees live",
    paragraph: Int = 3, tags: [String] = [], language: String? = "en", at seconds: Double = 100
  ) -> Annotation {
    let anchor = TextAnchor(exact: exact, prefix: "the", suffix: "in towns", paragraph: paragraph)
    return Annotation(
      item: item, title: "On \(item)", language: language, target: .passage(anchor),
      position: paragraph * 100, body: body, tags: tags,
      createdAt: Date(timeIntervalSince1970: seconds))
  }
}
