import Foundation

/// Archives of words that are like prose, always the same for a seed, in pages of some articles.
public enum ProseArchive {
  private static let vocabulary = """
    the of and to in a that it was his with as had he not for by which but at on from be this is were \
    they have all their one so when who mutual aid labour commune society revolution peasants workmen \
    factories association independence co-operation circumstances prisons villages guilds cities
    """.split(separator: " ").map(String.init)

  /// An archive of so many articles; each has the word `only` and its number, and none else has that.
  public static func make(
    articles: Int, pages: Int = 3, words: Int = 120, seed: UInt64 = 1842
  ) throws -> TemporaryArchive {
    var random = SeededRandom(seed: seed)
    let size = (articles + pages - 1) / pages
    var texts: [String: String] = [:]
    for page in 0..<pages {
      let items = (page * size..<min((page + 1) * size, articles)).map { number in
        article(number, words: words, using: &random)
      }
      let next = page + 1 < pages ? "\"next_url\": \"page-\(page + 1).json\"," : ""
      let head = "\"language\": \"en\", " + next
      texts[page == 0 ? "archive.json" : "page-\(page).json"] = TemporaryArchive.page(
        items, head: head)
    }
    return try TemporaryArchive(texts)
  }

  private static func article(
    _ number: Int, words: Int, using random: inout SeededRandom
  ) -> String {
    let text = (0..<words).compactMap { _ in vocabulary.randomElement(using: &random) }
    return item(
      "i\(number)", title: text.prefix(4).joined(separator: " "),
      html: "<p>\(text.joined(separator: " ")) only\(number)</p>",
      date: "\(1850 + number % 70)-01-01T00:00:00Z", category: "c\(number % 5)",
      tags: ["t\(number % 7)"], author: "Author \(number % 30)")
  }
}
