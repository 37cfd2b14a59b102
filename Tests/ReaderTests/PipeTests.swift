import Screen
import TestSupport
import Testing

@testable import Reader

struct PipeTests {
  private func reader(_ id: String = "commune") throws -> ReaderHarness {
    let reader = try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
    reader.open(id)
    return reader
  }

  private func piped(_ reader: ReaderHarness) -> (text: String, command: String)? {
    guard case .run(.pipe(let text, let command)) = reader.terminalEffects.last else { return nil }
    return (text, command)
  }

  @Test func `the current paragraph is piped, unwrapped`() throws {
    let reader = try reader()
    reader.press("|")
    #expect(reader.lastRow.hasPrefix("Pipe ¶ 1 to: "))
    reader.type("wc -w")
    reader.press("Enter")
    #expect(piped(reader)?.command == "wc -w")
    #expect(
      piped(reader)?.text
        == "Against the walled city he set the free commune [Kropotkin, 1902].[1]\n")
  }

  @Test func `Tab pipes the text from here on, or all of it`() throws {
    let reader = try reader("book")
    reader.press("6 0 g |")
    reader.press("Tab")
    #expect(reader.lastRow.hasPrefix("Pipe all from here to: "))
    reader.type("x")
    reader.press("Enter")
    #expect(piped(reader)?.text.hasPrefix("Paragraph 10 of chapter 6") == true)
    reader.press("| Tab Tab")
    #expect(reader.lastRow.hasPrefix("Pipe the article to: "))
    reader.press("Up Enter")
    #expect(piped(reader)?.command == "x")
    #expect(piped(reader)?.text.hasPrefix("Chapter 1\n\nParagraph 1 of chapter 1") == true)
    reader.press("| Shift-Tab")
    #expect(reader.lastRow.hasPrefix("Pipe the article to: "))
  }

  @Test func `the selection is piped, and given up`() throws {
    let reader = try reader()
    reader.press("v e |")
    #expect(reader.lastRow.hasPrefix("Pipe the selection to: "))
    reader.type("x")
    reader.press("Enter")
    #expect(piped(reader)?.text == "Against\n")
    #expect(reader.state.context == .article)
  }

  @Test(arguments: ["Esc", "Backspace", "Enter"])
  func `an empty command pipes nothing`(_ key: String) throws {
    let reader = try reader()
    reader.press("| \(key)")
    #expect(reader.terminalEffects.isEmpty)
    #expect(reader.state.pipePrompt == nil)
  }

  @Test func `an open quotation mark is told of, and nothing is run`() throws {
    let reader = try reader()
    reader.press("|")
    reader.typeLine("cat \"unclosed")
    reader.press("Enter")
    #expect(reader.terminalEffects.isEmpty)
    #expect(reader.lastRow == "Not run: a quotation mark is not closed in “cat \"unclosed”")
    reader.press("| Up")
    #expect(reader.lastRow.hasPrefix("Pipe ¶ 1 to: cat \"unclosed"))
    reader.press("\" Enter")
    #expect(piped(reader)?.command == "cat \"unclosed\"")
  }

  @Test(arguments: [
    ("", []), ("  ", []), ("wc -w", ["wc", "-w"]), ("'my browser' --new", ["my browser", "--new"]),
    ("a\"b c\"d ''", ["ab cd", ""]), ("echo \"it's\"", ["echo", "it's"]),
  ])
  func `a command is split into words`(_ command: String, _ words: [String]) throws {
    #expect(try CommandWords.split(command) == words)
  }

  @Test(arguments: ["'", "cat \"a", "echo it's", "a \"b' c"])
  func `a quotation mark that is not closed splits nothing`(_ command: String) {
    #expect(throws: UnclosedQuotationMark(command: command)) { try CommandWords.split(command) }
  }

  @Test func `the editor and the pager get the whole article`() throws {
    let reader = try reader()
    reader.press("e")
    guard case .run(.edit(let text)) = reader.terminalEffects.last else {
      Issue.record("no editor was wanted")
      return
    }
    #expect(text.hasPrefix("The Free Commune\nEditors · 2 March 2026 · Essays · 1 min\n\nAgainst"))
    #expect(text.hasSuffix("References\n\nKropotkin, Peter. Mutual Aid. Heinemann, 1902.\n"))
    reader.press("P")
    #expect(reader.terminalEffects.last == .run(.page(text)))
  }

  @Test func `a command can be typed on the command line`() throws {
    let reader = try reader()
    reader.press(":")
    reader.type("pipe wc -w")
    reader.press("Enter")
    #expect(piped(reader)?.command == "wc -w")
  }
}
