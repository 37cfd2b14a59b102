import Catalog
import Messages
import Screen

// What is said of shelves: their counts, what they are, and what to do where they are empty.

extension ReaderState {
  /// The number that stands beside a shelf: of categories `unread/all`, where some are read.
  func count(of shelf: Shelf) -> SafeText {
    switch shelf {
    case .call: ""
    case .unfinished(let article): "\(article.place.percent)%"
    case .search(let query): browse.savedFound[query].map { "\($0.count)" } ?? ""
    case .readingList(let list): number(list.count)
    case .all: count(unreadInAll, of: archive.count)
    case .category(let row): count(unread(in: row), of: row.count)
    case .unread: number(unreadInAll)
    case .changes: number(counts.changes)
    case .starred: number(counts.starred)
    case .noted: number(counts.noted)
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
    category.count - (counts.read?[category.id] ?? 0)
  }

  var unreadInAll: Int { archive.count - (counts.read?.values.reduce(0, +) ?? 0) }

  /// What a shelf is.
  func about(_ shelf: Shelf) -> SafeText {
    switch shelf {
    case .all: archive.description
    case .category(let row): SafeText(row.summary, as: .field)
    case .unfinished(let article): about(article)
    case .changes: versionChanges.map(aboutChanges) ?? ""
    case .search: text(.aboutSavedSearch)
    case .readingList: text(.aboutReadingList)
    case .call: text(.aboutCall)
    case .events:
      text(.aboutEvents(upcoming: counts.upcoming, others: counts.events - counts.upcoming))
    case .groups(.person): text(.aboutAuthors)
    case .unread, .starred, .noted, .begun, .history:
      browse.hasListOfShelf && browse.list.total == 0 ? emptyList : ""
    case .groups: ""
    }
  }

  private func about(_ article: UnfinishedArticle) -> SafeText {
    let title = SafeText(article.row.title, as: .field)
    return text(.leftUnfinished(title, percent: article.place.percent))
  }

  // MARK: - Empty lists

  /// What to do where a list has no articles.
  var emptyList: SafeText {
    if progress?.phase == .list || browse.list.total == nil { return text(.readingArchive) }
    if let filter = browse.filters[.list] {
      return text(.filteredAway(SafeText(filter.text, as: .field)))
    }
    return switch browse.selectedShelf {
    case .unread: text(.everythingRead)
    case .starred: text(.nothingStarred)
    case .noted: text(.noNotesInArchive)
    case .begun: text(.nothingBegun)
    case .history: text(.nothingOpened)
    case .events: text(.noEvents)
    default: text(.noArticles)
    }
  }

  /// What is said where no shelf is left by the filter.
  var emptyShelves: SafeText {
    text(.filteredAway(SafeText(browse.filters[.shelves]?.text ?? "", as: .field)))
  }

  var emptyNames: SafeText {
    guard browse.names?.total != nil else { return text(.counting) }
    if let filter = browse.filters[.names] {
      return text(.namesFilteredAway(SafeText(filter.text, as: .field)))
    }
    return text(.noNames)
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
      parts.append(group.name.isEmpty ? text(.undated) : SafeText(group.name, as: .field))
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
      case .name: text(names.query.kind == .year ? .latestFirst : .byName)
      case .count: text(.byArticles)
      case .unread: text(.byUnread)
      }
    }
    return text(browse.list.listing.words)
  }

  /// Which line of how many, and how many are unread; of the selected article its length.
  var listStatus: SafeText {
    if browse.focus == .shelves, layout.panes != .three { return archiveStatus }
    if case .search(let query) = browse.selectedShelf {
      return browse.savedFound[query].map { text(.found($0.count)) } ?? ""
    }
    guard browse.selectedShelf.hasList else { return "" }
    if browse.focus != .list, let names = browse.names {
      if let total = names.total, total > 0 { return place(names.cursor, of: total) }
      return browse.filters[.names] == nil ? "" : text(.found(0))
    }
    guard let total = browse.list.total else { return "" }
    guard total > 0 else {
      return text(browse.filters[.list] == nil ? .noArticlesStatus : .found(0))
    }
    let place = place(browse.list.cursor, of: total)
    if layout.footerRows == 1 { return place }
    // How many are unread is known of the whole list, not of what a filter leaves of it.
    return place + (browse.filters[.list] == nil ? unreadStatus : "") + lengthStatus
  }

  private var archiveStatus: SafeText {
    if layout.footerRows == 1 { return indexStatus }
    return text(.articles(archive.count)) + unreadStatus
  }

  private func place(_ cursor: Int, of total: Int) -> SafeText {
    let place: SafeText =
      layout.footerRows == 1
      ? "\(cursor + 1)/\(total)" : text(.position(cursor + 1, of: total))
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
    return unread > 0 ? " · \(text(.unread(unread)))" : ""
  }

  private var lengthStatus: SafeText {
    guard browse.focus == .list, let row = browse.list.selected else { return "" }
    return " · \(text(row.length))"
  }
}

extension Listing {
  /// What the title line says of the order.
  var words: Message {
    switch sorting {
    case .by(.date): .byDateDown
    case .by(.title): .byTitle
    case .by(.author): .byAuthor
    case .by(.length): .byLength
    case .unreadFirst: .unreadFirst
    case .natural: part == .events ? .comingFirst : .latestFirst
    }
  }
}
