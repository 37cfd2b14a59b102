import Screen
import TestSupport
import Testing

@testable import Reader

/// Links to the works that an article cites.
struct CitationTests {
  private static let reference = "Kropotkin, Peter. Mutual Aid. Heinemann, 1902."

  @Test(arguments: ["Tab Enter", "2 Enter", "; a"])
  func `a citation shows its reference in a window`(_ keys: String) throws {
    let reader = try SmallArchive.reading("commune", 12, 80)
    reader.press(keys)
    #expect(reader.screen.contains("── Reference ──"))
    #expect(reader.screen.contains(Self.reference))
    #expect(reader.state.linearPage.heading == "Reference.")
    #expect(reader.state.linearPage.lines.map(\.string) == [Self.reference])
  }

  @Test(arguments: ["Enter", "o"])
  func `the list at the end is gone to, and H returns`(_ key: String) throws {
    let reader = try SmallArchive.reading("commune", 16, 80)
    let text = reader.rows.prefix(14)
    reader.press("2 Enter")
    #expect(reader.lastRow == "Enter at the end  r cited by  q close  j line  ? help")
    reader.press(key)
    #expect(!reader.screen.contains("── Reference ──"))
    #expect(reader.rows[13].contains(Self.reference))
    #expect(reader.lastRow.hasPrefix("Space page  H return  "))
    reader.press("H")
    #expect(reader.rows.prefix(14) == text)
    #expect(!reader.lastRow.contains("H return"))
  }

  @Test(arguments: ["q", "Esc", "h", "Left"])
  func `the window is closed, and one is where one was`(_ key: String) throws {
    let reader = try SmallArchive.reading("commune", 12, 80)
    reader.press("Tab")
    let text = reader.rows.prefix(10)
    reader.press("Enter \(key)")
    #expect(reader.rows.prefix(10) == text)
  }

  @Test func `a note is told apart by its hints`() throws {
    let reader = try SmallArchive.reading("commune")
    reader.press("1 Enter")
    #expect(reader.lastRow.hasPrefix("Enter close  o at the end  j line"))
    #expect(!reader.lastRow.contains("q close"))
  }

  @Test func `bibliographies are set in the style that is chosen`() throws {
    let reader = try SmallArchive.reading("commune", 16, 80)
    reader.press("2 Enter")
    #expect(reader.screen.contains(Self.reference))
    reader.press("q")
    reader.run("set citation-style=apa")
    reader.press("2 Enter")
    #expect(reader.screen.contains("Kropotkin, P. (1902). Mutual Aid. Heinemann."))
    #expect(!reader.screen.contains(Self.reference))
    reader.press("Enter")
    #expect(reader.rows[13].contains("Kropotkin, P. (1902). Mutual Aid. Heinemann."))
    reader.run("set citation-style=mla")
    #expect(reader.rows[13].contains("Kropotkin, Peter. Mutual Aid. Heinemann, 1902."))
  }

  @Test func `articles that are opened later have the style that was chosen before`() throws {
    let reader = try SmallArchive.reading("commune", 16, 80)
    reader.run("set citation-style=chicago-author-date")
    reader.press("q Enter 2 Enter")
    #expect(reader.screen.contains("Kropotkin, Peter. 1902. Mutual Aid. Heinemann."))
  }

