import Markup
import Screen
import TestSupport
import Testing

@testable import Reader

struct SelectingTests {
  /// A reader in an article, 30 columns wide.
  private func reader(_ html: String, columns: Int = 30) throws -> ReaderHarness {
    let reader = try ReaderHarness(
      TemporaryArchive(items: [
        #"{"id": "a", "title": "T", "content_html": "\#(html)"}"#
      ]), Size(rows: 20, columns: columns))
    reader.press("Enter Enter")
    return reader
  }

  private let html =
    "<p>Mutual aid, a fac\u{AD}tor of evo<i>lu</i>tion among animals and men.</p>"
    + "<h2>Guilds</h2><ul><li>one two</li><li>three</li></ul>"

  private func copied(_ keys: String, in html: String? = nil) throws -> String? {
    let reader = try reader(html ?? self.html)
    reader.press(keys)
    guard case .copy(let text, _) = reader.terminalEffects.last else { return nil }
    return text
  }

  @Test(arguments: [
    ("v y", "M"), ("v l l y", "Mut"), ("v e y", "Mutual"), ("v e e y", "Mutual aid,"),
    ("v w w y", "Mutual aid, a"), ("v $ y", "Mutual aid, a factor of"), ("v w b y", "M"),
    ("v 5 l y", "Mutual"), ("v 2 w y", "Mutual aid, a"), ("v $ 0 y", "M"), ("v h y", "M"),
    ("v w w o l l y", "tual aid, a"), ("v j y", "Mutual aid, a factor of e"),
    ("v j k y", "M"),
    ("V y", "Mutual aid, a factor of evolution among animals and men."),
    ("v V Enter", "Mutual aid, a factor of evolution among animals and men."),
    ("V } y", "Mutual aid, a factor of evolution among animals and men.\n\nGuilds"),
    ("V } } y", "Mutual aid, a factor of evolution among animals and men.\n\nGuilds\n\n• one two"),
    (
      "v G y",
      "Mutual aid, a factor of evolution among animals and men.\n\nGuilds\n\n• one two\n• three"
    ),
    ("v G g y", "M"),
    ("v } } l l l { { y", "Mutual aid, a factor of evolution among animals and men.\n\nG"),
    ("y", "Mutual aid, a factor of evolution among animals and men."),
    ("v q y", "Mutual aid, a factor of evolution among animals and men."),
    ("v Esc y", "Mutual aid, a factor of evolution among animals and men."),
    ("v v y", "Mutual aid, a factor of evolution among animals and men."),
  ])
  func `keys select as in vim, and what is copied has no breaks of ours`(
    _ keys: String, _ expected: String
  ) throws {
    #expect(try copied(keys) == expected)
  }

  @Test func `what is selected is shown, and the cursor stands at its end`() throws {
    let reader = try reader(html)
    reader.press("v w e")
    let rows = reader.state.frame().styledText.split(separator: "\n")
    #expect(rows.contains { $0.contains("⟦Mutual aid,⟧ a factor") })
    let cursor = try #require(reader.state.frame().cursor)
    #expect(reader.rows[cursor.row].contains("Mutual aid,"))
    #expect(cursor.column == 10)
    reader.press("Esc")
    #expect(!reader.state.frame().styledText.contains("⟦Mutual"))
  }

  @Test func `selecting begins at the match that one is at, and its marks come back`() throws {
    let reader = try reader("<p>Of mutual aid and of mutual help.</p>")
    reader.press("/")
    reader.type("mutual")
    reader.press("Enter n v")
    #expect(!reader.state.frame().styledText.contains("Of ⟦mutual⟧ aid"))
    reader.press("y")
    #expect(reader.terminalEffects.last == .copy("mutual", what: .characters(6)))
    #expect(reader.status.contains("2/2"))
  }

  @Test func `wide, joined and right-to-left characters are selected whole`() throws {
    let html = "<p>相互扶助 👨‍👩‍👧 é\u{301}x שלום</p>"
    #expect(try copied("v l y", in: html) == "相互")
    #expect(try copied("v w y", in: html) == "相互扶助 👨‍👩‍👧")
    #expect(try copied("v w l l y", in: html) == "相互扶助 👨‍👩‍👧 é\u{301}")
    #expect(try copied("v G y", in: html) == "相互扶助 👨‍👩‍👧 é\u{301}x שלום")
  }

  @Test func `the screen follows the cursor`() throws {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 12, columns: 60))
    reader.press("] ] Enter Enter v Space Space Space")
    let cursor = try #require(reader.state.frame().cursor)
    #expect(cursor.row < 11)
    reader.press("G")
    #expect(reader.screen.contains("Paragraph 10 of chapter 6"))
    reader.press("g")
    #expect(reader.screen.contains("Chapter 1") || reader.screen.contains("Paragraph 1 of"))
  }

  @Test func `a page without text has nothing to copy`() throws {
    let reader = try reader("")
    reader.press("y v V")
    #expect(reader.terminalEffects.isEmpty)
  }
}
