import Catalog
import Screen

// What is said of shelves: their counts, what they are, and what to do where they are empty.

extension ReaderState {
  /// The number that stands beside a shelf: of categories `unread/all`, where some are read.
  func count(of shelf: Shelf) -> SafeText {
    switch shelf {
    case .call: ""
    case .unfinished(let article): "\(Int(article.place.progress * 100))%"
    case .search(let query): browse.savedFound[query].map { "\($0.count)" } ?? ""
    case .all: count(unreadInAll, of: archive.count)
    case .category(let row): count(unread(in: row), of: row.count)
    case .unread: number(unreadInAll)
    case .starred: number(counts.starred)
    case .begun: number(counts.begun)
    case .history: number(counts.visited)
    case .groups(let kind): number(counts.groups[kind, default: 0])
    case .events: number(counts.events)
    }
  }

  private func count(_ unread: Int, of total: Int) -> SafeText {
    unread == total ? "\(total)" : "\(unread)/\(total)"
  }

  private func number(_ number: Int) -> SafeText { number == 0 ? "" : "\(number)" }

  func unread(in category: CategoryRow) -> Int {
    counts.unread.map { $0[category.id, default: 0] } ?? category.count
  }

  var unreadInAll: Int { counts.unread?.values.reduce(0, +) ?? archive.count }

  /// What a shelf is.
  func about(_ shelf: Shelf) -> SafeText {
    switch shelf {
    case .all: archive.description
    case .category(let row): SafeText(row.summary, as: .field)
    case .unfinished(let article): about(article)
    case .search: "A saved search: Enter shows what it finds, 'm' takes it away."
    case .call:
      "This archive welcomes contributions. Enter shows what is sought, and where to send it."
    case .events:
      "\(counts.upcoming) to come, \(counts.events - counts.upcoming) past or without a date."
    case .groups(.person): "Who wrote the articles, and who speaks at the events."
    case .unread, .starred, .begun, .history:
      browse.hasListOfShelf && browse.list.total == 0 ? emptyList : ""
    case .groups: ""
    }
  }

  private func about(_ article: UnfinishedArticle) -> SafeText {
    let title = SafeText(article.row.title, as: .field)
    return text(.leftUnfinished(title, paragraph: max(1, article.place.paragraph)))
  }

  // MARK: - Empty lists

  /// What to do where a list has no articles.
  var emptyList: SafeText {
    if progress?.phase == .list || browse.list.total == nil { return "Reading the archive …" }
    if let filter = browse.filters[.list] {
      let words = SafeText(filter.text, as: .field)
      return "Nothing here has “\(words)”. q takes the filter away; S searches the whole archive."
    }
    return switch browse.selectedShelf {
    case .unread:
      "Everything is read. 'r' marks an article as unread again; '[' and ']' show other shelves."
    case .starred: "Nothing is starred. 's' stars an article, in a list or while one reads it."
    case .begun:
      "Nothing is begun. An article that is left half-way is kept here, and opens where it was left."
    case .history: "Nothing was read yet. What you open is kept here, the latest first."
    case .events: "No events here. '[' and ']' show other shelves."
    default: "No articles here. '[' and ']' show other categories."
    }
  }

  var emptyNames: SafeText {
    guard browse.names?.total != nil else { return "Counting …" }
    if let filter = browse.filters[.names] {
      let words = SafeText(filter.text, as: .field)
      return "No name has “\(words)”. q takes the filter away; S searches the whole archive."
    }
    return "No names here. '[' and ']' show other shelves."
  }

  // MARK: - Title and status

  /// The archive, and what its shelves are filtered by.
  var rootPath: SafeText {
    let filter = browse.filters[.shelves].map { "“\(SafeText($0.text, as: .field))”" as SafeText }
    return ([archive.title] + [filter].compactMap { $0 }).joined(separator: " › ")
  }

  /// Where one is: the archive, the shelf, the name, and what they are filtered by.
  var path: SafeText {
    var parts = [archive.title, text(browse.selectedShelf.title)]
    let isInName = browse.names != nil && browse.focus == .list
    if isInName, let group = browse.group {
      parts.append(group.name.isEmpty ? "undated" : SafeText(group.name, as: .field))
    }
    if let filter = browse.filters[browse.focus] {
      parts.append("“\(SafeText(filter.text, as: .field))”")
    }
    return parts.joined(separator: " › ")
  }

  /// The order of what is shown, in words.
  var orderWords: SafeText {
    if browse.focus != .list, let names = browse.names {
      return switch names.query.order {
      case .name: names.query.kind == .year ? "latest first" : "by name"
      case .count: "by articles ↓"
      case .unread: "by unread ↓"
      }
    }
    return browse.list.listing.words
  }

  /// Which line of how many, and how many are unread; of the selected article its length.
  var listStatus: SafeText {
    if browse.focus == .shelves, layout.panes != .three { return archiveStatus }
    if case .search(let query) = browse.selectedShelf {
      return browse.savedFound[query].map { "\($0.count) found" } ?? ""
    }
    if browse.focus != .list, let names = browse.names {
      if let total = names.total, total > 0 { return place(names.cursor, of: total) }
      return browse.filters[.names] == nil ? "" : "0 found"
    }
    guard let total = browse.list.total else { return "" }
    guard total > 0 else { return browse.filters[.list] == nil ? "No articles here" : "0 found" }
    let place = place(browse.list.cursor, of: total)
    return layout.footerRows == 1 ? place : place + unreadStatus + lengthStatus
  }

  private var archiveStatus: SafeText {
    if layout.footerRows == 1 { return indexStatus }
    return (archive.count == 1 ? "1 article" : "\(archive.count) articles") + unreadStatus
  }

  private func place(_ cursor: Int, of total: Int) -> SafeText {
    let place: SafeText =
      layout.footerRows == 1 ? "\(cursor + 1)/\(total)" : "\(cursor + 1) of \(total)"
    guard let finding = browse.finding, finding.pane == browse.focus, let ordinal = finding.ordinal,
      ordinal.of > 0, layout.footerRows == 2
    else { return place }
    let words = SafeText(finding.text, as: .field)
    return "\(place) · “\(words)” \(ordinal.at)/\(ordinal.of)"
  }

  private var unreadStatus: SafeText {
    let unread: Int
    switch browse.selectedShelf {
    case .category(let row) where browse.focus == .list || layout.panes == .three:
      unread = self.unread(in: row)
    case .all, .category: unread = unreadInAll
    default:
      guard browse.focus == .shelves, layout.panes != .three else { return "" }
      unread = unreadInAll
    }
    return unread > 0 ? " · \(unread) unread" : ""
  }

  private var lengthStatus: SafeText {
    guard browse.focus == .list, let row = browse.list.selected else { return "" }
    return " · \(row.words) \(row.words == 1 ? "word" : "words"), \(row.minutes) min"
  }
}

extension Listing {
  /// What the title line says of the order.
  var words: SafeText {
    switch sorting {
    case .by(.date): "by date ↓"
    case .by(.title): "by title"
    case .by(.author): "by author"
    case .by(.length): "by length"
    case .unreadFirst: "unread first"
    case .natural: part == .events ? "coming first" : "latest first"
    }
  }
}
