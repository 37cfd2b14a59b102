import Archive
import Citing
import Testing

/// What an article is as a work.
struct ArticleWorkTests {
  private let source = CitedSource(
    title: "House", identity: "house", version: "3", license: License(spdx: "CC0-1.0"),
    language: "pt", authors: [Author(name: "Ada Bee")],
    categories: [Category(id: "a1", title: "Academic writing")],
    accessed: CalendarDate(year: 2026, month: 11, day: 27))

  @Test func `an article without more is a page of its archive`() {
    let article = Article(
      id: "x", url: "https://e.org/x", title: "Title",
      datePublished: Timestamp("2026-11-23T23:30:00-05:00"))
    let work = Work(article, of: source)
    #expect(work.kind == .webpage)
    #expect(work.containerTitle?.plain == "House")
    #expect(work.archive == "House")
    #expect(work.archiveVersion == "3")
    #expect(work.language == "pt")
    #expect(work.license?.spdx == "CC0-1.0")
    #expect(work.issued == WorkDate("2026-11-23"))
    #expect(work.accessed == WorkDate("2026-11-27"))
    #expect(work.authors.map(\.displayed) == ["Ada Bee"])
  }

  @Test(arguments: [
    ("a1", Work.Kind.articleJournal), ("abstracts", .paperConference), ("pamphlets", .pamphlet),
    ("blog", .postWeblog), ("essays", .webpage), ("talks", .speech),
  ])
  func `its category says what it is`(category: String, kind: Work.Kind) {
    #expect(Work(Article(id: "x", category: category), of: source).kind == kind)
  }

  @Test func `its data say more than its category`() {
    var article = Article(id: "x", category: "essays", event: Event(place: "Lisbon"))
    #expect(Work(article, of: source).kind == .event)
    article.authors = [Author(name: "Ann Ash", role: .speaker)]
    #expect(Work(article, of: source).kind == .speech)
    article.references = [Reference(csl: ["id": .string("k"), "type": .string("book")])]
    article.reviewOf = "k"
    #expect(Work(article, of: source).kind == .reviewBook)
  }

  @Test func `roles are kept, and editors are authors where nobody else is`() {
    let people = [
      Author(name: "Ed Itor", role: .editor), Author(name: "Tran Slator", role: .translator),
    ]
    #expect(
      Work(Article(id: "x", authors: people), of: source).contributors.map(\.role)
        == [.author, .translator])
    let more = people + [Author(name: "Au Thor", role: .author)]
    #expect(
      Work(Article(id: "x", authors: more), of: source).contributors.map(\.role)
        == [.editor, .translator, .author])
  }

  @Test func `a session is a talk of its speakers`() throws {
    let session = Session(
      title: "Bees", start: Timestamp("2027-02-05T15:00:00-03:00"),
      speakers: [Author(name: "Amir Paula")])
    let article = Article(
      id: "x", title: "Colloquium", event: Event(place: "São Paulo", sessions: [session]))
    let work = try #require(Work(session: 0, of: article, in: source))
    #expect(work.kind == .speech)
    #expect(work.title?.plain == "Bees")
    #expect(work.eventTitle?.plain == "Colloquium")
    #expect(work.eventDate == WorkDate("2027-02-05"))
    #expect(work.authors.map(\.displayed) == ["Amir Paula"])
    #expect(Work(session: 1, of: article, in: source) == nil)
  }

  @Test func `members of CSL that have no place here are kept`() {
    let work = Work(csl: ["title": .string("T"), "custom": .number("1.0")], id: "x")
    #expect(work.other == ["custom": .number("1.0")])
  }

  @Test func `members of another sort than they ought to be are passed over`() {
    let work = Work(
      csl: [
        "title": .array([]), "author": .string("x"), "issued": .bool(true), "volume": .number("7"),
        "type": .null,
      ], id: "x")
    #expect(work.title == nil)
    #expect(work.contributors.isEmpty)
    #expect(work.issued == nil)
    #expect(work.volume == "7")
    #expect(work.kind == .document)
  }
}
