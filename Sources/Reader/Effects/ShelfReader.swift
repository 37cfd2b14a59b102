import Catalog
import Foundation
import Notebook

/// What was done with an article.
enum ReadingChange: Sendable {
  case read(Bool)
  case starred(Bool)
  case left(at: Place)
}

/// The lists of shelves as they were made last, and what they are made of; used by one thread.
final class ShelfReader {
  private let catalog: ArticleCatalog
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey

  /// What was done with the articles; nil until it is read from the notebook.
  private var knownRecord: ReadingRecord?

  /// The list of articles that was made last, before and after its filter.
  private var whole: (listing: Listing, numbers: [Int64])?
  private var shown: (listing: Listing, edition: Int, numbers: [Int64])?

  /// The names that were read last, before and after their filter.
  private var allNames: (listing: GroupListing, rows: [GroupRow], headings: HeadingIndex?)?
  private var shownNames: (listing: GroupListing, edition: Int, rows: [GroupRow])?

  /// What lists of articles are filtered by; nil until one is.
  private var headings: HeadingIndex?

  /// What was sought last, in which list, and where it is.
  private var sought: (goal: ListGoal, query: ListQuery, edition: Int?, indices: [Int])?

  /// What is counted in the archive alone; nil until it is.
  private var archiveCounts: ShelfCounts?

  /// The read articles of each category, as long as nothing was read since they were counted.
  private var read: [Int64: Int]?

  init(
    catalog: ArticleCatalog, notebook: ReaderNotebook, archive: ReaderNotebook.ArchiveKey
  ) {
    self.catalog = catalog
    self.notebook = notebook
    self.archive = archive
  }

  /// The present, in seconds since 1970.
  static var now: Int { Int(Date().timeIntervalSince1970) }

  /// Forgets all: the archive or the notebook has changed.
  func reset() {
    (knownRecord, whole, shown, allNames, shownNames) = (nil, nil, nil, nil, nil)
    (headings, archiveCounts, read, sought) = (nil, nil, nil, nil)
  }

  // MARK: - What was done

  private func record() throws -> ReadingRecord {
    if let knownRecord { return knownRecord }
    var record = ReadingRecord()
    record.read = ArticleSet(
      try catalog.numbers(ofItems: notebook.items(.read, in: archive)))
    record.starred = ArticleSet(
      try catalog.numbers(ofItems: notebook.items(.starred, in: archive)))
    record.noted = ArticleSet(
      try catalog.numbers(ofItems: notebook.notedItems(in: archive)))
    record.begun = try catalog.numbers(ofItems: notebook.begunItems(in: archive))
    record.visited = try catalog.numbers(ofItems: notebook.visitedItems(in: archive))
    knownRecord = record
    return record
  }

  func note(_ change: ReadingChange, item: String) throws {
    var record = try record()
    guard let number = try catalog.numbers(ofItems: [item]).first else { return }
    (knownRecord, sought) = (nil, nil)
    switch change {
    case .read(let isOn):
      if isOn { record.read.insert(number) } else { record.read.remove(number) }
      read = nil
    case .starred(let isOn):
      if isOn { record.starred.insert(number) } else { record.starred.remove(number) }
    case .left(let place):
      record.visited.removeAll { $0 == number }
      record.visited.insert(number, at: 0)
      record.begun.removeAll { $0 == number }
      if place.progress > 0, place.progress < 1 { record.begun.insert(number, at: 0) }
    }
    knownRecord = record
  }

  /// Reads anew which articles have notes.
  func notesChanged() throws {
    sought = nil
    knownRecord?.noted = ArticleSet(
      try catalog.numbers(ofItems: notebook.notedItems(in: archive)))
  }

  func unreadItems(of listing: Listing) throws -> [String] {
    let read = try record().read
    let edition = shown.map(\.edition) ?? 0
    let numbers = try numbers(of: listing, edition: edition).filter { !read.contains($0) }
    return try catalog.items(numbered: numbers)
  }

  // MARK: - Counting

  func counts() throws -> ShelfCounts {
    let record = try record()
    var counts = try archiveCounts ?? countArchive()
    let read = try self.read ?? catalog.readCounts(record)
    self.read = read
    counts.read = read
    counts.starred = record.starred.count
    counts.noted = record.noted.count
    counts.begun = record.begun.count
    counts.visited = record.visited.count
    counts.unfinished = try unfinished(record)
    return counts
  }

