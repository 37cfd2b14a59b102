import TestSupport
import Testing

@testable import Catalog

struct ListingTests {
  private static let items = (0..<300).map { number in
    item(
      "i\(number)", title: "Title \(number * 7 % 300)",
      html: "<p>\(String(repeating: "word ", count: number % 13 + 1))</p>",
      date: number % 10 == 0 ? nil : "\(1900 + number % 50)-01-01T00:00:00Z",
      category: number % 3 == 0 ? "essays" : "news", author: "Author \(number % 17)")
  }

  @Test func `articles are listed newest first, undated last`() throws {
    let catalog = try TemporaryArchive(items: Self.items).catalog()
    let days = try catalog.rows(of: Listing(), in: 0..<300).rows.map(\.day)
    #expect(days == days.filter { !$0.isEmpty }.sorted(by: >) + days.filter(\.isEmpty))
    #expect(days.count { $0.isEmpty } == 30)
  }

  @Test(arguments: Listing.Order.allCases)
  func `every order shows each article once`(_ order: Listing.Order) throws {
    let catalog = try TemporaryArchive(items: Self.items).catalog()
    let listing = Listing(order: order)
    let all = try catalog.rows(of: listing, in: 0..<300).rows
    #expect(Set(all.map(\.item)).count == 300)
    for start in stride(from: 0, to: 300, by: 37) {
      let some = try catalog.rows(of: listing, in: start..<(start + 50)).rows
      #expect(some == Array(all[start..<min(start + 50, 300)]))
    }
  }

  @Test func `rows found from a known row are those counted off`() throws {
    let catalog = try TemporaryArchive(items: Self.items).catalog()
    let essays = try #require(try catalog.categories().first { $0.key == "essays" })
    for listing in [Listing(), Listing(category: essays.id)] {
      let all = try catalog.rows(of: listing, in: 0..<300).rows
      for _ in 0..<200 {
        let near = Int.random(in: 0..<all.count)
        let start = Int.random(in: 0..<all.count)
        let range = start..<(start + Int.random(in: 1...40))
        let found = try catalog.rows(of: listing, in: range, near: (near, all[near])).rows
        #expect(found == Array(all[range.clamped(to: 0..<all.count)]), "\(range) near \(near)")
      }
    }
  }

  @Test func `a range beyond the end is empty`() throws {
    let catalog = try TemporaryArchive(items: [item("a")]).catalog()
    #expect(try catalog.rows(of: Listing(), in: 5..<9).rows.isEmpty)
    #expect(try catalog.rows(of: Listing(category: 99), in: 0..<9).total == 0)
  }
}
