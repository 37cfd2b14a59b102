import Foundation
import Notebook
import Screen
import TestSupport
import Testing

@testable import Reader

/// Notes and highlights: written, seen, gone through, listed, changed, deleted, brought back.
struct NotesTests {
  private func notes(_ reader: ReaderHarness) throws -> [Annotation] {
    try reader.notebook.annotations(of: AnnotationListing(in: reader.key)).map(\.annotation)
  }

  /// Writes a note on the current paragraph, a line after the other.
  private func write(_ reader: ReaderHarness, _ lines: String...) {
    reader.press("a")
    for line in lines {
      reader.typeLine(line)
      reader.press("Enter")
    }
    reader.press(". Enter")
  }

  // MARK: - Writing

  @Test func `a note is written on the current paragraph, and a full stop alone keeps it`() throws {
    let reader = try SmallArchive.reading()
    reader.press("1 2 g")
    reader.press("a")
    #expect(reader.rows[18].hasPrefix("── Note on ¶ 12 ──"))
    #expect(reader.lastRow.contains("Enter highlights"))
    reader.typeLine("On bees,")
    #expect(reader.lastRow.contains("a line with . keeps"))
    reader.press("Enter")
    reader.typeLine("and #guilds")
    reader.press("Enter . Enter")
    #expect(reader.lastRow == "Kept: your note on ¶ 12; U takes it back")
    let note = try #require(notes(reader).first)
    #expect(note.body == "On bees,\nand #guilds")
    #expect(note.tags == ["guilds"])
    #expect(note.quotation.hasPrefix("Paragraph 2 of chapter 2: mutual aid"))
    #expect(note.quotation.hasSuffix("two lines of a page."))
    #expect(note.paragraph == 12)
    #expect(note.title == "A Long Book")
    #expect(reader.rows.contains { $0.contains("Paragraph 2 of chapter 2") && $0.hasSuffix(" +") })
  }

  @Test func `Enter at once makes a highlight, of what is selected where something is`() throws {
    let reader = try SmallArchive.reading()
    reader.press("v w w e a Enter")
    #expect(reader.lastRow.hasPrefix("Highlighted: "))
    let note = try #require(notes(reader).first)
    #expect(note.quotation == "Paragraph 1 of")
    #expect(note.isHighlight)
    #expect(reader.state.frame().styledText.contains("⸤Paragraph 1 of⸥ chapter 1"))
    #expect(reader.state.context == .article)
  }

  @Test func `a paragraph that is noted whole has a stroke beside it, and no underline`() throws {
    let reader = try SmallArchive.reading()
    reader.press("a Enter")
    #expect(reader.rows.filter { $0.hasSuffix(" │") }.count == 2)
    #expect(!reader.state.frame().styledText.contains("⸤Paragraph"))
    reader.resize(Size(rows: 12, columns: 40))
    #expect(reader.state.frame().styledText.contains("⸤Paragraph 1 of chapter 1"))
  }

  @Test func `Escape keeps what is written, and nothing where nothing is`() throws {
    let reader = try SmallArchive.reading()
    reader.press("a Esc")
    #expect(try notes(reader).isEmpty)
    #expect(reader.state.writing == nil)
    reader.press("a x Backspace Esc")
    #expect(try notes(reader).isEmpty)
    reader.press("a x Esc")
    #expect(try notes(reader).map(\.body) == ["x"])
  }

  @Test func `what is typed is in the notebook before the note is finished`() throws {
    let reader = try SmallArchive.reading()
    reader.press("a")
    reader.typeLine("half a tho")
    reader.press("Enter")
    reader.handle(.resized(Size(rows: 12, columns: 40)))
    #expect(try notes(reader).map(\.body) == ["half a tho"])
    #expect(reader.state.writing != nil)
  }

  @Test func `a note that the notebook cannot keep stays where it is written`() throws {
    let reader = try SmallArchive.reading()
    reader.press("a x")
    var state = reader.state
    let effects = state.update(.key(.control("s")))
    #expect(state.writing == nil)
    let keep = try #require(effects.first)
    _ = state.update(.notKept(keep, .verbatim("the disk is full")))
    #expect(state.writing?.editor.text == "x")
    #expect(state.frame().text.contains("the disk is full"))
    #expect(state.changes == reader.state.changes)
  }

  @Test func `tags in use are offered, and completed by Tab`() throws {
    let reader = try SmallArchive.reading()
    write(reader, "#mutual-aid #mutiny #law")
    reader.press("3 } a")
    reader.typeLine("See #mut")
    #expect(reader.rows.contains { $0.hasPrefix("── Note on ¶ 4 #mutiny #mutual-aid ──") })
    reader.press("Tab Tab Ctrl-S")
    #expect(try notes(reader).map(\.body).contains("See #mutual-aid"))
    reader.press("a Tab")
    #expect(reader.lastRow == "Tab completes #word by the tags in use; none begins so")
  }

