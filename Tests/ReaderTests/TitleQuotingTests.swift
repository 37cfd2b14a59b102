import Screen
import TestSupport
import Testing

@testable import Reader

/// Titles that have quotation marks of their own.
struct TitleQuotingTests {
  @Test func `marks inside of marks are single`() throws {
    let title = "“Peter Kropotkin: Activism”: A Colloquium on \\\"Aid\\\""
    let archive = try TemporaryArchive(items: [
      item("a", title: title, html: "<p>One.</p>"), item("b", title: "B", html: "<p>Two.</p>"),
    ])
    let reader = try ReaderHarness(archive, Size(rows: 24, columns: 100))
    reader.open("a")
    let shown = "“‘Peter Kropotkin: Activism’: A Colloquium on 'Aid'”"
    reader.press("s")
    #expect(reader.lastRow == "You starred \(shown)")
    reader.press("U")
    #expect(reader.lastRow == "Undone: took the star from \(shown)")
    #expect(reader.state.farewell?.string == "Your place is kept: ¶ 1 of \(shown)")
    reader.press("m A q q")
    reader.open("b")
    reader.press("M")
    #expect(reader.screen.contains("A  \(shown)"))
    #expect(reader.rows[0] == "Marks")
  }
}
