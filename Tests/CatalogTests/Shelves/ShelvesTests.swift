import Archive
import TestSupport
import Testing

@testable import Catalog

/// Every list of a random archive, in a random state, beside what going through all articles gives.
struct ShelvesTests {
  private static let now = 1_000_000_000

  private struct Sample {
    var catalog: ArticleCatalog
    var record: ReadingRecord
    var articles: [Article]
    var rows: [ArticleRow]

    init(seed: UInt64) throws {
      var random = SeededRandom(seed: seed)
      let items = (0..<200).map { RandomItem.json($0, &random) }
      let archive = try TemporaryArchive(items: items)
      catalog = try archive.catalog()
      record = ReadingRecord()
      rows = try catalog.rows(of: Listing(), in: 0..<1000).rows
      articles = try rows.map(catalog.article)
      for row in rows {
        if Bool.random(using: &random) { record.read.insert(row.id) }
        if Int.random(in: 0..<9, using: &random) == 0 { record.starred.insert(row.id) }
        if Int.random(in: 0..<9, using: &random) == 0 { record.noted.insert(row.id) }
      }
      record.begun = rows.shuffled(using: &random).prefix(17).map(\.id)
      record.visited = rows.shuffled(using: &random).prefix(60).map(\.id)
    }

    /// Whether an article is in a part, as the article itself and the record say.
    func isIn(_ part: Listing.Part, _ row: ArticleRow, _ article: Article) -> Bool {
      switch part {
      case .all: true
      case .category(let number): row.category == number
      case .unread: !record.read.contains(row.id)
      case .starred: record.starred.contains(row.id)
      case .noted: record.noted.contains(row.id)
      case .begun: record.begun.contains(row.id)
      case .visited: record.visited.contains(row.id)
      case .events: article.event != nil
      case .group(let group):
        switch group.kind {
        case .person: article.people.contains(group.name)
        case .tag: article.tags.contains(group.name)
        case .year: row.year == group.name
        }
      }
    }

    func bruteForce(_ part: Listing.Part) -> [ArticleRow] {
      zip(rows, articles).filter { isIn(part, $0, $1) }.map(\.0)
    }

