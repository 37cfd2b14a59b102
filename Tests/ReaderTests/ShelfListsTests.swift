import Screen
import TestSupport
import Testing

@testable import Reader

struct ShelfListsTests {
  private func reader(
    _ shelf: String, _ rows: Int = 24, _ columns: Int = 80
  ) throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
    reader.goToShelf(shelf)
    return reader
  }

  private func titles(_ reader: ReaderHarness) -> [String] {
    reader.state.browse.list.rows.map(\.title)
  }

  @Test func `categories come first, then shelves, then names`() throws {
    let reader = try reader("Essays")
    #expect(
      reader.state.browse.shelves.map(\.title.english.string) == [
        "Essays", "Conferences", "Other", "All articles", "Unread", "Reading", "Starred", "History",
        "Authors", "Years", "Events", "Contribute",
      ])
  }

  @Test func `Unread keeps what is read until one comes back to it`() throws {
    let reader = try reader("Unread")
    reader.press("Enter Enter q")
    #expect(titles(reader).count == 4)
    #expect(reader.rows[1].hasPrefix(">The Free Commune") && !reader.rows[1].hasSuffix(" N"))
    reader.press("q")
    #expect(reader.rows.contains { $0.hasPrefix(">Unread") && $0.contains(" 3") })
    reader.press("Enter")
    #expect(titles(reader) == ["A Colloquium", "On Prisons", "A Long Book"])
  }

  @Test func `Starred has what is starred, in any order`() throws {
    let reader = try reader("All articles")
    reader.press("Enter s j j s q")
    reader.goToShelf("Starred")
    #expect(reader.rows.contains { $0.hasPrefix(">Starred") && $0.contains(" 2") })
    reader.press("Enter , l")
    #expect(titles(reader) == ["On Prisons", "The Free Commune"])
  }

  @Test func `Reading has what was left half-way, with how much was read`() throws {
    let reader = try reader("All articles")
    reader.press("Enter G Enter Space Space q k Enter q q")
    reader.goToShelf("Reading")
    reader.press("Enter")
    #expect(titles(reader) == ["A Long Book"])
    #expect(reader.rows[1].contains("%"))
    reader.press("Enter G q q Enter")
    #expect(reader.screen.contains("Nothing is begun."))
  }

  @Test func `History has what was opened, the latest first`() throws {
    let reader = try reader("All articles")
    reader.press("Enter Enter q G Enter q q")
    reader.goToShelf("History")
    reader.press("Enter")
    #expect(titles(reader) == ["A Long Book", "The Free Commune"])
    #expect(reader.rows[0].hasSuffix("latest first"))
    reader.press(", t")
    #expect(reader.rows[0].hasSuffix("by title"))
    reader.press(", o")
    #expect(reader.rows[0].hasSuffix("latest first"))
  }

  @Test func `Events tell place, speakers and day`() throws {
    let reader = try reader("Events")
    reader.press("Enter")
    #expect(titles(reader) == ["A Colloquium"])
    #expect(reader.rows[1].contains("University of Sã"))
    #expect(reader.rows[1].contains("2026-02-05"))
    reader.press("=")
    #expect(reader.screen.contains("Anna Ward, Élisée Marcos"))
  }

  @Test func `Authors lists people and speakers, and opens their articles`() throws {
    let reader = try reader("Authors")
    #expect(reader.screen.contains("Who wrote the articles"))
    reader.press("Enter")
    #expect(
      reader.state.browse.names?.rows.map(\.group.name) == [
        "Anna Ward", "Editors", "Élisée Marcos",
      ])
    #expect(reader.rows[1].contains("speaker"))
    reader.press("j")
    #expect(reader.screen.contains(" The Free Commune"))
    reader.press("Enter")
    #expect(reader.rows[0].hasPrefix("Test › Authors › Editors"))
    reader.press("]")
    #expect(reader.rows[0].hasPrefix("Test › Authors › Élisée Marcos"))
    #expect(titles(reader) == ["A Colloquium"])
    reader.press("q")
    #expect(reader.rows[3].hasPrefix(">Élisée Marcos"))
    reader.press("q")
    #expect(reader.state.browse.focus == .shelves)
  }

  @Test func `names are sorted by name, number of articles and unread ones`() throws {
    let reader = try reader("Years")
    reader.press("Enter")
    let names = { reader.state.browse.names?.rows.map(\.group.name) }
    #expect(names() == ["2026", "1890", ""])
    reader.press(", l")
    #expect(names()?.first == "2026")
    reader.press(", x")
    #expect(reader.lastRow.hasPrefix("Not sorted"))
    reader.press("j Enter")
    #expect(reader.rows[0].hasPrefix("Test › Years › "))
  }

  @Test(arguments: [
    ("Unread", "Everything is read."), ("Starred", "Nothing is starred. 's' stars"),
    ("Reading", "Nothing is begun."), ("History", "Nothing was read yet."),
  ])
  func `an empty shelf says what to do`(_ shelf: String, _ words: String) throws {
    let reader = try reader("All articles")
    if shelf == "Unread" { reader.press("A") }
    reader.goToShelf(shelf)
    #expect(reader.screen.contains(words))
    reader.press("Enter")
    #expect(reader.rows[1].contains(words))
    #expect(reader.status == "No articles here")
  }

  @Test func `one comes back to where one was in each list`() throws {
    let reader = try reader("All articles")
    reader.press("Enter j j q")
    reader.goToShelf("Essays")
    reader.press("Enter j ] [")
    #expect(reader.rows[2].hasPrefix(">On Prisons"))
    reader.press("q")
    reader.goToShelf("All articles")
    reader.press("Enter")
    #expect(reader.rows[3].hasPrefix(">On Prisons"))
  }
}
