import Notebook
import Screen
import TestSupport
import Testing

@testable import Reader

/// What was sought in articles, to be sought again.
struct PatternHistoryTests {
  @Test func `Up and Down go through what was sought, in any article`() throws {
    let reader = try SmallArchive.reading()
    for pattern in ["guilds", "bees", "/guild(s)?"] {
      reader.press("/")
      reader.typeLine(pattern)
      reader.press("Enter")
    }
    reader.press("q q")
    reader.open("commune")
    reader.press("/ Up")
    #expect(reader.lastRow.hasPrefix("//guild(s)?"))
    reader.press("Up")
    #expect(reader.lastRow.hasPrefix("/bees"))
    reader.press("Ctrl-P")
    #expect(reader.lastRow.hasPrefix("/guilds"))
    reader.press("Down Ctrl-N Down")
    #expect(reader.lastRow == "/")
    reader.press("g u Up")
    #expect(reader.lastRow.hasPrefix("/guilds"))
    reader.press("Esc & Up")
    #expect(reader.lastRow.hasPrefix("&/guild(s)?"))
    #expect(
      try reader.notebook.lines(at: .find) == ["/guild(s)?", "bees", "guilds"])
  }

  @Test func `Enter alone seeks again, from the match that one is at`() throws {
    let (again, on) = (try SmallArchive.reading(), try SmallArchive.reading())
    for reader in [again, on] {
      reader.press("/")
      reader.typeLine("bees")
      reader.press("Enter n")
    }
    again.press("/ Enter")
    on.press("n")
    #expect(again.screen == on.screen)
    again.press("/ / Enter n")
    on.press("n n")
    #expect(again.screen == on.screen)
  }

  @Test func `Enter alone seeks in another article what was sought last`() throws {
    let reader = try SmallArchive.reading()
    reader.press("/")
    reader.typeLine("walls")
    reader.press("Enter")
    #expect(reader.lastRow == "Not found: “walls”")
    reader.press("q q")
    reader.open("commune")
    reader.press("/ Enter")
    #expect(reader.status.contains("1/2"))
    reader.press("n")
    #expect(reader.status.contains("2/2"))
    reader.press("q q")
    reader.open("book")
    reader.press("/ Enter")
    #expect(reader.lastRow == "Not found: “walls”")
  }

  @Test func `Enter alone says where nothing was sought yet`() throws {
    let reader = try SmallArchive.reading()
    let shown = reader.rows.dropLast()
    reader.press("/ Enter")
    #expect(reader.lastRow == "Nothing was sought before that could be again")
    #expect(reader.rows.dropLast() == shown)
  }

  @Test func `the paragraphs with nothing typed are all`() throws {
    let reader = try SmallArchive.reading()
    reader.press("&")
    reader.typeLine("chapter 3")
    reader.press("Enter & Enter")
    #expect(!reader.status.contains("&"))
    #expect(try reader.notebook.lines(at: .find) == ["chapter 3"])
  }

  @Test func `in a list Enter alone goes on to the next line found`() throws {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    reader.press("Enter / c o m m u n e Enter")
    let found = reader.state.browse.list.selected
    #expect(found?.item == "commune")
    reader.press("g / Enter")
    #expect(reader.state.browse.list.selected == found)
    reader.press("/ Enter")
    #expect(reader.lastRow == "This is the only line found")
    reader.press("Tab Tab q / Enter")
    #expect(reader.state.browse.prompt == nil)
  }
}
