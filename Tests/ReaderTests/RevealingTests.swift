import Screen
import TestSupport
import Testing

@testable import Reader

/// Invisible characters that are shown.
struct RevealingTests {
  private static let html = """
    <p>Between these words\u{202E} there\u{202C} is more\u{200B} than one sees, and the \
    lines\u{2066} are set anew\u{2069} for what is shown\u{200B}\u{200B}\u{200B}\u{200B}\u{200B}.</p>\
    <pre>let a\u{202E}b\u{202C}c = `0123456789 0123456789 0123456789`</pre>\
    <table><tr><td>one\u{202E}two</td><td>three four five</td></tr></table><p>End.</p>
    """

  private func reader(_ columns: Int = 40) throws -> ReaderHarness {
    let archive = try TemporaryArchive(items: [item("a", title: "T", html: Self.html)])
    let reader = try ReaderHarness(archive, Size(rows: 30, columns: columns))
    reader.press("Enter Enter")
    return reader
  }

  @Test(arguments: [20, 33, 40, 60, 100])
  func `no line is wider than the text, and no word is lost`(_ columns: Int) throws {
    let reader = try reader(columns)
    reader.press("^")
    guard case .article(let layer) = reader.state.layers.last else {
      Issue.record("no article is open")
      return
    }
    for (line, _) in layer.visible {
      #expect(line.spans.map(\.text.columns).reduce(0, +) <= layer.text.measure)
    }
    let shown = layer.visible.map(\.line.text).joined(separator: " ")
    #expect(shown.filter { $0 == "<" }.count == 13)
    for word in ["Between", "these", "there", "more", "sees", "lines", "anew", "four", "End"] {
      #expect(shown.contains(word), "\(word)")
    }
  }

  @Test func `what is shown is no longer told as hidden, and the place stays`() throws {
    let reader = try reader()
    #expect(reader.status.contains("hidden"))
    reader.press("j j j j ^")
    #expect(!reader.status.contains("hidden"))
    #expect(reader.screen.contains("words<U+202E>"))
    reader.press("^")
    #expect(reader.status.contains("hidden"))
    #expect(!reader.screen.contains("<U+"))
  }

  @Test func `a selection's cursor stands on its letter`() throws {
    let reader = try reader(60)
    reader.press("^ v w w w")
    let frame = reader.state.frame()
    let cursor = try #require(frame.cursor)
    let row = frame[row: cursor.row].dropFirst(cursor.column).prefix(5)
    #expect(String(row.map(\.cluster)) == "there")
    reader.press("j k")
    #expect(reader.state.frame().cursor == cursor)
  }
}