  @Test func `the passage is seen above the window, and one is back where one was`() throws {
    let reader = try SmallArchive.reading()
    reader.press("1 2 g } } } } }")
    let before = reader.screen
    reader.press("a")
    #expect(reader.rows.prefix(17).contains { $0.contains("Paragraph 7 of chapter 2") })
    reader.press("Esc")
    #expect(reader.screen == before)
  }

  @Test func `an article is noted from its list, and needs words`() throws {
    let reader = try SmallArchive.reading("commune")
    reader.press("q a Enter")
    #expect(reader.lastRow == "Nothing was written: there is no note")
    #expect(try notes(reader).isEmpty)
    reader.press("a")
    #expect(reader.screen.contains("── Note on “The Free Commune” ──"))
    reader.press("T o d o Ctrl-S")
    #expect(try notes(reader).map(\.target) == [.article])
    #expect(reader.lastRow == "Kept: your note on the article; U takes it back")
    reader.press("Enter )")
    #expect(reader.screen.contains("── Your note on the article · 1 of 1 ──"))
  }

  @Test func `a note is typed on the command line`() throws {
    let reader = try SmallArchive.reading()
    reader.run("note on bees #bees")
    reader.run("note-article read this twice")
    #expect(try Set(notes(reader).map(\.body)) == ["on bees #bees", "read this twice"])
  }

  @Test func `a note is written in another program where that is wanted`() throws {
    let reader = try SmallArchive.reading()
    reader.run("set note-editor=program")
    reader.press("a")
    #expect(reader.terminalEffects == [.run(.write(""))])
    reader.handle(.written("From the editor\n#x\n"))
    #expect(try notes(reader).map(\.body) == ["From the editor"])
    reader.press(") e")
    #expect(reader.terminalEffects.last == .run(.write("From the editor\n#x")))
    reader.handle(.written("\n"))
    #expect(reader.lastRow == "Nothing was written: the note stays as it was")
    #expect(try notes(reader).map(\.body) == ["From the editor"])
    reader.press("a")
    reader.handle(.written(""))
    #expect(try notes(reader).count == 1)
    reader.run("set note-editor=window")
    reader.press("a x Ctrl-O")
    #expect(reader.terminalEffects.last == .run(.write("x")))
    reader.handle(.written("x and more"))
    #expect(try notes(reader).map(\.body).contains("x and more"))
  }

  // MARK: - Going through them

  @Test func `notes are gone through in the order of the text, and shown in place`() throws {
    let reader = try SmallArchive.reading()
    for number in [30, 10, 20] {
      reader.press("\(number / 10) 0 g")
      write(reader, "Note \(number)")
    }
    reader.press("g )")
    #expect(reader.screen.contains("── Your note on ¶ 10 · 1 of 3 ──"))
    #expect(reader.screen.contains("Note 10"))
    reader.press(") )")
    #expect(reader.screen.contains("Note 30"))
    #expect(reader.screen.contains("▸ Paragraph 10 of chapter 3"))
    reader.press(")")
    #expect(reader.lastRow == "There is no further note")
    reader.press("( (")
    #expect(reader.screen.contains("Note 10"))
    reader.press("Enter")
    #expect(reader.state.context == .article)
    reader.press("2 )")
    #expect(reader.screen.contains("Note 30"))
  }

  @Test func `several notes on a line are told by a digit, and each is reached`() throws {
    let reader = try SmallArchive.reading()
    reader.press("V a o n e Ctrl-S v w w e a t w o Ctrl-S v w a t h r e e Ctrl-S")
    #expect(reader.rows.contains { $0.hasSuffix(" 3") })
    var seen: [String] = []
    reader.press("g")
    for _ in 0..<3 {
      reader.press(")")
      seen += ["one", "two", "three"].filter { word in
        reader.rows.contains { $0.contains("       \(word)") }
      }
    }
    #expect(seen.sorted() == ["one", "three", "two"])
  }

  @Test func `a click on a passage shows its note`() throws {
    let reader = try SmallArchive.reading()
    reader.press("1 2 g")
    write(reader, "Clicked")
    let row = try #require(reader.rows.firstIndex { $0.contains("Paragraph 2 of chapter 2") })
    reader.handle(.key(.press(Position(row: row, column: 20))))
    #expect(reader.screen.contains("Clicked"))
    reader.press("Enter")
    reader.handle(.key(.press(Position(row: row, column: 74))))
    #expect(reader.screen.contains("Clicked"))
  }

  // MARK: - Changing

