import Screen
import TestSupport
import Testing

@testable import Reader

struct MouseTests {
  private func reader(_ rows: Int = 24, _ columns: Int = 80) throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
  }

  private func click(_ reader: ReaderHarness, _ text: String) throws {
    let row = try #require(reader.rows.firstIndex { $0.contains(text) })
    let before = try #require(reader.rows[row].range(of: text))
    let column = reader.rows[row][..<before.lowerBound].count
    reader.handle(.key(.press(Position(row: row, column: column + 1))))
  }

  @Test func `a click selects, and a click on what is selected opens it`() throws {
    let reader = try reader()
    try click(reader, "All articles")
    #expect(reader.rows.contains { $0.hasPrefix(">All articles") })
    try click(reader, "All articles")
    try click(reader, "On Prisons")
    #expect(reader.rows.contains { $0.hasPrefix(">On Prisons") })
    try click(reader, "On Prisons")
    #expect(reader.rows[0].contains("On Prisons"))
  }

  @Test func `at three panes a click goes to the pane`() throws {
    let reader = try reader(40, 120)
    try click(reader, "On Prisons")
    #expect(reader.state.browse.focus == .list)
    try click(reader, "Conferences")
    #expect(reader.state.browse.focus == .shelves)
    #expect(reader.rows.contains { $0.hasPrefix(">Conferences") })
  }

  @Test func `a click in results selects the result under it`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("prisons")
    reader.press("Enter")
    let row = try #require(reader.rows.firstIndex { $0.contains("The Free Commune") })
    reader.handle(.key(.press(Position(row: row + 2, column: 3))))
    #expect(reader.rows[row].hasPrefix(">The Free Commune"))
    reader.handle(.key(.press(Position(row: 2, column: 3))))
    #expect(reader.rows[1].hasPrefix(">On Prisons"))
  }

  @Test func `a click focuses a link, and another follows it`() throws {
    let reader = try reader()
    reader.press("Enter Enter")
    try click(reader, "On Prisons")
    #expect(reader.lastRow == "→ https://example.org/prisons")
    try click(reader, "On Prisons")
    #expect(reader.rows[0].contains("On Prisons"))
  }

  @Test func `the wheel moves three lines`() throws {
    let reader = try reader()
    reader.press("] ] Enter Enter")
    let fourth = reader.rows[3]
    reader.handle(.key(.wheelDown))
    #expect(reader.rows[0] == fourth)
    reader.handle(.key(.wheelUp))
    #expect(reader.rows[3] == fourth)
  }

  @Test func `the mouse and the theme are settings that the terminal carries out`() throws {
    let reader = try reader()
    reader.run("set mouse theme=light")
    #expect(reader.terminalEffects.suffix(2) == [.setMouse(true), .setTheme(.light)])
    reader.run("set nomouse")
    #expect(reader.terminalEffects.last == .setMouse(false))
  }
}