    func parts() throws -> [Listing.Part] {
      let groups = try ArticleGroup.Kind.allCases.flatMap {
        try catalog.groups($0, by: .name, record).map(\.group)
      }
      return [.all, .unread, .starred, .noted, .begun, .visited, .events]
        + (try catalog.categories().map { .category($0.id) }) + groups.map(Listing.Part.group)
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `each list shows what going through all articles gives`(_ seed: UInt64) throws {
    let sample = try Sample(seed: seed)
    for part in try sample.parts() {
      let expected = sample.bruteForce(part)
      #expect(!expected.isEmpty, "\(part)")
      for order in Listing.Order.allCases {
        let all = try sample.catalog.rows(of: Listing(order: order), in: 0..<1000).rows
        let sorted = all.filter(Set(expected).contains).map(\.id)
        let found = try sample.catalog.numbers(
          of: Listing(part, .by(order)), sample.record, at: Self.now)
        #expect(found == sorted, "\(part) by \(order)")
      }
      let unreadFirst = try sample.catalog.numbers(of: Listing(part, .unreadFirst), sample.record)
      let isUnread = { (row: ArticleRow) in !sample.record.read.contains(row.id) }
      #expect(
        unreadFirst == (expected.filter(isUnread) + expected.filter { !isUnread($0) }).map(\.id))
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `groups are counted as going through all articles counts them`(_ seed: UInt64) throws {
    let sample = try Sample(seed: seed)
    for kind in ArticleGroup.Kind.allCases {
      let groups = try sample.catalog.groups(kind, by: .name, sample.record)
      for row in groups {
        let articles = sample.bruteForce(.group(row.group))
        #expect(row.count == articles.count)
        #expect(row.unread == articles.count { !sample.record.read.contains($0.id) })
      }
      let all = zip(sample.rows, sample.articles).flatMap { row, article in
        switch kind {
        case .person: article.people
        case .tag: article.tags
        case .year: [String(row.year)]
        }
      }
      #expect(Set(groups.map(\.group.name)) == Set(all))
      let counts = try sample.catalog.groupCounts()
      #expect(counts[kind] == groups.count)
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a filter keeps the articles that have every word`(_ seed: UInt64) throws {
    let sample = try Sample(seed: seed)
    var headings = try sample.catalog.headings()
    for text in ["", "é", "ar", "title 1", "ward 7", "zz", "anna w", "l'", "1 anna 2", "9"] {
      for length in 0...text.count {
        let filter = ListFilter(String(text.prefix(length)))
        let expected = sample.rows.filter { filter.matches($0.title + " " + $0.byline) }
        let found = headings.articles(matching: filter)
        #expect(found == ArticleSet(expected.map(\.id)), "\(text.prefix(length))")
      }
    }
  }

  @Test func `history and begun articles are in the order of the visits`() throws {
    let sample = try Sample(seed: 7)
    let visited = try sample.catalog.numbers(of: Listing(.visited), sample.record)
    #expect(visited == sample.record.visited)
    let begun = try sample.catalog.numbers(of: Listing(.begun), sample.record)
    #expect(begun == sample.record.begun)
  }

  @Test func `events to come are first, the next one on top, then the latest that is over`() throws
  {
    let sample = try Sample(seed: 8)
    let numbers = try sample.catalog.numbers(of: Listing(.events), sample.record, at: Self.now)
    let events = try sample.catalog.events(of: numbers, at: Self.now)
    let rows = numbers.compactMap { events[$0] }
    let upcoming = rows.prefix(while: \.isUpcoming).map(\.day)
    let over = rows.dropFirst(upcoming.count).filter { !$0.day.isEmpty }.map(\.day)
    #expect(upcoming.count > 3 && over.count > 3)
    #expect(upcoming == upcoming.sorted())
    #expect(over == over.sorted(by: >))
    #expect(!rows.dropFirst(upcoming.count).contains { $0.isUpcoming })
    #expect(rows.dropFirst(upcoming.count + over.count).allSatisfy { $0.day.isEmpty })
    let counts = try sample.catalog.eventCounts(at: Self.now)
    #expect(counts == (rows.count, upcoming.count))
  }

  @Test(arguments: [
    ("2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z", true, true),
    ("2099-01-01T00:00:00Z", "2100-01-01T00:00:00Z", true, false),
    ("2000-01-01T00:00:00Z", "2001-01-01T00:00:00Z", false, false),
  ])
  func `an event is under way from its beginning to its end`(
    _ start: String, _ end: String, _ isUpcoming: Bool, _ isUnderWay: Bool
  ) throws {
    let event = "\"event\": {\"start\": \"\(start)\", \"end\": \"\(end)\"}"
    let archive = try TemporaryArchive(items: [
      "{\"id\": \"e\", \"content_html\": \"<p>x</p>\", \"_carrel\": {\(event)}}"
    ])
    let catalog = try archive.catalog()
    let numbers = try catalog.numbers(of: Listing(.events), ReadingRecord(), at: Self.now)
    let row = try #require(catalog.events(of: numbers, at: Self.now).values.first)
    #expect(row.isUpcoming == isUpcoming && row.isUnderWay == isUnderWay)
  }

  @Test func `what is gone from the archive is gone from every list`() throws {
    let archive = try TemporaryArchive(items: [
      item("a", author: "Anna"), item("b", tags: ["x"], author: "Ben"),
    ])
    let catalog = try archive.catalog()
    try archive.write(TemporaryArchive.page([item("c", author: "Anna")]), to: "archive.json")
    _ = try Indexer(catalog).run()
    let record = ReadingRecord()
    let people = try catalog.groups(.person, by: .name, record)
    #expect(people.map(\.group.name) == ["Anna"])
    #expect(try catalog.groups(.tag, by: .name, record).isEmpty)
    let counts = try catalog.groupCounts()
    #expect(counts[.person] == 1)
    var headings = try catalog.headings()
    #expect(headings.articles(matching: ListFilter("ben")).count == 0)
    #expect(try catalog.numbers(of: Listing(.unread), record).count == 1)
  }

  @Test func `names are sorted as the archive sorts them`() throws {
    let head =
      #""authors": [{"name": "Élisée Reclus", "_carrel": {"sortName": "Reclus, Élisée"}}],"#
    let archive = try TemporaryArchive(
      items: [item("a"), item("b", author: "Max Nettlau"), item("c", author: "Sofia")],
      head: head)
    let names = try archive.catalog().groups(.person, by: .name, ReadingRecord()).map(\.group.name)
    #expect(names == ["Max Nettlau", "Élisée Reclus", "Sofia"])
  }
}

extension Article {
  fileprivate var people: [String] {
    (authors + (event?.sessions.flatMap(\.speakers) ?? [])).compactMap(\.name)
  }
}
