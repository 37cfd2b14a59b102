import Archive
import Foundation
import TestSupport
import Testing

@testable import Catalog

struct ConcordanceFormatTests {
  private func line() throws -> Concordance.Line {
    let archive = try TemporaryArchive(items: [
      item("guilds", html: "<p>A \\\"free\\\",\\u001b old commune\\tof bees, then.", language: "en")
    ])
    return try archive.catalog().concordance(of: SearchQuery("commune"))[0]
  }

  @Test
  func `values parted by commas are quoted as RFC 4180 has them`() throws {
    #expect(ConcordanceFormat.csv.head == "article,paragraph,left,keyword,right")
    let text = try ConcordanceFormat.csv.text(of: line())
    #expect(text == "guilds,1,\"A \"\"free\"\",  old\",commune,\"of bees, then.\"")
  }

  @Test
  func `what is shown in place of a value is quoted, not what stood there`() throws {
    let text = try ConcordanceFormat.csv.text(of: line()) { $0.replacing("commune", with: "a,b") }
    #expect(text.contains(",\"a,b\","))
  }

  @Test
  func `no value has a tab or a line feed where tabs part values`() throws {
    let text = try ConcordanceFormat.tsv.text(of: line()) { $0 + "\t\r\n" }
    #expect(text.split(separator: "\t").count == 5)
    #expect(!text.contains("\n"))
  }

  @Test
  func `an object has the paragraph as a number, and nothing invisible`() throws {
    #expect(ConcordanceFormat.json.head == nil)
    let text = try ConcordanceFormat.json.text(of: line())
    let object = try JSON(parsing: Array(text.utf8)).object
    #expect(object?["paragraph"] == .number("1"))
    #expect(object?["keyword"] == .string("commune"))
    #expect(object?["left"] == .string("A \"free\",  old"))
  }
}