  /// The article that was left last, half-way.
  private func unfinished(_ record: ReadingRecord) throws -> UnfinishedArticle? {
    guard let row = try catalog.rows(numbered: record.begun.prefix(1)).first,
      let place = try notebook.state(of: row.item, in: archive).place
    else { return nil }
    return UnfinishedArticle(row: row, place: place)
  }

  private func countArchive() throws -> ShelfCounts {
    var counts = ShelfCounts()
    counts.groups = try catalog.groupCounts()
    (counts.events, counts.upcoming) = try catalog.eventCounts(at: Self.now)
    archiveCounts = counts
    return counts
  }

  // MARK: - Lists

  /// The numbers of a list's articles; the same again for the same edition.
  func numbers(of listing: Listing, edition: Int) throws -> [Int64] {
    if let shown, shown.listing == listing, shown.edition == edition { return shown.numbers }
    var numbers = try unfiltered(listing, isAnew: shown?.listing == listing)
    if !listing.filter.isEmpty {
      let matches = try articles(matching: listing.filter)
      numbers = numbers.filter(matches.contains)
    }
    shown = (listing, edition, numbers)
    return numbers
  }

  private func unfiltered(_ listing: Listing, isAnew: Bool) throws -> [Int64] {
    var listing = listing
    listing.filter = ListFilter()
    if !isAnew, let whole, whole.listing == listing { return whole.numbers }
    let numbers = try catalog.numbers(of: listing, record(), at: Self.now)
    whole = (listing, numbers)
    return numbers
  }

  func prepareFilter() throws {
    if headings == nil { headings = try catalog.headings() }
  }

  private func articles(matching filter: ListFilter) throws -> ArticleSet {
    try prepareFilter()
    return headings?.articles(matching: filter) ?? ArticleSet([])
  }

  // MARK: - Names

  /// The names of a list; the same again for the same edition.
  func names(of listing: GroupListing, edition: Int) throws -> [GroupRow] {
    if let shownNames, shownNames.listing == listing, shownNames.edition == edition {
      return shownNames.rows
    }
    var rows = try unfiltered(listing, isAnew: shownNames?.listing == listing)
    if !listing.filter.isEmpty {
      let matches = names(matching: listing.filter, of: rows)
      rows = rows.indices.filter { matches.contains(Int64($0)) }.map { rows[$0] }
    }
    shownNames = (listing, edition, rows)
    return rows
  }

  private func unfiltered(_ listing: GroupListing, isAnew: Bool) throws -> [GroupRow] {
    var listing = listing
    listing.filter = ListFilter()
    if !isAnew, let allNames, allNames.listing == listing { return allNames.rows }
    let rows = try catalog.groups(listing.kind, by: listing.order, record())
    allNames = (listing, rows, nil)
    return rows
  }

  /// The positions of the names that a filter keeps.
  private func names(matching filter: ListFilter, of rows: [GroupRow]) -> ArticleSet {
    var headings = allNames?.headings ?? HeadingIndex(rows.map(\.group.name))
    allNames?.headings = nil
    defer { allNames?.headings = headings }
    return headings.articles(matching: filter)
  }

  // MARK: - Seeking

  /// The indices of the lines of a list that have what is sought.
  func indices(of goal: ListGoal, in query: ListQuery) throws -> [Int] {
    let edition = if case .articles = query { shown?.edition } else { shownNames?.edition }
    if let sought, (sought.goal, sought.query, sought.edition) == (goal, query, edition) {
      return sought.indices
    }
    let indices = try seek(goal, in: query, edition: edition ?? 0)
    sought = (goal, query, edition, indices)
    return indices
  }

  private func seek(_ goal: ListGoal, in query: ListQuery, edition: Int) throws -> [Int] {
    switch query {
    case .articles(let listing):
      let numbers = try numbers(of: listing, edition: edition)
      switch goal {
      case .words(let filter):
        let matches = try articles(matching: filter)
        return numbers.indices.filter { matches.contains(numbers[$0]) }
      case .unread:
        let read = try record().read
        return numbers.indices.filter { !read.contains(numbers[$0]) }
      }
    case .names(let listing):
      let rows = try names(of: listing, edition: edition)
      switch goal {
      case .words(let filter): return rows.indices.filter { filter.matches(rows[$0].group.name) }
      case .unread: return rows.indices.filter { rows[$0].unread > 0 }
      }
    }
  }
}
