import Screen
import TestSupport
import Testing

@testable import Reader

struct HelpTests {
  private func reader(_ rows: Int = 24, _ columns: Int = 80) throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns))
  }

  /// The line of the selected command.
  private func selected(_ reader: ReaderHarness) -> String {
    reader.rows.first { $0.hasPrefix(">") }.map(String.init) ?? ""
  }

  @Test func `the cursor stands on the selected command, which is always seen`() throws {
    let reader = try reader(12, 40)
    reader.press("?")
    let count = CommandTable.standard.entries(in: .list).count
    for index in 0..<count {
      #expect(reader.state.frame().cursor?.column == 1)
      let typed = CommandTable.standard.entries(in: .list)[index].typed
      #expect(reader.lastRow.hasPrefix(typed))
      #expect(!selected(reader).isEmpty)
      reader.press("j")
    }
    reader.press("g")
    #expect(reader.rows[1].hasPrefix(">"))
    reader.press("G")
    #expect(selected(reader).contains("? F1"))
    reader.press("PgUp PgUp PgDn d u Home End")
    #expect(selected(reader).contains("? F1"))
  }

  @Test func `Enter does the selected command where help was asked`() throws {
    let reader = try reader()
    reader.press("Enter ? /")
    reader.type("star")
    reader.press("Enter")
    #expect(selected(reader).contains("star, or take the star away"))
    #expect(reader.status == "1 of 2 · :star")
    reader.press("Enter")
    #expect(reader.lastRow == "You starred “The Free Commune”")
    #expect(reader.state.layers.isEmpty)
  }

  @Test func `a command that needs something is completed on the command line`() throws {
    let reader = try reader()
    reader.press("Enter G Enter ? /")
    reader.type("percent")
    reader.press("Enter Enter")
    #expect(reader.lastRow == ":go-to-percent")
    reader.type("100")
    reader.press("Enter")
    #expect(reader.status.contains("100%"))
  }

  @Test func `every command of every context can be done from its help`() throws {
    for context in CommandContext.allCases where context != .help {
      for entry in CommandTable.standard.entries(in: context) {
        let found = CommandTable.standard.entries(
          in: context, with: entry.command.rawValue, .english)
        #expect(found.contains { $0.command == entry.command })
      }
    }
  }

  @Test(arguments: [
    ("]", "next-heading"), ("Tab", "next-link"), ("N", "previous-match"),
    ("next head", "next-heading"), ("HEADING next", "next-heading"), ("browser", "open-original"),
    ("page", "page"), (":page number", "page"),
  ])
  func `commands are found by key, name and words`(_ typed: String, _ name: String) {
    let found = CommandTable.standard.entries(in: .article, with: typed, .english)
    #expect(found.first?.command.rawValue == name)
  }

  @Test func `a search without a find says so, and Escape shows all again`() throws {
    let reader = try reader()
    reader.press("? /")
    reader.type("xyzzy")
    #expect(reader.screen.contains("No command here has these words in it"))
    #expect(reader.lastRow.hasSuffix("0 found"))
    reader.press("Enter")
    #expect(reader.lastRow.hasSuffix("0 found"))
    reader.press("Ctrl-U")
    reader.type("star")
    reader.press("Backspace Backspace Backspace Backspace Backspace j j /")
    #expect(reader.status.hasPrefix("3 of"))
    reader.press("Esc")
    #expect(reader.rows[0] == "In a list")
    #expect(selected(reader).contains("move a line down"))
    reader.press("F x Backspace Backspace q")
    #expect(reader.rows[0] == "Test")
  }

  @Test func `while a search is typed the arrows select`() throws {
    let reader = try reader()
    reader.press("? /")
    reader.type("category")
    reader.press("Down")
    #expect(selected(reader).contains("previous category"))
    reader.press("Up Ctrl-N")
    #expect(selected(reader).contains("previous category"))
    reader.press("Enter Enter")
    #expect(reader.rows[1].hasPrefix(">Essays"))
  }

  @Test func `pages are turned while a search is typed`() throws {
    let reader = try reader()
    reader.press("? / PgDn")
    #expect(reader.status.hasPrefix("20 of"))
    reader.press("PgUp")
    #expect(reader.status.hasPrefix("1 of"))
  }

  @Test func `the command line of help knows the commands of help, and those it shows`() throws {
    let reader = try reader()
    reader.press("?")
    reader.run("3")
    #expect(reader.status.hasPrefix("3 of"))
    reader.run("bottom")
    #expect(selected(reader).contains("? F1"))
    reader.run("sort title")
    #expect(reader.state.layers.isEmpty)
    #expect(reader.state.browse.list.listing.sorting == .by(.title))
    reader.run("help next category")
    #expect(reader.lastRow.hasPrefix("/next category"))
    reader.press("Esc")
    reader.run("q")
    #expect(reader.rows[0] == "Test")
  }

  @Test func `help is filtered by the command line too`() throws {
    let reader = try reader(12, 40)
    reader.press("?")
    reader.run("filter category")
    #expect(reader.lastRow.hasSuffix("2 found"))
    reader.press("Esc q")
    #expect(reader.state.layers.isEmpty)
  }

  @Test func `the page of queries is only read`() throws {
    let reader = try reader()
    reader.press("S ? Enter /")
    #expect(reader.rows[0] == "Queries find articles")
    reader.press("G G j k g")
    #expect(reader.rows[1].hasPrefix(" mutual aid"))
  }
}
