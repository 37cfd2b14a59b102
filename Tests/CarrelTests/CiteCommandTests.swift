import Archive
import Foundation
import TestSupport
import Testing

/// `carrel cite`, by the built program.
struct CiteCommandTests {
  private let program: BuiltProgram
  private let archive: TemporaryArchive

  private static let essay = #"""
    {"id": "essay", "title": "On *Bees*", "url": "https://e.example/essay", "language": "en",
     "date_published": "2026-11-23T08:30:00Z", "content_html": "<p>One.</p><p>Two.</p>",
     "authors": [{"name": "Ada Bee"}],
     "_carrel": {"revision": "3", "references": [
       {"id": "k", "type": "book", "title": "Mutual Aid", "publisher": "Heinemann",
        "author": [{"family": "Kropotkin", "given": "Peter"}],
        "issued": {"date-parts": [[1902]]}}]}}
    """#

  private static let talk = #"""
    {"id": "talk", "title": "Colloquium", "url": "https://e.example/talk", "language": "en",
     "date_published": "2026-11-20T08:30:00Z", "content_text": "Zeppelin.",
     "authors": [{"name": "Ann Ash"}],
     "_carrel": {"event": {"start": "2027-02-05T14:00:00-03:00", "place": "São Paulo", "sessions": [
       {"title": "First", "speakers": [{"name": "Ben Birch"}]},
       {"title": "Second", "start": "2027-02-06T14:00:00-03:00",
        "speakers": [{"name": "Cy Cedar"}]}]}}}
    """#

  init() throws {
    program = try BuiltProgram()
    archive = try TemporaryArchive(items: [Self.essay, Self.talk])
  }

  private func cite(
    _ arguments: String..., variables: [String: String] = [:]
  ) throws -> BuiltProgram.Result {
    try program.run(["cite", "-a", archive.folder] + arguments, variables: variables)
  }

  @Test(arguments: [
    (["essay"], "Bee, Ada. “On *Bees*.” Test, November 23, 2026. https://e.example/essay.\n"),
    (
      ["essay", "--note", "--locator", "¶ 2"],
      "Ada Bee, “On *Bees*,” Test, November 23, 2026, ¶ 2, rev. 3, https://e.example/essay.\n"
    ),
    (
      ["essay", "--format", "apa", "--note", "--locator", "par. 1-2"],
      "(Bee, 2026, paras. 1–2, rev. 3)\n"
    ),
    (
      ["essay", "--format", "apa", "--as", "markdown"],
      "Bee, A. (2026, November 23). *On \\*Bees\\**. Test. <https://e.example/essay>\n"
    ),
    (
      ["essay", "--format", "apa", "--as", "html"],
      "<p>Bee, A. (2026, November 23). <i>On *Bees*</i>. Test. "
        + "<a href=\"https://e.example/essay\">https://e.example/essay</a></p>\n"
    ),
    (
      ["essay", "--reference", "k", "--note", "--locator", "p. 7"],
      "Peter Kropotkin, Mutual Aid (Heinemann, 1902), 7.\n"
    ),
    (["https://e.example/essay", "--format", "mla", "--note"], "(Bee)\n"),
    (
      ["talk", "--session", "2"],
      "Cedar, Cy. “Second.” Presented at the Colloquium, São Paulo, February 6, 2027. Test. "
        + "https://e.example/talk.\n"
    ),
  ])
  func `works are cited`(arguments: [String], output: String) throws {
    let result = try program.run(["cite", "-a", archive.folder] + arguments)
    #expect(result.output == output)
    #expect(result.errors.isEmpty)
    #expect(result.code == 0)
  }

  @Test func `all articles, and those of a query, are cited, the newest first`() throws {
    let all = try cite("--all", "--format", "chicago-author-date", "--note")
    #expect(all.output == "(Bee 2026)\n(Ash 2026)\n")
    let found = try cite("--query", "zeppelin", "--format", "apa", "--note")
    #expect(found.output == "(Ash, 2026)\n")
    let none = try cite("--query", "dirigible")
    #expect(none.output.isEmpty)
    #expect(none.errors.contains("Nothing found for 'dirigible'"))
    #expect(none.code == 1)
  }

  @Test func `an empty line parts paragraphs of Markdown`() throws {
    let result = try cite("essay", "talk", "--note", "--format", "mla", "--as", "markdown")
    #expect(result.output == "(Bee)\n\n(Ash)\n")
  }

  @Test func `unknown ids are named, and the others are cited`() throws {
    let result = try cite("nothing", "essay", "no\u{1B}[2Jne", "--note", "--format", "mla")
    #expect(result.output == "(Bee)\n")
    #expect(result.errors.contains("There is no article 'nothing'"))
    #expect(result.errors.contains("'no^[[2Jne'"))
    #expect(result.code == 1)
  }

  @Test func `unknown sessions and references are told with those that there are`() throws {
    let session = try cite("talk", "--session", "3")
    #expect(session.errors == "There is no session 3 in 'talk': its event has 2 sessions.\n")
    #expect(session.code == 1)
    #expect(try cite("essay", "--session", "1").errors.contains("tells of no event"))
    let reference = try cite("essay", "--reference", "x")
    #expect(
      reference.errors == "There is no 'x' in the bibliography of 'essay'. There are: 'k'.\n")
    #expect(reference.code == 1)
    #expect(try cite("talk", "--reference", "x").errors.contains("has no bibliography"))
  }

  @Test(arguments: [
    ([], "Name articles"), (["essay", "--all"], "Only one of ids"),
    (["essay", "--locator", "7"], "'--locator' goes with '--note'"),
    (["essay", "--note", "--locator", "there"], "'--locator' takes"),
    (["essay", "--format", "ris", "--note"], "go with a style, not with 'ris'"),
    (["essay", "--session", "0"], "counts from 1"),
    (["--all", "--reference", "k"], "go with one article"),
    (["essay", "--format", "harvard"], "harvard"),
  ])
  func `wrong options are told`(arguments: [String], words: String) throws {
    let result = try program.run(["cite", "-a", archive.folder] + arguments)
    #expect(result.errors.contains(words))
    #expect(result.output.isEmpty)
    #expect(result.code == 64)
  }

  @Test func `the style is that of the configuration, unless one is named`() throws {
    let folder = program.home + "/config/carrel"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("citation-style = \"apa\"\n".utf8).write(to: URL(filePath: folder + "/config.toml"))
    let variables = ["XDG_CONFIG_HOME": program.home + "/config"]
    #expect(try cite("essay", "--note", variables: variables).output == "(Bee, 2026)\n")
    let named = try cite("essay", "--note", "--format", "mla", variables: variables)
    #expect(named.output == "(Bee)\n")
    let shown = try program.run(
      ["show", "-a", archive.folder, "essay"], variables: variables)
    #expect(shown.output.contains("Kropotkin, P. (1902). Mutual Aid. Heinemann."))
    let chosen = try program.run(
      ["show", "-a", archive.folder, "essay", "--citation-style", "mla"], variables: variables)
    #expect(chosen.output.contains("Kropotkin, Peter. Mutual Aid. Heinemann, 1902."))
  }

  @Test func `text from outside cannot act on a terminal`() throws {
    let hostile = try TemporaryArchive(items: [
      #"""
      {"id": "a", "title": "T\u001b[2J\u202e\u0007", "content_text": "x", "url": "https://e/\u009b1m",
       "authors": [{"name": "N\u001b]0;x\u0007 M"}]}
      """#
    ])
    for format in ["chicago", "apa", "bibtex", "ris", "csl-json"] {
      let result = try program.run(["cite", "-a", hostile.folder, "a", "--format", format])
      let isSafe = result.output.unicodeScalars.allSatisfy {
        $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) && $0.value != 0x202E)
      }
      #expect(isSafe, "\(format): \(result.output)")
      #expect(result.code == 0)
    }
  }

  @Test func `an outside locale gets no other byte than ASCII`() throws {
    let result = try cite("essay", variables: ["LC_ALL": "C"])
    #expect(result.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(result.output.hasPrefix("Bee, Ada. \"On *Bees*.\""))
  }
}
