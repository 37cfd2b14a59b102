import Messages
import Screen
import TestSupport
import Testing

@testable import Reader

/// No key does nothing without a word.
struct LackTests {
  private func reader() throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
  }

  @Test(arguments: [
    ("Enter", Message.nothingToOpen), ("=", .nothingSelected), ("s", .nothingSelected),
    ("r", .nothingSelected), ("Tab", .nothingToNarrow), (",", .nothingToSort),
    ("x", .nothingFound),
  ])
  func `where a search found nothing`(_ key: String, _ words: Message) throws {
    let reader = try reader()
    reader.press("S")
    reader.type("qqqqq")
    reader.press("Enter \(key)")
    #expect(reader.lastRow == words.english.string)
  }

  @Test func `where a search found nothing, only what can be done is reminded of`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("qqqqq")
    reader.press("Enter")
    #expect(reader.lastRow == "/ change  m save  q back  : command  ? help")
    reader.press("S")
    reader.type("prisonsx")
    reader.waitForCorrection()
    reader.press("Enter")
    #expect(reader.lastRow == "/ change  Tab correct  m save  q back  : command  ? help")
  }

  @Test func `where all that was found is alike`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("universities")
    reader.press("Enter Tab")
    #expect(reader.lastRow == "Counting …")
    reader.wait { $0.message.map($0.text) != $0.text(.counting) }
    #expect(reader.lastRow == Message.nothingToNarrow.english.string)
  }

  @Test(arguments: [
    ("Enter", Message.nothingToOpen), ("=", .nothingSelected), ("Tab", .noOtherPane),
    (",", .nothingToSort),
  ])
  func `where a concordance has no line`(_ key: String, _ words: Message) throws {
    let reader = try BeeArchive.reader()
    reader.makeConcordance(of: "zeppelin")
    reader.press(key)
    #expect(reader.lastRow == words.english.string)
  }

  @Test func `where nothing was searched`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("  ")
    reader.press("Enter m")
    #expect(reader.lastRow == Message.nothingSearched.english.string)
  }

  @Test(arguments: [("Enter", Message.nothingToOpen), ("F", .nothingToNarrow)])
  func `on the page about queries`(_ key: String, _ words: Message) throws {
    let reader = try reader()
    reader.press("S ? \(key)")
    #expect(reader.lastRow == words.english.string)
  }

  @Test func `in an empty list, and where there is no other pane`() throws {
    let reader = try reader()
    reader.goToShelf("Starred")
    reader.press("Enter Enter")
    #expect(reader.lastRow == Message.nothingToOpen.english.string)
    reader.press("q")
    reader.goToShelf("Contribute")
    reader.press("Tab")
    #expect(reader.lastRow == Message.noOtherPane.english.string)
  }

  @Test func `in a list over an article of which no line is left`() throws {
    let reader = try SmallArchive.reading()
    reader.press("t F z z z z Enter Backspace Esc")
    reader.press("F z z z z")
    reader.press("Enter")
    #expect(reader.screen.contains("Contents"))
  }
}
