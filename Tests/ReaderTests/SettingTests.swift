import Foundation
import Screen
import TestSupport
import Testing

@testable import Reader

struct SettingTests {
  private func reader() throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: 40, columns: 120))
  }

  private func told(_ typed: String) throws -> String? {
    let reader = try reader()
    reader.run(typed)
    return reader.state.message?.english.string
  }

  @Test(arguments: [
    (
      "set",
      "measure=66 · noparagraph-numbers · noreveal-hidden · sort=date · panes=auto"
        + " · theme=terminal · nomouse · citation-style=chicago"
        + " · quote-form=text · note-editor=window"
    ),
    ("set measure?", "measure=66: columns of an article's text; a number from 20 to 200"),
    ("set meas", "measure=66: columns of an article's text; a number from 20 to 200"),
    ("set measure=72 panes=1", "measure=72 · panes=1"),
    ("set paragraph-numbers", "paragraph-numbers"),
    ("set para!", "paragraph-numbers"),
    ("set nopara", "noparagraph-numbers"),
    ("set paragraph-numbers=on", "paragraph-numbers"),
    ("set sort!", "sort=title"),
    ("set measure=700", "“measure” can't be “700”, only a number from 20 to 200"),
    ("set measure=", "“measure” can't be “”, only a number from 20 to 200"),
    ("set measure!", "“measure” can't be “!”, only a number from 20 to 200"),
    ("set nomeasure", "“nomeasure” is no setting; did you mean “measure”?"),
    ("set mesure=70", "“mesure” is no setting; did you mean “measure”?"),
    ("set xyzzy", "“xyzzy” is no setting; :set shows all"),
    ("set p", "“p” may be paragraph-numbers or panes"),
    (
      "set sort=tilte",
      "“sort” can't be “tilte”, only date, title, author, length or unread; did you mean “title”?"
    ),
    ("set panes=2", "“panes” can't be “2”, only 1 or auto"),
  ])
  func `settings are set and told`(_ typed: String, _ message: String) throws {
    #expect(try told(typed) == message)
  }

  @Test func `settings change the screen`() throws {
    let reader = try reader()
    #expect(reader.screen.contains("│"))
    reader.run("set panes=1")
    #expect(!reader.screen.contains("│"))
    reader.run("set panes=auto sort=title")
    #expect(reader.screen.contains("│"))
    #expect(reader.rows[0].hasSuffix("by title"))
    reader.press("] ] ] Enter g j Enter")
    #expect(reader.rows[0].contains("A Long Book"))
    reader.run("set measure=40 paragraph-numbers")
    #expect(reader.state.measure == 40)
    #expect(reader.screen.contains("   2 "))
    reader.run("set nopara")
    #expect(!reader.screen.contains("   2 "))
  }

  @Test func `what stands before a wrong word is set`() throws {
    let reader = try reader()
    reader.run("set measure=50 nonsense measure=60")
    #expect(reader.state.measure == 50)
  }

  @Test func `every setting is in the manual`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/carrel.1")
    let manual = try String(contentsOf: file, encoding: .utf8).replacing("\\-", with: "-")
    for setting in Setting.standard {
      #expect(manual.contains(".It Cm \(setting.name)\n"), "\(setting.name)")
      for choice in setting.kind.choices where setting.kind != .flag {
        #expect(manual.contains(choice), "\(setting.name)=\(choice)")
      }
    }
  }
}
