import Archive
import Exporting
import Foundation
import Testing

/// What epubcheck says of books. Where it is not installed these are left out, and it is said why.
@Suite(.serialized) struct EPUBCheckTests {
  private let export: Export

  init() throws { export = try Export() }

  @Test func `A book of hostile articles is right`() throws {
    if let lack = EPUBCheck.lack { return print("Skipped: \(lack)") }
    let articles = HostileHTML.all.map { ExportedArticle($0.name, html: $0.html) }
    let odd = [
      ExportedArticle("\u{200B}", html: "<p>No title", language: "not a language"),
      ExportedArticle("Nobody", html: "<p>x", by: "\u{1}", language: "e") { $0.url = "no address" },
    ]
    let complaints = try EPUBCheck.complaints(of: export.book(articles + odd))
    #expect(complaints == [])
  }

  @Test func `A book of all kinds of blocks is right`() throws {
    if let lack = EPUBCheck.lack { return print("Skipped: \(lack)") }
    let complaints = try EPUBCheck.complaints(of: export.book([Samples.everything]))
    #expect(complaints == [])
  }

  @Test func `A long article is right`() throws {
    if let lack = EPUBCheck.lack { return print("Skipped: \(lack)") }
    let paragraph =
      "<h2>On bread</h2><p>" + String(repeating: "Bread and <i>roses</i>. ", count: 40)
    let html = String(repeating: paragraph, count: 2_100)
    try #require(html.utf8.count > 2_000_000)
    let complaints = try EPUBCheck.complaints(
      of: export.book([ExportedArticle("Long", html: html)]))
    #expect(complaints == [])
  }
}
