import Archive

/// The pages that list articles: the first one, and those of the categories.
struct SiteIndex {
  let frame: SiteFrame
  let feed: Feed
  /// All articles, the oldest first.
  let entries: [SiteEntry]

  /// Articles on a page of a category.
  static let pageSize = 200
  /// Articles on the first page.
  private static let newest = 20

  /// All pages, by their paths.
  func pages() -> [(path: String, html: [UInt8])] {
    let groups = groups()
    return [("index.html", first(groups))] + groups.flatMap(pages(of:))
  }

  /// A category with its articles, the oldest first.
  private struct Group {
    let title: String
    let description: String?
    let slug: String
    var entries: [SiteEntry]

    /// The path of a page, counted from the oldest; the newest is the last.
    func path(_ number: Int) -> String { "categories/\(slug)-\(number).html" }
    var pageCount: Int { max(1, (entries.count + SiteIndex.pageSize - 1) / SiteIndex.pageSize) }
  }

  private func groups() -> [Group] {
    let named = Dictionary(grouping: entries) { $0.category ?? "" }
    var groups = feed.categories.map { category in
      Group(
        title: category.title, description: category.description,
        slug: Slug.of(category.id), entries: named[category.id] ?? [])
    }
    let known = Set(feed.categories.map(\.id))
    let rest = entries.filter { !known.contains($0.category ?? "") }
    if !rest.isEmpty {
      groups.append(Group(title: "Other", description: nil, slug: "other", entries: rest))
    }
    return groups
  }

  private func first(_ groups: [Group]) -> [UInt8] {
    frame.page(title: frame.title, root: "") { html in
      html.element("h1", frame.title)
      if let about = feed.description {
        html.markup("\n")
        html.element("p", about)
      }
      html.markup("\n<ul>\n")
      for group in groups where !group.entries.isEmpty {
        html.markup("<li>")
        html.element("a", group.title, ("href", group.path(group.pageCount)))
        html.text(" (\(group.entries.count))")
        html.markup("</li>\n")
      }
      html.markup("</ul>\n<ul>\n")
      for entry in entries.suffix(Self.newest).reversed() { write(entry, root: "", &html) }
      html.markup("</ul>\n")
    }
  }

  private func pages(of group: Group) -> [(path: String, html: [UInt8])] {
    (1...group.pageCount).map { number in
      let start = (number - 1) * Self.pageSize
      let entries = group.entries.dropFirst(start).prefix(Self.pageSize)
      let html = frame.page(title: group.title, root: "../") { html in
        html.element("h1", group.title)
        if let about = group.description { html.element("p", about) }
        html.markup("\n<ul>\n")
        for entry in entries.reversed() { write(entry, root: "../", &html) }
        html.markup("</ul>\n<p>")
        if number > 1 { html.element("a", "←", ("href", "../" + group.path(number - 1))) }
        html.text(" \(number) ")
        if number < group.pageCount {
          html.element("a", "→", ("href", "../" + group.path(number + 1)))
        }
        html.markup("</p>\n")
      }
      return (group.path(number), html)
    }
  }

  private func write(_ entry: SiteEntry, root: String, _ html: inout HTMLWriter) {
    html.markup("<li>")
    html.element("a", entry.title, ("href", root + entry.path))
    let rest = [entry.byline, entry.day].filter { !$0.isEmpty }.joined(separator: ", ")
    if !rest.isEmpty { html.text(" " + rest) }
    html.markup("</li>\n")
  }
}
