import Screen
import TestSupport
import Testing

@testable import Reader

struct ContentsTests {
  @Test func `Enter goes to a section, and H comes back`() throws {
    let reader = try SmallArchive.reading()
    reader.press("1 2 g t j Enter")
    #expect(reader.rows[0].contains("Chapter 3"))
    #expect(reader.status.contains("¶ 21/60"))
    reader.press("H")
    #expect(reader.rows[0].contains("Paragraph 2 of chapter 2"))
    reader.press("L")
    #expect(reader.rows[0].contains("Chapter 3"))
    reader.press("t q")
    #expect(reader.rows[0].contains("Chapter 3"))
  }

  @Test func `notes and references are in the contents`() throws {
    let reader = try SmallArchive.reading("commune", 10, 80)
    reader.press("t")
    #expect(reader.rows[1].hasPrefix(">The Free Commune"))
    #expect(reader.rows[2].contains("What it is not"))
    #expect(reader.rows[3].hasPrefix("   Notes"))
    reader.press("G Enter")
    #expect(reader.screen.contains("Heinemann"))
  }

  @Test func `g goes to the first line that is no heading`() throws {
    let reader = try SmallArchive.reading("commune")
    reader.press("l G g")
    #expect(reader.rows[1] == " Notes")
    #expect(reader.rows[2].hasPrefix(">1"))
  }

  @Test func `typing narrows the contents, in any case and without accents`() throws {
    let html = "<h2>Élisée Reclus</h2><p>a</p><h2>The Commune</h2><p>b</p><h2>Notes on it</h2><p>c"
    let archive = try TemporaryArchive(items: [item("a", title: "T", html: html)])
    let reader = try ReaderHarness(archive)
    reader.press("Enter Enter t F")
    reader.type("elisee")
    #expect(reader.rows[0] == "Contents: elisee")
    #expect(reader.rows[1].hasPrefix(">  Élisée Reclus"))
    #expect(reader.rows[2].isEmpty)
    reader.press("Ctrl-U")
    reader.type("comm the")
    #expect(reader.rows[1].hasPrefix(">  The Commune"))
    reader.press("x")
    #expect(reader.screen.contains("Nothing here has that"))
    reader.press("Enter Backspace Enter Enter")
    #expect(reader.status.contains("¶ 2/3"))
    reader.press("t /")
    reader.type("notes")
    reader.press("Esc")
    #expect(reader.rows[0] == "Contents")
    #expect(reader.status == "4 of 4")
    reader.press("F n Down Esc Esc")
    #expect(reader.status.contains("¶"))
  }

  @Test func `an article without headings says so`() throws {
    let reader = try SmallArchive.reading("prisons")
    reader.press("t")
    #expect(reader.lastRow == "This article has no headings")
  }

  @Test func `a long list scrolls with its selection`() throws {
    let reader = try SmallArchive.reading("book", 6, 80)
    reader.press("t G")
    #expect(reader.screen.contains(">  Chapter 6"))
    reader.press("g")
    #expect(reader.rows[1].hasPrefix(">A Long Book"))
  }
}
