import Screen
import TestSupport
import Testing

@testable import Reader

/// `U` takes back each change of what is kept, and the notebook is as before.
struct UndoingTests {
  /// A reader before the list of all articles, of which one is read and starred, and a search saved.
  private func reader() throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    for query in ["walls", "prisons", "bees"] {
      reader.press("S")
      reader.type(query)
      reader.press("Enter m q")
    }
    reader.goToShelf("All articles")
    reader.press("Enter r s j")
    return reader
  }

  @Test(arguments: ["r", "s", "k r", "k s", "A", "Enter m a q", "r r", "s s s"])
  func `in a list`(_ keys: String) throws {
    let reader = try reader()
    try expectUndone(reader, keys)
  }

  @Test(arguments: ["m a", "m A", "s", "m a } m a", "s m b s"])
  func `in an article`(_ keys: String) throws {
    let reader = try reader()
    reader.press("G Enter m a 9 g m A q k Enter m A")
    try expectUndone(reader, keys)
  }

  @Test func `a saved search is taken away, and stands where it stood`() throws {
    let reader = try reader()
    reader.press("q")
    reader.goToShelf("Search: prisons")
    let shown = { reader.state.browse.shelves.map(\.title.english.string) }
    let before = shown()
    try expectUndone(reader, "m")
    #expect(shown() == before)
  }

  @Test func `a mark that another reader has moved meanwhile is left alone`() throws {
    let reader = try SmallArchive.reading()
    reader.press("1 2 g m a")
    var moved = try #require(try reader.notebook.mark("a", in: "book", reader.key))
    moved = .init(letter: "a", item: "book", place: .init(paragraph: 40, word: 0, progress: 0.5))
    try reader.notebook.setMark(moved, in: reader.key)
    reader.press("U")
    #expect(try reader.notebook.mark("a", in: "book", reader.key) == moved)
  }

  /// Presses keys, and `U` for each change that they made; the notebook must then be as it was before.
  private func expectUndone(_ reader: ReaderHarness, _ keys: String) throws {
    let before = try reader.notebook.records().archives[0].decided
    let count = reader.state.changes.count
    reader.press(keys)
    let made = reader.state.changes.count - count
    #expect(made > 0)
    for _ in 0..<made { reader.press("U") }
    #expect(reader.state.changes.count == count)
    #expect(try reader.notebook.records().archives[0].decided == before)
  }
}
