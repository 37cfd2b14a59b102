import Foundation
import TestSupport
import Testing

@testable import Reader

/// Places and marks are found again in an article that was revised, else listed as detached.
struct RevisedArticleTests {
  /// A paragraph of words that no other has.
  private static func paragraph(_ number: Int) -> String {
    var random = SeededRandom(seed: UInt64(number))
    let syllables = ["ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "pa", "re", "so", "tu", "va"]
    let words = (0..<24).map { _ in
      (0..<3).map { _ in syllables.randomElement(using: &random) ?? "" }.joined()
    }
    return "<p>Sort \(number) of " + words.joined(separator: " ") + "."
  }

  private static func archive(_ paragraphs: [Int]) throws -> TemporaryArchive {
    try TemporaryArchive(items: [
      item("a", title: "Old and New", html: paragraphs.map(paragraph).joined())
    ])
  }

  private func reader(_ archive: TemporaryArchive) throws -> ReaderHarness {
    let reader = try ReaderHarness(archive)
    reader.open("a")
    return reader
  }

  /// The keeper's records of a reader, in another reader of a revised archive.
  private func reopened(_ reader: ReaderHarness, _ paragraphs: [Int]) throws -> ReaderHarness {
    reader.press("q")
    let next = try ReaderHarness(Self.archive(paragraphs))
    try next.notebook.merge(reader.notebook.records())
    next.open("a")
    return next
  }

  @Test func `a mark goes with its paragraph`() throws {
    let first = try reader(Self.archive(Array(0..<40)))
    first.press("2 1 g m a")
    let next = try reopened(first, Array(30..<40) + Array(5..<30))
    next.press("M")
    #expect(next.rows[1].contains("Sort 20 of "))
    #expect(next.rows[1].contains("¶ 26"))
    next.press("Enter")
    #expect(next.rows.contains { $0.contains("▸") && $0.contains("Sort 20 of ") })
  }

  @Test func `what is gone is told, listed with its words, and not gone to`() throws {
    let first = try reader(Self.archive(Array(0..<40)))
    first.press("2 1 g m a")
    let next = try reopened(first, Array(0..<10) + Array(30..<40))
    #expect(next.screen.contains("Where you left off is gone from this text; M lists it"))
    next.press("M")
    #expect(next.rows[1].contains("“Sort 20 of "))
    #expect(next.rows[1].hasSuffix("detached"))
    next.press("Enter")
    #expect(next.screen.contains("Its words are gone from this text: “Sort 20 of "))
    let records = try next.notebook.records()
    #expect(records.archives[0].marks?[0].detachedAt != nil)
    // Where it is read as it was, the mark is back.
    let back = try reopened(next, Array(0..<40))
    back.press("' a")
    #expect(back.rows.contains { $0.contains("▸") && $0.contains("Sort 20 of ") })
    #expect(try back.notebook.records().archives[0].marks?[0].detachedAt == nil)
  }

  @Test func `an article is opened where it was left, wherever that is now`() throws {
    let first = try reader(Self.archive(Array(0..<40)))
    first.press("2 1 g")
    let top = try #require(first.rows.first { $0.contains("Sort ") })
    let next = try reopened(first, [39, 38] + Array(0..<40))
    #expect(
      next.rows.prefix(4).contains { $0.contains(top.prefix(20).drop { $0 == "▸" || $0 == " " }) })
    let lost = try reopened(first, Array(0..<12))
    #expect(lost.screen.contains("is gone from this text"))
    lost.press("M")
    #expect(lost.rows[1].contains("·  “"))
    #expect(lost.rows[1].hasSuffix("detached"))
  }
}
