import Screen
import TestSupport
import Testing

@testable import Reader

struct NarrowingTests {
  private func reader(_ rows: Int = 24, _ columns: Int = 80) throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
    reader.press("S")
    reader.type("the OR prisons")
    reader.press("Enter Tab")
    reader.waitForFacets()
    return reader
  }

  @Test func `g goes to the first part that the search can be narrowed to`() throws {
    let reader = try reader()
    reader.press("G g")
    #expect(reader.rows[2].hasPrefix("> Essays"))
  }

  @Test func `Enter narrows the search, again widens it, and U takes either back`() throws {
    let reader = try reader()
    reader.press("Enter")
    reader.type("")
    #expect(reader.rows[0] == "Search: the OR prisons › Essays")
    #expect(reader.status.hasPrefix("1 of 2"))
    reader.press("Tab")
    reader.waitForFacets()
    #expect(reader.rows[1].hasPrefix(" Narrowed to"))
    reader.press("Enter")
    reader.type("")
    #expect(reader.rows[0] == "Search: the OR prisons")
    reader.press("U")
    reader.type("")
    #expect(reader.rows[0] == "Search: the OR prisons › Essays")
    reader.press("U")
    reader.type("")
    #expect(reader.rows[0] == "Search: the OR prisons")
  }

  @Test func `a narrowed search is saved with what it is narrowed to`() throws {
    let reader = try reader()
    reader.press("Enter")
    reader.type("")
    reader.press("m")
    #expect(
      try reader.notebook.savedSearches(in: reader.key) == ["(the OR prisons) category:\"Essays\""])
    reader.press("q")
    reader.wait { !$0.browse.savedFound.isEmpty }
    #expect(reader.state.browse.savedFound.values.map(\.count) == [2])
  }

  @Test func `brackets go from kind to kind`() throws {
    let reader = try reader()
    reader.press("]")
    #expect(reader.rows.contains { $0.hasPrefix("> Editors") })
    reader.press("]")
    #expect(reader.rows.contains { $0.hasPrefix("> 2026") })
    reader.press("] ]")
    #expect(reader.rows.contains { $0.hasPrefix("> 2026") })
    reader.press("j [")
    #expect(reader.rows.contains { $0.hasPrefix("> 2026") })
    reader.press("[ [ [")
    #expect(reader.rows.contains { $0.hasPrefix("> Essays") })
  }

  @Test func `q and Tab go back to the results`() throws {
    for key in ["q", "Tab", "Left"] {
      let reader = try reader()
      reader.press(key)
      #expect(reader.rows[0] == "Search: the OR prisons")
      #expect(reader.rows[1].hasPrefix(">"))
    }
  }
}
