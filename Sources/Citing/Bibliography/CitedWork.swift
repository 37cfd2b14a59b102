/// A work that articles cite, and which.
public struct CitedWork: Sendable {
  /// The work, as the fullest of its entries has it; its id is the key that it has in every format.
  public let work: Work
  /// The ids of the articles that cite it, in the order in which they were read, each once.
  public let articles: [String]

  /// The key that it has in every format.
  public var key: String { work.id }
}

extension CitedWork {
  /// The order of a bibliography: by names, then by year, then by title; works that nobody signs by
  /// their title.
  ///
  /// Case, accents and a leading article of the title do not matter.
  struct SortKey: Comparable, Sendable {
    private let names: String
    private let year: Int
    private let title: String

    init(_ work: Work) {
      let title = Self.folded(work.title?.plain ?? "", dropping: Self.articles)
      let creators = work.creators.map { name in
        Self.folded(name.literal ?? name.family) + "," + Self.folded(name.given)
      }
      names = creators.isEmpty ? title : creators.joined(separator: ";")
      self.title = title
      // Works without a date stand behind the others of their author.
      year = if case .date(let date)? = work.issued { date.year } else { .max }
    }

    private static func folded(_ text: String, dropping articles: Set<String> = []) -> String {
      let words = FoldedWords.of(text)
      let isArticle = words.count > 1 && articles.contains(words[0])
      return words.dropFirst(isArticle ? 1 : 0).joined(separator: " ")
    }

    private static let articles: Set = ["a", "an", "the"]

    static func < (one: SortKey, other: SortKey) -> Bool {
      (one.names, one.year, one.title) < (other.names, other.year, other.title)
    }
  }
}
