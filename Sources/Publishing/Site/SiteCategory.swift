import Archive
import Messages
import Signing

/// A category of the site, with its articles.
struct SiteCategory: Sendable {
  let title: String
  let description: String?
  /// The name of its page, without the ending.
  var slug: String
  /// Its articles, as indices of all, the oldest first.
  var items: [Int]

  /// The path of its first page.
  var path: String { "categories/\(slug).html" }

  /// The path of its page of a year.
  func path(ofYear year: String) -> String { "categories/\(slug)/\(year).html" }

  /// The categories that have articles: as the archive has them, then those that only items name, then
  /// one of what has none. An archive without any has its most frequent tags in their stead, as the
  /// reader has it.
  static func all(
    of items: [SourceItem], _ feed: Feed, in language: Language
  ) -> [SiteCategory] {
    var keys = items.map(\.facts.category)
    if feed.categories.isEmpty, keys.allSatisfy({ $0 == nil }) {
      keys = FrequentTags.best(of: items)
    }
    let named = Dictionary(grouping: items.indices) { keys[$0] }
    let declared = Set(feed.categories.map(\.id))
    let others = named.keys.compactMap(\.self).filter { !declared.contains($0) }.sorted()
    var categories = feed.categories.map { category in
      SiteCategory(
        title: category.title, description: category.description, slug: Slug.of(category.id),
        items: named[category.id] ?? [])
    }
    categories += others.map {
      SiteCategory(title: $0, description: nil, slug: Slug.of($0), items: named[$0] ?? [])
    }
    let other = language.text(of: .otherCategory).string
    categories.append(
      SiteCategory(title: other, description: nil, slug: "other", items: named[nil] ?? []))
    return distinct(categories.filter { !$0.items.isEmpty })
  }

  /// The categories with names of pages that no two have.
  private static func distinct(_ categories: [SiteCategory]) -> [SiteCategory] {
    var seen: Set<String> = []
    return categories.map { category in
      var category = category
      if category.slug.isEmpty || !seen.insert(category.slug).inserted {
        let sum = SHA256Digest(of: category.title.utf8).hex.prefix(8)
        category.slug += (category.slug.isEmpty ? "" : "-") + sum
        seen.insert(category.slug)
      }
      return category
    }
  }
}

/// Categories for archives that have none: the 20 most frequent tags among those on at least 1 % of
/// the articles.
enum FrequentTags {
  private static let most = 20

  /// Each article's most frequent tag; nil where it has none of them.
  static func best(of items: [SourceItem]) -> [String?] {
    var counts: [String: Int] = [:]
    for item in items {
      for tag in Set(item.facts.tags) { counts[tag, default: 0] += 1 }
    }
    let frequent = counts.filter { $0.value * 100 >= items.count }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key).prefix(most)
    let ranks = Dictionary(uniqueKeysWithValues: frequent.enumerated().map { ($1, $0) })
    return items.map { item in
      item.facts.tags.filter { ranks[$0] != nil }.min { (ranks[$0] ?? 0) < (ranks[$1] ?? 0) }
    }
  }
}
