import Archive
import Hypertext
import Messages

/// The pages that list articles: the first one, those of the categories, and those of the years.
struct SiteIndex: Sendable {
  private let frame: SiteFrame
  private let map: SiteMap

  /// The path of the first page.
  static let path = "index.html"
  /// Articles that a category lists on one page; of more, each year has its own.
  private static let most = 200
  /// Articles that are listed as the newest.
  private static let newest = 20

  init(_ frame: SiteFrame, _ map: SiteMap) {
    self.frame = frame
    self.map = map
  }

  /// A page that lists articles: its path, what it is made of, and how.
  struct Page: Sendable {
    let path: String
    let key: ItemDigest
    let html: @Sendable () -> [UInt8]
  }

  /// All pages.
  func pages() -> [Page] {
    let years = Years(Array(map.items.indices), map)
    let ofYears = years.all.map { year in
      list(
        path: Self.path(ofYear: year.name), title: title(ofYear: year.name), root: "../", trail: [],
        year.items)
    }
    return [first(years)] + map.categories.flatMap(pages) + ofYears
  }

  private static func path(ofYear year: String?) -> String { "years/\(year ?? "undated").html" }

  private func title(ofYear year: String?) -> String { year ?? map.words(.siteUndated) }

  // MARK: - The first page

  private func first(_ years: Years) -> Page {
    let newest = Array(map.items.indices.suffix(Self.newest))
    let counts = map.categories.map { "\($0.title)\u{0}\($0.slug)\u{0}\($0.items.count)" }
    let facts = counts + years.all.map { "\($0.name ?? "")\u{0}\($0.items.count)" }
    let key = key([Self.path, map.feed.description ?? ""] + facts, newest)
    return Page(path: Self.path, key: key) {
      frame.html(SiteFrame.Page(title: map.title, root: "")) { html in
        html.element("h1", map.title)
        if let about = map.feed.description {
          html.markup("\n")
          html.element("p", about)
        }
        html.markup("\n")
        heading(.siteCategories, &html)
        let categories = map.categories.map { ($0.title, $0.path, $0.items.count) }
        writeCounts(categories, &html)
        heading(.newestArticles, &html)
        writeItems(newest.reversed(), root: "", &html)
        heading(.siteYears, &html)
        let counts = years.all.map {
          (title(ofYear: $0.name), Self.path(ofYear: $0.name), $0.items.count)
        }
        writeCounts(counts, &html)
      }
    }
  }

  private func heading(_ message: Message, _ html: inout HTMLWriter) {
    html.element("h2", map.words(message))
    html.markup("\n")
  }

  private func writeCounts(
    _ rows: [(title: String, path: String, count: Int)], root: String = "",
    _ html: inout HTMLWriter
  ) {
    html.markup("<ul>\n")
    for row in rows {
      html.markup("<li>")
      html.element("a", row.title, ("href", root + row.path))
      html.text(" (\(row.count))")
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  // MARK: - Categories

  private func pages(of category: SiteCategory) -> [Page] {
    guard category.items.count > Self.most else {
      return [
        list(
          path: category.path, title: category.title, root: "../", trail: [], category.items,
          about: category.description)
      ]
    }
    let years = Years(category.items, map)
    let trail = [(category.title, category.path)]
    return [first(of: category, years)]
      + years.all.map { year in
        list(
          path: category.path(ofYear: year.name ?? "undated"), title: title(ofYear: year.name),
          root: "../../", trail: trail, year.items)
      }
  }

  private func first(of category: SiteCategory, _ years: Years) -> Page {
    let newest = Array(category.items.suffix(Self.newest))
    let counts = years.all.map { "\($0.name ?? "")\u{0}\($0.items.count)" }
    let key = key([category.path, category.title, category.description ?? ""] + counts, newest)
    return Page(path: category.path, key: key) {
      frame.html(SiteFrame.Page(title: category.title, root: "../")) { html in
        html.element("h1", category.title)
        html.markup("\n")
        if let about = category.description { html.element("p", about) }
        writeItems(newest.reversed(), root: "../", &html)
        heading(.siteYears, &html)
        let rows = years.all.map { year in
          (
            title(ofYear: year.name), category.path(ofYear: year.name ?? "undated"),
            year.items.count
          )
        }
        writeCounts(rows, root: "../", &html)
      }
    }
  }

  // MARK: - Lists

  private func list(
    path: String, title: String, root: String, trail: [(title: String, path: String)],
    _ items: [Int], about: String? = nil
  ) -> Page {
    let key = key([path, title, about ?? ""] + trail.map(\.title), items)
    return Page(path: path, key: key) {
      frame.html(SiteFrame.Page(title: title, root: root, trail: trail)) { html in
        html.element("h1", title)
        html.markup("\n")
        if let about { html.element("p", about) }
        writeItems(items.reversed(), root: root, &html)
      }
    }
  }

  private func writeItems(_ items: [Int], root: String, _ html: inout HTMLWriter) {
    html.markup("<ul>\n")
    for index in items {
      let facts = map.items[index].facts
      html.markup("<li>")
      html.element("a", facts.title, ("href", root + facts.path))
      let rest = [map.byline(of: index), map.day(of: index)?.code ?? ""].filter { !$0.isEmpty }
      if !rest.isEmpty { html.text(" · " + rest.joined(separator: " · ")) }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  /// The sum of what a page is made of: texts, and what is said of articles.
  private func key(_ texts: [String], _ items: [Int]) -> ItemDigest {
    var writer = LedgerWriter()
    writer.add(frame.key)
    writer.add(texts) { $0.add($1) }
    writer.add(items) { writer, index in
      let facts = map.items[index].facts
      writer.add(facts.path)
      writer.add(facts.title)
      writer.add(map.byline(of: index))
      writer.add(facts.date)
    }
    return ItemDigest(writer.bytes)
  }
}

/// Articles by the years in which they were published, the latest year first.
private struct Years {
  let all: [(name: String?, items: [Int])]

  init(_ items: [Int], _ map: SiteMap) {
    let named = Dictionary(grouping: items) { map.year(of: $0) }
    let names = named.keys.compactMap(\.self).sorted(by: >)
    let dated = names.map { (name: Optional($0), items: named[$0] ?? []) }
    all = dated + (named[nil].map { [(name: nil, items: $0)] } ?? [])
  }
}