  @Test func `a note is changed and deleted, and all of it taken back`() throws {
    let reader = try SmallArchive.reading()
    write(reader, "First")
    reader.press("g ) e")
    reader.typeLine(" and second #x")
    reader.press("Ctrl-S")
    #expect(reader.lastRow == "Changed: your note on ¶ 1; U takes it back")
    #expect(try notes(reader).map(\.body) == ["First and second #x"])
    reader.press(") X")
    #expect(reader.lastRow == "Deleted: your note on ¶ 1; U brings it back")
    #expect(try notes(reader).isEmpty)
    #expect(!reader.rows.contains { $0.hasSuffix(" +") })
    reader.press("U")
    #expect(try notes(reader).map(\.body) == ["First and second #x"])
    #expect(reader.rows.contains { $0.hasSuffix(" +") })
    reader.press("U")
    #expect(try notes(reader).map(\.body) == ["First"])
    reader.press("U")
    #expect(try notes(reader).isEmpty)
  }

  @Test func `a note that is left as it was is no change`() throws {
    let reader = try SmallArchive.reading()
    write(reader, "Same")
    let before = try notes(reader)
    let changes = reader.state.changes
    reader.press(") e x Backspace Ctrl-S")
    #expect(reader.lastRow == "The note is as it was")
    #expect(try notes(reader) == before)
    #expect(reader.state.changes == changes)
  }

  // MARK: - Lists

  @Test func `notes are listed, narrowed, sorted, changed, deleted, and gone to`() throws {
    let reader = try SmallArchive.reading()
    reader.press("T")
    #expect(reader.screen.contains("There are no notes yet; a writes one"))
    reader.press("3 0 g")
    write(reader, "Thirty", "#late")
    reader.press("1 0 g v e a Enter q k Enter a P r i s o n s Ctrl-S T")
    #expect(reader.rows[0].hasPrefix("Your notes on this article"))
    #expect(reader.rows[1].hasPrefix(">Prisons"))
    #expect(reader.rows[2].isEmpty)
    reader.press("Tab")
    #expect(reader.rows[0].hasPrefix("Your notes "))
    #expect(reader.rows[0].hasSuffix("latest first"))
    #expect(reader.status.hasPrefix("1 of 3"))
    reader.press(", p")
    #expect(reader.rows[1].contains("“Paragraph”"))
    #expect(reader.rows[1].contains("A Long Book  ¶ 10  2026-11-26"))
    #expect(reader.rows[2].contains("Thirty  #late"))
    reader.press("F l a t e")
    #expect(reader.rows[1].contains("Thirty  #late"))
    #expect(reader.rows[2].isEmpty)
    reader.press("Enter e ! Ctrl-S")
    #expect(reader.rows[1].contains("Thirty!  #late"))
    reader.press("q k X")
    #expect(reader.lastRow == "Deleted: your note on ¶ 10; U brings it back")
    #expect(reader.status.hasPrefix("1 of 2"))
    reader.press("U")
    #expect(reader.status.contains("of 3"))
    reader.press("g j Enter")
    #expect(reader.screen.contains("▸ Paragraph 10 of chapter 3"))
    #expect(reader.screen.contains("── Your note on ¶ 30 · 2 of 2 ──"))
    reader.press("Enter H")
    #expect(reader.rows[0].contains("On Prisons"))
  }

  @Test func `of thousands of notes those with some words are found as one types`() throws {
    let reader = try SmallArchive.reading()
    let notes = (0..<10_000).map { number in
      Annotation(
        item: "book", title: "A Long Book", target: .article, body: "Number \(number) of many",
        tags: ["t\(number % 10)"], createdAt: Date(timeIntervalSince1970: Double(number)))
    }
    try reader.notebook.keep(notes, in: reader.key)
    reader.press("q T")
    #expect(reader.status.hasPrefix("1 of 10000"))
    #expect(reader.rows[1].contains("Number 9999 of many  #t9"))
    reader.press("F")
    reader.typeLine("many 77 #t8")
    #expect(reader.rows[1].contains("Number 9778 of many"))
    #expect(reader.status.contains(" of 19"))
  }

  @Test func `lists show which articles have notes, and a shelf has these`() throws {
    let reader = try SmallArchive.reading()
    reader.press("a Enter q")
    #expect(reader.rows.contains { $0.contains("A Long Book") && $0.hasSuffix("min   +") })
    reader.press("q")
    reader.goToShelf("Noted")
    #expect(reader.rows.contains { $0.hasPrefix(">Noted") && $0.hasSuffix(" 1") })
    reader.press("Enter")
    #expect(reader.state.browse.list.rows.map(\.item) == ["book"])
    reader.press("U")
    reader.press("q")
    #expect(!reader.state.browse.shelves.contains(.noted))
  }

  @Test func `where no note is detached, the list says so`() throws {
    let reader = try SmallArchive.reading()
    reader.press("a Enter T Tab Tab")
    #expect(reader.rows[0].hasPrefix("Your notes whose words are gone"))
    #expect(reader.rows[1].contains("There are none; Tab shows others"))
    reader.press("Enter X e")
    reader.press("Tab")
    #expect(reader.rows[0].hasPrefix("Your notes on this article"))
  }
}
