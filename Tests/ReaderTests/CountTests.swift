import Screen
import TestSupport
import Testing

@testable import Reader

struct CountTests {
  /// A list of the gallery's articles.
  private func list(_ size: Size = Size(rows: 24, columns: 80)) throws -> ReaderHarness {
    let reader = try Gallery.reader(size)
    reader.goToShelf("All articles")
    reader.press("Enter")
    return reader
  }

  private func expectSame(
    _ counted: ReaderHarness, _ keys: String, _ repeated: ReaderHarness, _ others: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    counted.press(keys)
    repeated.press(others)
    #expect(counted.screen == repeated.screen, "\(keys)", sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("5 j", "j j j j j"), ("3 Down", "j j j"), ("2 Space", "Space Space"),
    ("1 2 j 1 0 k", "j j"), ("3 d 2 u", "d"), ("G 2 b", "G b b"), ("2 Ctrl-F", "Space Space"),
    ("3 }", "} } }"), ("5 } 3 {", "5 } { { {"), ("3 ]", "] ] ]"), ("4 ] 2 [", "] ] ] ] [ ["),
    ("1 2 G", "1 2 g"), ("1 2 End", "1 2 g"), ("1 2 Home", "1 2 g"),
    ("/ b e e s Enter 3 n", "/ b e e s Enter n n n"),
    ("/ b e e s Enter 5 n 2 N", "/ b e e s Enter n n n n n N N"),
    ("v 3 l", "v l l l"), ("v 2 j", "v j j"), ("v 2 w y", "v w w y"), ("v 0", "v 0"),
    ("j 5 Esc j", "j j"), ("j 5 Ctrl-C j", "j j"), ("j 5 Ctrl-G j", "j j"),
    ("1 2 Backspace j", "j"), ("5 # j", "# j"),
  ])
  func `a number repeats a movement in an article`(_ keys: String, _ others: String) throws {
    try expectSame(SmallArchive.reading(), keys, SmallArchive.reading(), others)
  }

  @Test(arguments: [
    ("5 j", "j j j j j"), ("3 Space", "Space Space Space"), ("9 j 4 k", "j j j j j"),
    ("1 2 g", "j j j j j j j j j j j"), ("1 2 G", "j j j j j j j j j j j"), ("2 d", "d d"),
    ("3 ]", "] ] ]"), ("3 ] 2 [", "]"), ("3 n", "n n n"), ("3 n 2 p", "n"),
    ("/ 1 Enter 2 n", "/ 1 Enter n n"), ("j 3 Esc j", "j j"), ("5 s j", "s j"),
    ("q q 3 j", "q q j j j"), ("q q g 4 G", "q q g j j j"),
  ])
  func `a number repeats a movement in a list`(_ keys: String, _ others: String) throws {
    try expectSame(list(), keys, list(), others)
  }

  @Test(arguments: [
    ("S b e e s Enter 2 j", "S b e e s Enter j j"),
    ("S b e e s Enter 3 g", "S b e e s Enter j j"),
    ("x b e e s Enter 4 j", "x b e e s Enter j j j j"),
    ("x b e e s Enter 3 G", "x b e e s Enter j j"), ("? 5 j", "? j j j j j"),
    ("? 3 g", "? j j"), ("? 2 Space", "? Space Space"), ("? 4 j 2 k", "? j j"),
  ])
  func `a number repeats a movement in results, concordances and help`(
    _ keys: String, _ others: String
  ) throws {
    func reader(_ keys: String) throws -> ReaderHarness {
      let reader = try list()
      for key in keys.split(separator: " ") {
        reader.press(String(key))
        reader.type("")
        reader.waitForConcordance()
      }
      return reader
    }
    #expect(try reader(keys).screen == reader(others).screen)
  }

  @Test(arguments: [("t 3 j", "t j j j"), ("t 5 g", "t g j j j j"), ("t 3 Enter", "t g j j Enter")])
  func `a number repeats a movement in a list over an article, and Enter goes to its line`(
    _ keys: String, _ others: String
  ) throws {
    try expectSame(SmallArchive.reading(), keys, SmallArchive.reading(), others)
  }

  @Test func `in the list of notes and links a number names that note or link`() throws {
    let (chosen, followed) = (try list(), try list())
    for reader in [chosen, followed] {
      reader.press("q")
      reader.open("aid")
    }
    expectSame(chosen, "l 5 Enter", followed, "5 Enter")
  }

  @Test func `links, articles and the way back are gone through by a number`() throws {
    try expectSame(
      SmallArchive.reading("commune"), "3 Tab", SmallArchive.reading("commune"), "Tab Tab Tab")
    try expectSame(
      SmallArchive.reading("commune"), "9 Tab 2 Shift-Tab", SmallArchive.reading("commune"),
      "Tab Tab Tab Tab Shift-Tab Shift-Tab")
    try expectSame(
      SmallArchive.reading(), "t j Enter t j j Enter 2 H", SmallArchive.reading(), "t j Enter H")
    let (counted, repeated) = (try list(), try list())
    expectSame(counted, "Enter 3 J", repeated, "Enter J J J")
    expectSame(counted, "2 K", repeated, "K K")
    counted.press("9 9 9 J J")
    #expect(counted.lastRow == "There is no further article here")
  }

  @Test func `the number is shown as it is typed, at the right of the last row`() throws {
    for reader in [try list(), try SmallArchive.reading()] {
      reader.press("1 2")
      #expect(reader.lastRow.hasSuffix("  12"))
      #expect(reader.lastRow.contains("? help"))
      reader.press("Backspace")
      #expect(reader.lastRow.hasSuffix("  1"))
      reader.press("Backspace")
      #expect(reader.lastRow.hasSuffix("? help"))
      reader.press("3 4 Esc")
      #expect(reader.lastRow.hasSuffix("? help"))
    }
  }

  @Test func `a number that is too large goes to the end, and soon`() throws {
    for keys in ["j", "Space", "}", "]", "d"] {
      let reader = try SmallArchive.reading()
      reader.press("9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 \(keys)")
      #expect(reader.status.contains("100%"), "\(keys)")
      reader.press("9 9 9 9 9 9 9 9 9 9 9 9 9 9 k 9 9 9 9 9 9 9 9 9 9 b")
      #expect(reader.rows[0].contains("A Long Book"))
    }
    let reader = try list()
    reader.press("9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 j")
    let last = reader.screen
    reader.press("g G")
    #expect(reader.screen == last)
    reader.press("9 9 9 G")
    #expect(reader.lastRow.hasPrefix("Line ") && reader.lastRow.hasSuffix(" is the last"))
  }

  @Test func `a percentage goes to that share of a list`() throws {
    let reader = try list()
    reader.press("1 0 0 %")
    let last = reader.screen
    reader.press("g %")
    #expect(reader.lastRow == "Type a number first: 50%")
    reader.press("G")
    #expect(reader.screen == last)
  }

  @Test func `in a note a number goes by lines of the note`() throws {
    let reader = try SmallArchive.reading("commune")
    reader.press("1 Enter 2 j 5 g 3 Space")
    #expect(reader.screen.contains("A note on walls."))
  }
}
