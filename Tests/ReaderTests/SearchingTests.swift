import Screen
import TestSupport
import Testing

@testable import Reader

struct SearchingTests {
  private func reader(_ rows: Int = 24, _ columns: Int = 80) throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
  }

  @Test func `Enter opens a result at its first hit, with all hits marked`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("guilds chapter")
    reader.press("Enter Enter")
    #expect(reader.rows.contains { $0.contains("A Long Book") || $0.contains("Chapter 1") })
    #expect(reader.status.contains("1/126"))
    reader.press("n n")
    #expect(reader.status.contains("3/126"))
    reader.press("q")
    #expect(reader.rows[0] == "Search: guilds chapter")
  }

  @Test func `Enter opens a result at the passage that is shown`() throws {
    let filler = (1...30).map { "<p>Paragraph \($0) speaks of other things.</p>" }.joined()
    let html = "<p>A bee.</p>\(filler)<p>The bee and the other bee, a third bee.</p>"
    let reader = try ReaderHarness(
      TemporaryArchive(items: [
        #"{"id": "bees", "title": "Insects", "content_html": "\#(html)"}"#
      ]), Size(rows: 24, columns: 80))
    reader.press("S")
    reader.type("bee")
    #expect(reader.rows[3].contains("third bee"))
    reader.press("Enter Enter")
    #expect(reader.rows.contains { $0.contains("third bee") })
    #expect(reader.status.contains("2/4"))
  }

  @Test func `n goes on into the next result, and N back to the last hit of the one before`() throws
  {
    let reader = try reader()
    reader.press("S")
    reader.type("prisons")
    reader.press("Enter Enter")
    let hits = reader.status
    #expect(hits.contains("On Prisons") && hits.contains("1/1"))
    reader.press("n")
    #expect(reader.rows[0].contains("The Free Commune"))
    #expect(reader.lastRow == "Result 2 of 2")
    reader.press("n")
    #expect(reader.lastRow == "This is the last result")
    reader.press("N")
    #expect(reader.rows[0].contains("On Prisons"))
    reader.press("N")
    #expect(reader.lastRow == "This is the first result")
  }

  @Test func `the query can be changed, and q goes back to the list`() throws {
    let reader = try reader()
    reader.press("Enter S")
    reader.type("prisons")
    reader.press("Enter /")
    reader.press("Ctrl-U")
    reader.type("walls")
    reader.press("Enter")
    #expect(reader.rows[1].contains("The Free Commune"))
    reader.press("q")
    #expect(reader.rows[0].hasPrefix("Test › Essays"))
  }

  @Test func `nothing found says so`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("zeppelin")
    #expect(reader.status.hasPrefix("Nothing found"))
    reader.press("Enter j Enter")
    #expect(reader.rows[0] == "Search: zeppelin")
  }

  @Test func `where no article has all words the screen says so`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("walls bees")
    #expect(reader.status.contains("no article has all these words"))
  }

  @Test func `Escape leaves the prompt`() throws {
    let reader = try reader()
    reader.press("S Esc")
    #expect(reader.rows[0] == "Test")
    reader.press("S Backspace")
    #expect(reader.rows[0] == "Test")
  }

  @Test func `J opens the next result at its hit`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("prisons")
    reader.press("Enter Enter")
    #expect(reader.rows[0].contains("On Prisons"))
    reader.press("J")
    #expect(reader.rows[0].contains("The Free Commune"))
    #expect(reader.status.contains("1/1"))
    reader.press("J")
    #expect(reader.lastRow == "This is the last result")
    reader.press("q")
    #expect(reader.rows[4].hasPrefix(">The Free Commune"))
  }

  @Test func `a comma asks whether to sort by rank or by date`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("prisons")
    reader.press("Enter ,")
    #expect(reader.lastRow == "Sort by: r rank  d date")
    reader.press("d")
    #expect(reader.status == "Searching …")
    reader.press("Enter")
    #expect(reader.lastRow == "Still searching; what is shown was found before")
    reader.type("")
    #expect(reader.status.contains("by date"))
    reader.press(", d")
    #expect(reader.status.contains("by date"))
    reader.press(", x")
    #expect(reader.lastRow == "Not sorted: r rank, d date")
    reader.press(", r")
    reader.type("")
    #expect(reader.status.contains("by rank"))
  }

  @Test func `what was really searched is told, and why a query could not be parsed`() throws {
    let reader = try reader(24, 120)
    reader.press("S")
    reader.type("(prisons")
    #expect(reader.status.contains("searched: prisons"))
    reader.press("Ctrl-U")
    reader.type("prisons is:dull")
    #expect(reader.status.contains("plain words, for 'dull' is none of unread"))
  }

  @Test func `a query knows what was read and starred`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("prisons")
    reader.press("Enter s /")
    reader.type(" is:starred")
    #expect(reader.status.hasPrefix("1 of 1"))
    reader.press("Ctrl-U")
    reader.type("prisons is:read")
    #expect(reader.status.hasPrefix("Nothing found"))
  }
}
