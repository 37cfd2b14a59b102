import Archive
import Markup
import Testing

@testable import Citing

@Suite
struct `A link to a place in an archive` {
  @Test(arguments: [
    "carrel:kropotkin.example/law", "carrel:kropotkin.example/law#p12",
    "carrel:kropotkin.example/law?revision=3#p12-14",
    "carrel:https%3A%2F%2Fexample.org%2Ffeed.json/https%3A%2F%2Fexample.org%2F%3Fp%3D1#p1",
    "carrel:a/b?date=2026-11-27#p2:~:text=Mutual%20aid,law", "carrel:a/b#:~:text=law",
    "carrel:a/%25%20%C3%A9",
  ])
  func `is read as it was written`(_ address: String) throws {
    #expect(try CarrelLink(address).address == address)
  }

  @Test
  func `names an archive, an article, and its paragraphs`() throws {
    let link = try CarrelLink("CARREL:my%2Farchive/an%20id?x=1&revision=b%263#p2-3")
    #expect(link.archive == "my/archive")
    #expect(link.item == "an id")
    #expect(link.paragraphs == 2...3)
    #expect(link.state == .revision("b&3"))
    let document = Document(html: "<p>one<p>two<p>three<p>four")
    #expect(link.place(in: document) == .init(range: 4..<13, isCertain: true))
  }

  @Test(arguments: [
    ("http://example.org", CarrelLinkError.noLink("http://example.org")),
    ("carrel:", .noArticle("carrel:")), ("carrel:a", .noArticle("carrel:a")),
    ("carrel:a/", .noArticle("carrel:a/")), ("carrel:a/b/c", .noArticle("carrel:a/b/c")),
    ("carrel:a/%zz", .noArticle("carrel:a/%zz")),
    ("carrel:a/b#q1", .noParagraph("q1", "carrel:a/b#q1")),
    ("carrel:a/b#p3-1", .noParagraph("p3-1", "carrel:a/b#p3-1")),
    ("carrel:a/b#p0", .noParagraph("p0", "carrel:a/b#p0")),
  ])
  func `says what is wrong with it`(_ address: String, _ error: CarrelLinkError) {
    #expect(throws: error) { try CarrelLink(address) }
  }

  @Test
  func `leads to its words where the text was revised`() throws {
    let document = Document(html: "<p>A new beginning.<p>Mutual aid is a law<p>of nature")
    let link = try CarrelLink("carrel:a/b?revision=1#p1:~:text=Mutual%20aid,law")
    #expect(link.place(in: document).map { document.string(in: $0.range) } == "Mutual aid is a law")
    let gone = try CarrelLink("carrel:a/b?revision=1#p2:~:text=Bees%20and%20ants")
    #expect(gone.place(in: document) == .init(range: 17..<36, isCertain: false))
    #expect(try CarrelLink("carrel:a/b#p9").place(in: document) == nil)
  }

  @Test(arguments: [
    ("12", 12...12), ("12-14", 12...14), ("12–14", 12...14), ("0", nil), ("14-12", nil), ("", nil),
    ("-3", nil), ("1-2-3", nil), ("x", nil), ("99999999999999999999", nil),
  ])
  func `has numbers of paragraphs as they are typed`(_ text: String, _ range: ClosedRange<Int>?) {
    #expect(ParagraphNumbers(text)?.range == range)
  }
}
