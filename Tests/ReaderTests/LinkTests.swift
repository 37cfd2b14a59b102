import Screen
import TestSupport
import Testing

@testable import Reader

struct LinkTests {
  private func reader(
    _ id: String = "commune", _ rows: Int = 24, _ columns: Int = 80
  ) throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
    reader.open(id)
    return reader
  }

  @Test(arguments: ["Enter", "q", "Esc", "h", "Left"])
  func `a note is closed by many keys, and one is where one was`(_ key: String) throws {
    let reader = try reader("commune", 10, 80)
    reader.press("Tab Tab")
    let before = reader.rows.prefix(8)
    reader.press("Enter")
    #expect(reader.screen.contains("── Note 1 ──"))
    #expect(reader.screen.contains("[1] A note on walls."))
    reader.press(key)
    #expect(reader.rows.prefix(8) == before)
  }

  @Test func `a note can be gone to at the end of the text, and H comes back`() throws {
    let reader = try reader("commune", 6, 80)
    reader.press("1 Enter o")
    #expect(!reader.screen.contains("── Note 1 ──"))
    #expect(reader.rows[0].contains("[1] A note on walls."))
    reader.press("H")
    #expect(reader.rows[0].contains("The Free Commune"))
  }

  @Test func `a long note is scrolled in its window, also at another width`() throws {
    let words = (1...200).map { "w\($0)" }.joined(separator: " ")
    let html =
      "<p>Text<sup><a href='#fn1' id='r1'>1</a></sup></p><section class='footnotes'><ol>"
      + "<li id='fn1'><p>\(words)</p></li></ol></section>"
    let archive = try TemporaryArchive(items: [item("a", title: "T", html: html)])
    let reader = try ReaderHarness(archive, Size(rows: 14, columns: 60))
    reader.press("Enter Enter 1 Enter")
    #expect(reader.screen.contains("Note 1 (more below)"))
    reader.press("G")
    #expect(reader.screen.contains("w200"))
    #expect(!reader.screen.contains("more below"))
    reader.resize(Size(rows: 14, columns: 100))
    #expect(reader.screen.contains("w200"))
    reader.press("g")
    #expect(reader.screen.contains("[1] w1 "))
  }

  @Test func `numbers follow notes and links, and the list names them`() throws {
    let reader = try reader()
    reader.press("l")
    #expect(reader.rows[2].hasPrefix(">1  A note on walls."))
    reader.press("q 3 Enter")
    #expect(reader.rows[0].contains("On Prisons"))
    reader.press("H 4 Enter")
    #expect(reader.lastRow == "Open https://elsewhere.example/ in the browser? y/n")
    reader.press("n 5 Enter")
    #expect(reader.lastRow == "There is no link or note 5: l lists 1 to 4")
    reader.press("l j j Enter")
    #expect(reader.rows[0].contains("On Prisons"))
  }

  @Test func `letters on the links follow them`() throws {
    let reader = try reader()
    reader.press(";")
    #expect(reader.screen.contains("see dn Prisons and flsewhere"))
    reader.press("d")
    #expect(reader.rows[0].contains("On Prisons"))
    reader.press(";")
    #expect(reader.lastRow == "There is no link on the screen")
    reader.press("H ; x")
    #expect(reader.lastRow == "No link on the screen has these letters")
    reader.press("; Esc")
    #expect(!reader.screen.contains("dn Prisons"))
    reader.press("; s")
    #expect(reader.screen.contains("── Note 1 ──"))
  }

  @Test func `a note is said by lines`() throws {
    var reader = try self.reader().state
    _ = reader.update(.key(.character("1")))
    _ = reader.update(.key(.enter))
    #expect(reader.linearPage.heading == "Note 1.")
    #expect(reader.linearPage.lines == ["[1] A note on walls."])
  }

  @Test func `letters are one each, or two where one is not enough`() {
    #expect(ArticleLayer.letters(count: 3) == ["a", "s", "d"])
    let many = ArticleLayer.letters(count: 100)
    #expect(Set(many).count == 100)
    #expect(many.allSatisfy { $0.count == 2 })
  }
}
