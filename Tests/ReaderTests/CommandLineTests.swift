import Screen
import TestSupport
import Testing

@testable import Reader

struct CommandLineTests {
  private func reader(_ rows: Int = 24, _ columns: Int = 80) throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
  }

  /// A reader in the long book, and on its first ¶.
  private func reading() throws -> ReaderHarness {
    let reader = try reader()
    reader.press("] ] ] Enter G Enter")
    return reader
  }

  @Test(arguments: [(24, 80), (40, 120), (12, 40)])
  func `a colon opens the command line`(_ rows: Int, _ columns: Int) throws {
    let reader = try reader(rows, columns)
    reader.press("Enter")
    reader.press(":")
    reader.type("s")
    #expect(reader.state.frame().cursor == Position(row: rows - 1, column: 2))
  }

  @Test func `names, short names and unique beginnings do what their keys do`() throws {
    let reader = try reader()
    reader.run("open")
    #expect(reader.rows[0].hasPrefix("Test › Essays"))
    reader.run("star")
    #expect(reader.lastRow == "You starred “The Free Commune”")
    reader.run("und")
    #expect(reader.lastRow.hasPrefix("Undone"))
    reader.run("q")
    #expect(reader.rows[0] == "Test")
    reader.run("quit")
    #expect(reader.hasQuit)
  }

  @Test(arguments: [
    ("strat", "“strat” is no command here; did you mean “star”?"),
    ("xyzzy", "“xyzzy” is no command here; ? shows all"),
    ("12x", "“12x” is no command here; ? shows all"),
    ("next", "“next” may be next-pane, next-category or next-match"),
    ("next-heading", "“next-heading” can't be done here, only in an article"),
    ("page 3", "“page” can't be done here, only in an article"),
    ("star me", "“star” takes nothing after it, but “me” was typed"),
    (
      "sort tittle",
      "“sort” takes date, title, author, length or unread, not “tittle”; did you mean “title”?"
    ),
    ("top x", "“x” is no number; “top” needs one"),
  ])
  func `what can't be done is told in a line`(_ typed: String, _ told: String) throws {
    let reader = try reader()
    reader.run(typed)
    #expect(reader.state.message?.english.string == told)
    #expect(reader.state.commandPrompt == nil)
  }

  @Test func `a number goes to a ¶, a line or a share`() throws {
    let reader = try reading()
    reader.run("12")
    #expect(reader.status.contains("¶ 12/60"))
    reader.run("50%")
    #expect(reader.status.contains("¶ 30/60") || reader.status.contains("¶ 31/60"))
    reader.run("go-to-percent 0 %")
    #expect(reader.status.contains("¶ 1/60"))
    reader.run("500")
    #expect(reader.lastRow == "¶ 60 is the last")
    reader.run("99999999999999999999")
    #expect(reader.lastRow == "¶ 60 is the last")
    reader.run("top")
    #expect(reader.rows[0].contains("A Long Book"))
  }

  @Test func `marks are set and gone to by their letters, and numbers are jumps`() throws {
    let reader = try reading()
    reader.run("7")
    reader.run("mark a")
    reader.run("50%")
    reader.run("go-to-mark a")
    #expect(reader.status.contains("¶ 7/60"))
    reader.run("20")
    reader.run("go-to-mark '")
    #expect(reader.status.contains("¶ 7/60"))
    reader.run("mark ab")
    #expect(reader.lastRow == "“ab” is no letter; “mark” needs one")
    reader.run("contents")
    reader.run("3")
    reader.run("open")
    #expect(reader.rows[0].contains("Chapter 2"))
  }

  @Test func `a selection reaches to the ¶ that is named`() throws {
    let reader = try reading()
    reader.run("2")
    reader.run("select-paragraphs")
    reader.run("4")
    reader.run("copy")
    guard case .copy(let text, _)? = reader.terminalEffects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("Paragraph 2 of chapter 1"))
    #expect(text.contains("Paragraph 4 of chapter 1"))
    #expect(!text.contains("Paragraph 5 of chapter 1"))
  }

  @Test func `in lists a number goes to a line`() throws {
    let reader = try reader()
    reader.run("4")
    #expect(reader.rows[4].hasPrefix(">All articles"))
    reader.press("Enter")
    reader.run("4")
    #expect(reader.rows[4].hasPrefix(">A Long Book"))
    reader.run("0%")
    #expect(reader.rows[1].hasPrefix(">The Free Commune"))
    reader.run("bottom")
    #expect(reader.rows[4].hasPrefix(">A Long Book"))
  }

  @Test func `pages of the printed source are gone to by their labels`() throws {
    let pages = (1...40).map { page in
      "<p><span class='pagenum'>\(page == 1 ? "vi" : "\(page)")</span>Text of a page, which is "
        + "long enough to fill more than one line of the screen that shows it.</p>"
    }
    let archive = try TemporaryArchive(items: [item("printed", html: pages.joined())])
    let reader = try ReaderHarness(archive)
    reader.press("Enter Enter")
    reader.run("p 17")
    #expect(reader.rows[0].contains("p. 17"))
    reader.run("page VI")
    #expect(reader.screen.contains("p. vi"))
    reader.run("p99")
    #expect(reader.lastRow == "This article has no page “99”; its pages are vi to 40")
    reader.run("p")
    #expect(reader.lastRow == "“page” needs a number after it")
  }

  @Test func `words after a command go to its own prompt`() throws {
    let reader = try reading()
    reader.run("find chapter 3")
    #expect(reader.status.contains("1/11"))
    reader.run("find nowhere")
    #expect(reader.lastRow == "Not found: “nowhere”")
    reader.run("search walls")
    reader.type("")
    #expect(reader.rows[0] == "Search: walls")
    #expect(reader.rows[1].hasPrefix(">The Free Commune"))
    reader.run("sort date")
    reader.type("")
    #expect(reader.status.contains("by date"))
    #expect(try reader.notebook.searches(in: reader.key) == ["walls"])
  }

  @Test func `lists are sorted by a word`() throws {
    let reader = try reader()
    reader.press("] ] ] Enter")
    reader.run("sort title")
    #expect(reader.rows[0].hasSuffix("by title"))
    reader.run("sort")
    #expect(reader.lastRow.hasPrefix("Sort by"))
  }

  @Test func `Tab completes names, orders and settings, and goes round`() throws {
    let reader = try reader()
    reader.press(":")
    reader.type("sta")
    reader.press("Tab")
    #expect(reader.lastRow == ":star")
    reader.press("Ctrl-U p Tab Tab")
    #expect(reader.lastRow == ":page-up")
    reader.press("Tab Tab Tab Tab Tab")
    #expect(reader.lastRow == ":p")
    reader.press("Shift-Tab")
    #expect(reader.lastRow == ":previous-unread")
    reader.press("Ctrl-U s o Tab t Tab Enter")
    #expect(reader.state.browse.list.listing.sorting == .by(.title))
    reader.press(":")
    reader.type("se mea")
    reader.press("Tab")
    #expect(reader.lastRow == ":se measure=")
    reader.press("Ctrl-U")
    reader.type("set nop")
    reader.press("Tab")
    #expect(reader.lastRow == ":set noparagraph-numbers")
    reader.press("Ctrl-U")
    reader.type("set panes=a")
    reader.press("Tab")
    #expect(reader.lastRow == ":set panes=auto")
  }

  @Test func `a part of a name is completed where no name begins so`() throws {
    let reader = try reader()
    reader.press(":")
    reader.type("category")
    #expect(reader.status == "next-category  previous-category")
    reader.press("Tab")
    #expect(reader.lastRow == ":next-category")
  }

  @Test func `the row above tells what will be done`() throws {
    let reader = try reader()
    reader.press(":")
    #expect(reader.status.hasPrefix("A command, a line's number"))
    reader.type("star")
    #expect(reader.status == ":star · star, or take the star away")
    reader.press("Ctrl-U 1 2")
    #expect(reader.status == "Go to line 12")
    reader.press("Ctrl-U")
    reader.type("strat")
    #expect(reader.status == "“strat” is no command here; did you mean “star”?")
    reader.press("Ctrl-U")
    reader.type("set meas")
    #expect(
      reader.status
        == "measure=66: columns of an article's text; a number from 20 to 200")
  }

  @Test func `on a narrow screen it takes the rows that it needs`() throws {
    let reader = try reader(12, 40)
    reader.press(":")
    reader.type("strat")
    let rows = reader.rows.suffix(3).map { String($0) }
    #expect(rows == [" “strat” is no command here; did you", " mean “star”?", ":strat"])
  }

  @Test func `Up and Down go through what was typed before`() throws {
    let reader = try reader()
    for line in ["star", "sort title", "star", "2"] { reader.run(line) }
    reader.press(": Up")
    #expect(reader.lastRow == ":2")
    reader.press("Up Up Up")
    #expect(reader.lastRow == ":sort title")
    reader.press("Down Down Down")
    #expect(reader.lastRow == ":")
    reader.press("s Up Up")
    #expect(reader.lastRow == ":sort title")
  }

  @Test func `lines of other sessions and readers are offered too`() throws {
    let reader = try reader()
    try reader.notebook.noteLine("sort author", at: .command, in: reader.key)
    try reader.notebook.noteLine("espeak", at: .pipe, in: reader.key)
    reader.press(": Up")
    #expect(reader.lastRow == ":sort author")
    reader.press("Ctrl-U")
    reader.type("nonsense")
    reader.press("Enter")
    #expect(try reader.notebook.lines(at: .command) == ["nonsense", "sort author"])
    reader.open("commune")
    reader.press("| Up Enter")
    #expect(try reader.notebook.lines(at: .pipe) == ["espeak"])
    guard case .run(.pipe(_, let command)) = reader.terminalEffects.last else {
      Issue.record("nothing is piped")
      return
    }
    #expect(command == "espeak")
  }

  @Test func `Escape and Backspace leave it without a change`() throws {
    let reader = try reader()
    let before = reader.screen
    reader.press(":")
    reader.type("star")
    reader.press("Esc")
    #expect(reader.screen == before)
    reader.press(": s Backspace Backspace")
    #expect(reader.screen == before)
    reader.press(": Enter")
    #expect(reader.screen == before)
  }

  @Test func `what is asked for comes to a question, which a key answers`() throws {
    let reader = try reader()
    reader.press("Enter Enter")
    reader.run("open-original")
    #expect(reader.lastRow.hasSuffix("in the browser? y/n"))
    reader.press("y")
    #expect(reader.terminalEffects == [.browse("https://example.org/commune")])
  }
}
