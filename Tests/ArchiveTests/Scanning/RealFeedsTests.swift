import TestSupport
import Testing

@testable import Archive

/// Feeds written by others.
@Suite(.enabled(if: sharedFolder != nil, "the shared test data is missing"))
struct RealFeedsTests {
  private func scan(_ path: String) throws -> (scan: Scan, articles: [DecodedArticle]) {
    let file = SharedFile(path: (sharedFolder?.path ?? "") + "/suites/" + path)
    let scan = try Scan(file.bytes())
    return (scan, try scan.items.map { try decode($0.text) })
  }

  @Test func `gofeed's feed of version 1-1 is read whole`() throws {
    let (scan, articles) = try scan("gofeed/testdata/parser/json/version_json_11.json")
    #expect(scan.summary.feed.title == "title")
    let article = try #require(articles.first?.article)
    #expect(
      article.authors == [
        Author(
          name: "author_name", url: "https://sample-feed-author.com",
          avatar: "https://sample-feed-author.com/me.png")
      ])
    #expect(article.datePublished?.description == "2019-10-12T07:20:50Z")
    #expect(article.tags == ["tag1", "tag2"])
    #expect(article.attachments.first?.sizeInBytes == 100)
  }

  @Test func `the author of version 1-0 is read where there are no authors`() throws {
    for name in ["version_json_10", "version_json_11_deprecated_author"] {
      let (scan, articles) = try scan("gofeed/testdata/parser/json/\(name).json")
      #expect(scan.summary.feed.authors.map(\.name) == ["author_name"])
      #expect(articles.first?.article.authors.map(\.name) == ["author_name"])
      #expect(scan.kinds.contains { if case .unknownVersion = $0 { true } else { false } })
    }
  }

  @Test func `every example of the schema repository is read without a fault`() throws {
    let files = try SharedFile.json(in: "suites/jsonfeed/sonicdoe-jsonfeed-schema/test/examples")
    #expect(files.count == 6)
    for file in files {
      let scan = try Scan(file.bytes())
      #expect(scan.kinds.isEmpty, "\(file.name)")
      #expect(!scan.items.isEmpty)
      for item in scan.items { #expect(try decode(item.text).faults.isEmpty, "\(file.name)") }
    }
  }

  @Test func `each fixture of the schema validator has the fault that its name tells`() throws {
    let folder = "jsonfeed/danmactough-jsonfeed-schema-validator/test/fixtures/"
    #expect(try scan(folder + "valid-basic.json").scan.kinds.isEmpty)
    #expect(try scan(folder + "invalid-missing-title.json").scan.kinds == [.missing(name: "title")])
    #expect(
      try scan(folder + "invalid-missing-version.json").scan.kinds == [.missing(name: "version")])
    #expect(
      try scan(folder + "invalid-incorrect-version.json").scan.kinds
        == [.unknownVersion("https://google.com")])
    #expect(
      try scan(folder + "invalid-missing-item-content.json").articles.first?.faults.map(\.kind) == [
        .noContent
      ])
    #expect(throws: ArchiveError.self) { try scan(folder + "invalid-missing-items.json") }
    #expect {
      try scan(folder + "invalid-missing-item-id.json")
    } throws: { ($0 as? Fault)?.kind == .noID }
  }

  @Test func `what is no feed is refused`() throws {
    #expect(throws: ArchiveError.self) {
      try scan("gofeed/testdata/parser/json/invalid/invalid.json")
    }
  }
}
