import Foundation
import TestSupport
import Testing

struct ReferencesCommandTests {
  private let program: BuiltProgram
  private let archive: TemporaryArchive

  init() throws {
    program = try BuiltProgram()
    let mutualAid = """
      "type": "book", "title": "Mutual Aid", "author": [{"family": "Kropotkin", "given": "Peter"}], \
      "issued": {"date-parts": [[1902]]}
      """
    archive = try TemporaryArchive(items: [
      """
      {"id": "bees", "title": "Bees", "content_html": "<p>hive</p>", "tags": ["essays"],
       "_carrel": {"category": "essays", "references": [{"id": "k", \(mutualAid)},
         {"id": "m", "type": "book", "title": "News from \\u001b[31mNowhere",
          "author": [{"family": "Morris", "given": "William"}],
          "issued": {"date-parts": [[1890]]}}]}}
      """,
      """
      {"id": "guilds", "title": "Guilds", "content_html": "<p>seal</p>",
       "_carrel": {"category": "notes", "references": [{"id": "1", \(mutualAid),
         "publisher": "Heinemann", "publisher-place": "London"}]}}
      """,
      #"{"id": "none", "title": "None", "content_html": "<p>\"references\": nothing</p>"}"#,
    ])
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Result {
    try program.run(["references", "-a", archive.folder] + arguments)
  }

  @Test func `each work is listed once, with the articles that cite it`() throws {
    let result = try run()
    #expect(result.code == 0 && result.errors == "")
    let lines = result.output.split(separator: "\n").map { $0.split(separator: "\t") }
    try #require(lines.count == 2 && lines.allSatisfy { $0.count == 4 })
    #expect(lines[0][0].hasPrefix("kropotkin1902mutual-"))
    #expect(lines[0][1] == "2" && lines[0][2] == "bees guilds")
    #expect(lines[0][3].hasPrefix("Kropotkin, Peter.") && lines[0][3].contains("Heinemann"))
    #expect(lines[1][1] == "1" && lines[1][2] == "bees" && lines[1][3].contains("Nowhere"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `a query and a category narrow it`() throws {
    #expect(try run("--query", "seal").output.split(separator: "\n").count == 1)
    #expect(try run("--category", "essays", "--count").output == "2\n")
    #expect(try run("--category", "notes", "--count").output == "1\n")
    #expect(try run("--category", "notes", "--query", "hive").code == 1)
    #expect(try run("--count").output == "2\n")
  }

  @Test func `JSON has the work and its key, which all formats have`() throws {
    let lines = try run("--json").output.split(separator: "\n")
    let first = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    let key = try #require(first["key"] as? String)
    #expect(first["count"] as? Int == 2 && first["articles"] as? [String] == ["bees", "guilds"])
    #expect((first["csl"] as? [String: Any])?["publisher"] as? String == "Heinemann")
    #expect(try run("--format", "bibtex").output.hasPrefix("@book{\(key),\n"))
    #expect(try run("--format", "biblatex").output.hasPrefix("@book{\(key),\n"))
    #expect(try run("--format", "ris").output.hasPrefix("TY  - BOOK\nID  - \(key)\n"))
    #expect(try run("--format", "csl-json").output.hasPrefix("[\n{\"id\":\"\(key)\""))
  }

  @Test func `records are UTF-8 in every locale`() throws {
    let other = try TemporaryArchive(items: [
      """
      {"id": "a", "content_text": "x", "_carrel": {"references": [{"id": "r", "type": "book",
        "title": "L’Homme", "author": [{"family": "Reclus", "given": "Élisée"}]}]}}
      """
    ])
    for format in ["biblatex", "ris", "csl-json"] {
      let arguments = ["references", "-a", other.folder, "--format", format]
      let output = try program.run(arguments, variables: ["LANG": "C", "LC_ALL": "C"]).output
      #expect(output.contains("Élisée") && output.contains("L’Homme"), "\(output)")
    }
  }

  @Test func `where nothing is cited or found, that is said`() throws {
    let none = try run("--query", "nothing")
    #expect(none.code == 1 && none.output == "")
    let empty = try TemporaryArchive(items: [item("a")])
    let result = try program.run("references", "-a", empty.folder)
    #expect(result.code == 1 && result.output == "")
    #expect(result.errors == "No article here names a work that it cites.\n")
  }

  @Test(arguments: [
    ["--count", "--json"], ["--json", "--format", "ris"], ["--format", "harvard"],
  ])
  func `what does not go together is wrong usage`(_ arguments: [String]) throws {
    #expect(try program.run(["references", "-a", archive.folder] + arguments).code == 64)
  }
}
