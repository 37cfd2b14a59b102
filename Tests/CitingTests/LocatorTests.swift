import Archive
import Citing
import Testing

struct LocatorTests {
  @Test(arguments: [
    ("¶ 12", Locator.paragraph(12...12)), ("¶¶12–14", .paragraph(12...14)),
    ("par. 12-14", .paragraph(12...14)), ("Paragraph 3", .paragraph(3...3)),
    ("7", .page("7")), ("p. 7", .page("7")), ("pp. 7-9", .page("7", to: "9")),
    ("xii–xiv", .page("xii", to: "xiv")), ("217r", .page("217r")),
  ])
  func `places are read as people write them`(text: String, locator: Locator) {
    #expect(Locator(text) == locator)
  }

  @Test(arguments: ["", "¶", "¶ x", "¶ 0", "¶ 14-12", "p.", "on page seven", "7-", "-"])
  func `what is no place is none`(text: String) {
    #expect(Locator(text) == nil)
  }

  @Test func `a text is known by its revision, else by its last change`() {
    var article = Article(id: "a")
    #expect(Locator.TextState(article) == nil)
    article.datePublished = Timestamp("2026-11-20T10:00:00Z")
    article.dateModified = Timestamp("2026-11-23T23:30:00-05:00")
    #expect(
      Locator.TextState(article) == .date(CalendarDate(year: 2026, month: 11, day: 23)))
    article.revision = "3"
    #expect(Locator.TextState(article) == .revision("3"))
  }
}