  @Test func `a style that there is not is refused, with those that there are`() throws {
    let reader = try SmallArchive.reading("commune", 16, 100)
    reader.run("set citation-style=bibtex")
    #expect(
      reader.state.message?.english.string
        == "“citation-style” can't be “bibtex”, only chicago, chicago-author-date, mla or apa")
  }

  @Test func `a long reference is scrolled, also at another width`() throws {
    let words = (1...200).map { "w\($0)" }.joined(separator: " ")
    let archive = try TemporaryArchive(items: [
      """
      {"id": "a", "title": "T", "content_html": "<p><a href=\\"#k\\">[K]</a></p>",
       "_carrel": {"references": [{"id": "j", "title": "Other"}, {"id": "k", "title": "\(words)"}]}}
      """
    ])
    let reader = try ReaderHarness(archive, Size(rows: 14, columns: 60))
    reader.press("Enter Enter Tab Enter")
    #expect(reader.screen.contains("Reference (more below)"))
    reader.press("G")
    #expect(reader.screen.contains("w200"))
    reader.resize(Size(rows: 14, columns: 100))
    #expect(reader.screen.contains("w200"))
  }

  private static func archive() throws -> TemporaryArchive {
    let work = """
      "title": "Prisons", "author": [{"family": "Markin", "given": "V."}], \
      "issued": {"date-parts": [[1992]]}
      """
    return try TemporaryArchive(items: [
      """
      {"id": "a", "title": "One", "date_published": "2003-01-01T00:00:00Z",
       "content_html": "<p>As said [Markin, 1992: 42], and (Morris 1890).</p><p>Two.</p>",
       "_carrel": {"references": [{"id": "m", \(work)},
         {"id": "n", "title": "News", "author": [{"family": "Morris"}],
          "issued": {"date-parts": [[1890]]}}]}}
      """,
      """
      {"id": "b", "title": "Two", "date_published": "2002-01-01T00:00:00Z", "content_html": "<p>x</p>",
       "_carrel": {"references": [{"id": "17", \(work)}]}}
      """,
    ])
  }

  @Test(arguments: ["Tab Enter", "1 Enter", "; a"])
  func `a citation in plain words shows its reference`(_ keys: String) throws {
    let reader = try ReaderHarness(Self.archive(), Size(rows: 14, columns: 60))
    reader.open("a")
    reader.press(keys)
    #expect(reader.screen.contains("── Reference ──"))
    #expect(reader.screen.contains("Prisons"))
  }

  @Test(arguments: ["Tab Enter r", "l r"])
  func `r lists what else cites the work, Enter opens it`(_ keys: String) throws {
    let reader = try ReaderHarness(Self.archive(), Size(rows: 14, columns: 60))
    reader.open("a")
    reader.press(keys)
    reader.wait { $0.message != .lookingForRelated }
    #expect(reader.rows[0] == "Articles that also cite “Prisons”")
    #expect(reader.rows[1].hasPrefix(">Two"))
    let page = reader.state.linearPage
    #expect(page.heading == "Articles that also cite “Prisons”.")
    #expect(page.lines.map(\.string) == ["1: Two. 2002."])
    reader.press("Enter")
    #expect(reader.rows[0].contains("Two"))
  }

  @Test(arguments: [
    ("Tab Tab Enter r", "No other article cites this work"),
    ("l j r", "No other article cites this work"),
  ])
  func `that nothing else cites a work is said`(_ keys: String, _ words: String) throws {
    let reader = try ReaderHarness(Self.archive(), Size(rows: 14, columns: 60))
    reader.open("a")
    reader.press(keys)
    reader.wait { $0.message != .lookingForRelated }
    #expect(reader.lastRow.hasPrefix(words))
  }

  @Test func `a note is cited by nothing`() throws {
    let reader = try SmallArchive.reading("commune")
    reader.press("1 Enter r")
    #expect(reader.lastRow.hasPrefix("Only a work is cited"))
  }

  @Test func `an address of the text itself is gone to, though a reference has it too`() throws {
    let archive = try TemporaryArchive(items: [
      """
      {"id": "a", "title": "T", "content_html": "<p><a href=\\"#k\\">[K]</a></p><p id=\\"k\\">Here</p>",
       "_carrel": {"references": [{"id": "k", "title": "There"}]}}
      """
    ])
    let reader = try ReaderHarness(archive, Size(rows: 14, columns: 60))
    reader.press("Enter Enter Tab Enter")
    #expect(!reader.screen.contains("── Reference"))
    #expect(reader.lastRow.contains("H return"))
  }
}
