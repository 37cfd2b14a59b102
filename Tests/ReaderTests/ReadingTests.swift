import Notebook
import Screen
import TestSupport
import Testing

@testable import Reader

struct ReadingTests {
  private func reader(
    _ id: String, _ rows: Int = 24, _ columns: Int = 80
  ) throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
    reader.goToShelf("All articles")
    reader.press("Enter")
    for _ in 0..<4 where reader.state.browse.list.selected?.item != id { reader.press("j") }
    reader.press("Enter")
    return reader
  }

  @Test func `plus and minus go on from the columns that are seen, or say why not`() throws {
    let reader = try SmallArchive.reading("book", 12, 40)
    reader.press("+")
    #expect(reader.lastRow == "The text is as wide as the screen allows")
    reader.press("-")
    #expect(reader.state.measure == 36)
    reader.press("- - - -")
    #expect(reader.state.measure == 20)
    reader.press("-")
    #expect(reader.lastRow == "The text is as narrow as it can be")
  }

  @Test func `pages overlap by one line, and the end fills the screen`() throws {
    let reader = try reader("book")
    let last = reader.rows[21]
    reader.press("Space")
    #expect(reader.rows[0].replacing("▸", with: " ") == last)
    reader.press("b")
    #expect(reader.rows[0].contains("A Long Book"))
    reader.press("G")
    #expect(!reader.rows[21].isEmpty)
    #expect(reader.status.contains("100%"))
    let end = reader.rows.dropLast()
    reader.press("j Space d")
    #expect(reader.rows.dropLast() == end)
  }

  @Test func `the cursor stands on the first new line after a page`() throws {
    let reader = try reader("book")
    #expect(reader.state.frame().cursor?.row == 0)
    reader.press("Space")
    #expect(reader.state.frame().cursor?.row == 1)
    reader.press("j")
    #expect(reader.state.frame().cursor?.row == 21)
  }

  @Test func `numbers lead to paragraphs and percentages`() throws {
    let reader = try reader("book")
    reader.press("1 2 g")
    #expect(reader.rows[0].contains("Paragraph 2 of chapter 2"))
    reader.press("5 0 %")
    #expect(reader.status.contains("¶ 3"))
    reader.press("9 9 9 g")
    #expect(reader.status.contains("100%"))
    reader.press("g")
    #expect(reader.rows[0].contains("A Long Book"))
  }

  @Test func `the references do not count as text that is left`() throws {
    let reader = try reader("commune", 10, 80)
    reader.press("9 9 g Esc")
    #expect(reader.screen.contains("100%"))
  }

  @Test func `braces go by paragraphs and brackets by headings`() throws {
    let reader = try reader("book")
    reader.press("]")
    #expect(reader.rows.prefix(3).contains { $0.contains("Chapter 2") })
    reader.press("} } {")
    #expect(reader.rows.contains { $0.contains("▸ Paragraph 2 of chapter 2") })
    reader.press("[")
    #expect(reader.rows.prefix(3).contains { $0.contains("Chapter 1") })
    reader.press("]")
    #expect(reader.rows.prefix(3).contains { $0.contains("Chapter 2") })
  }

  @Test func `the same words stay on top when the window changes`() throws {
    let reader = try reader("book")
    reader.press("3 0 g")
    for columns in [33, 200, 20, 61, 80] {
      reader.resize(Size(rows: 24, columns: columns))
      #expect(reader.rows[0].contains("Paragraph 10"), "\(columns)")
    }
    reader.press("+ - -")
    #expect(reader.rows[0].contains("Paragraph 10"))
  }

  @Test func `an article opens where it was left`() throws {
    let reader = try reader("book")
    reader.press("3 0 g q")
    #expect(try reader.notebook.state(of: "book", in: reader.key).place?.paragraph == 30)
    reader.press("Enter")
    #expect(reader.rows[0].contains("Paragraph 10 of chapter 3"))
    #expect(reader.lastRow == "¶ 30 where you left; g goes to the beginning")
    reader.press("g q Enter")
    #expect(reader.rows[0].contains("A Long Book"))
    #expect(!reader.lastRow.contains("where you left"))
  }

  @Test func `an article that was read to its end opens at its beginning`() throws {
    let reader = try reader("book")
    reader.press("G q Enter")
    #expect(reader.rows[0].contains("A Long Book"))
  }

  @Test func `opening marks as read`() throws {
    let reader = try reader("prisons")
    #expect(try reader.notebook.state(of: "prisons", in: reader.key).isRead)
    reader.press("q")
    #expect(reader.status.contains("3 unread"))
  }

  @Test func `J and K open the next and the previous article of the list`() throws {
    let reader = try reader("commune")
    reader.press("J")
    #expect(reader.rows[0].contains("A Colloquium"))
    reader.press("K K")
    #expect(reader.rows[0].contains("The Free Commune"))
    #expect(reader.lastRow == "There is no further article here")
    reader.press("q")
    #expect(reader.rows[0].hasPrefix("Test › All articles"))
  }

  // MARK: - Links

  @Test func `Tab goes from link to link, and Enter follows a citation and comes back`() throws {
    let reader = try reader("commune", 12, 80)
    reader.press("Tab")
    #expect(reader.lastRow == "→ #k")
    reader.press("Enter Enter")
    #expect(reader.screen.contains("Kropotkin, Peter. Mutual Aid. Heinemann, 1902."))
    reader.press("H")
    #expect(reader.rows[0].contains("The Free Commune"))
    reader.press("Tab Tab")
    #expect(reader.lastRow == "→ #fn1")
    reader.press("Tab")
    #expect(reader.lastRow == "→ https://example.org/prisons")
  }

  @Test func `a link to an article of the archive opens it, and Backspace leads back`() throws {
    let reader = try reader("commune")
    reader.press("Tab Tab Tab Enter")
    #expect(reader.rows[0].contains("On Prisons"))
    reader.press("Backspace")
    #expect(reader.rows[0].contains("The Free Commune"))
  }

  @Test func `a link out of the archive is asked about before a browser sees it`() throws {
    let reader = try reader("commune")
    reader.press("Tab Tab Tab Tab Enter")
    #expect(reader.lastRow == "Open https://elsewhere.example/ in the browser? y/n")
    reader.press("n")
    #expect(reader.terminalEffects.isEmpty)
    reader.press("Enter y")
    #expect(reader.terminalEffects == [.browse("https://elsewhere.example/")])
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "https://a b", "https://ex\u{202E}ample.org", "",
  ])
  func `only web addresses are ever opened`(_ url: String) {
    #expect(!BrowserAddress.isSafe(url))
  }

  // MARK: - Finding

  @Test func `slash finds as one types, across lines, and n goes round`() throws {
    let reader = try reader("book")
    reader.press("/")
    reader.type("chapter 2")
    #expect(reader.lastRow.hasSuffix("1/11"))
    reader.press("Enter")
    #expect(reader.status.contains("1/11"))
    reader.press("n")
    #expect(reader.status.contains("2/11"))
    reader.press("N N")
    #expect(reader.status.contains("11/11"))
    #expect(reader.lastRow.contains("this is the last"))
    reader.press("n")
    #expect(reader.lastRow.contains("this is the first"))
  }

  @Test func `Escape gives up finding and goes back to where one was`() throws {
    let reader = try reader("book")
    reader.press("Space Space")
    let before = reader.screen
    reader.press("/")
    reader.type("chapter 6")
    #expect(reader.screen != before)
    reader.press("Esc")
    #expect(reader.screen == before)
  }

  @Test func `a small letter finds capitals too, a capital only itself`() throws {
    let reader = try reader("book")
    reader.press("/")
    reader.type("Guilds")
    #expect(reader.lastRow.hasSuffix("not found"))
    reader.press("Ctrl-U")
    reader.type("PARAGRAPH 1 ")
    #expect(reader.lastRow.hasSuffix("not found"))
    reader.press("Ctrl-U")
    reader.type("paragraph 1 ")
    #expect(reader.lastRow.hasSuffix("1/6"))
  }

  @Test func `information names the place, the length and the licence`() throws {
    let reader = try reader("commune")
    reader.press("=")
    #expect(reader.lastRow.contains("CC-BY-SA-4.0"))
    #expect(reader.lastRow.contains("¶ 1 of 2"))
  }

  @Test func `pages of the printed source are shown in the margin, not in the text`() throws {
    let html = "<p>Before the turn of the page <span class='pagenum'>[Pg 17]</span>it goes on.</p>"
    let archive = try TemporaryArchive(items: [item("a", title: "T", html: html)])
    let reader = try ReaderHarness(archive, Size(rows: 24, columns: 100))
    reader.press("Enter Enter")
    #expect(reader.screen.contains("p. 17"))
    #expect(reader.screen.contains("Before the turn of the page it goes on."))
    let phone = try ReaderHarness(archive, Size(rows: 12, columns: 40))
    phone.press("Enter Enter")
    #expect(phone.rows[11].hasPrefix("¶ 1  100%  p. 17"))
  }

  @Test func `paragraph numbers are shown in the margin on request`() throws {
    let reader = try reader("book")
    reader.press("#")
    #expect(reader.rows.contains { $0.hasPrefix("    ▸1 Paragraph 1 of chapter 1") })
  }
}
