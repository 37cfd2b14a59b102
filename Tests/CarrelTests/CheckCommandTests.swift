import Archive
import Foundation
import TestSupport
import Testing

/// The built program's `check`.
struct CheckCommandTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  /// The JSON objects of an output, a line each.
  private func objects(_ output: String) throws -> [JSONObject] {
    try output.split(separator: "\n").compactMap { try JSON(parsing: Array($0.utf8)).object }
  }

  @Test(arguments: [[], ["--deep"]])
  func `no fault is found in the sample archive`(_ options: [String]) throws {
    let result = try program.run(["check", "-a", BuiltProgram.sample] + options)
    #expect(result.code == 0)
    #expect(result.output.hasSuffix("items in 1 page, no fault.\n"))
    #expect(result.output.split(separator: "\n").count == 1)
    let json = try program.run(["check", BuiltProgram.sample, "--json"] + options)
    #expect(try objects(json.output).map { $0["errors"]?.integer } == [0])
  }

  @Test func `errors make the exit code 1, warnings and notes do not`() throws {
    let errors = try TemporaryArchive(items: [item("a"), item("a")])
    let result = try program.run("check", errors.folder)
    #expect(result.code == 1)
    #expect(
      result.output == """
        archive.json:3: error: item 2 ("a"): has the id of an earlier item, in 'archive.json' at \
        line 2. [duplicate-id]
            /items/1/id: Leave one of the items out, or give it another id.
        archive.json: note: 2 items have no licence. [no-license]
            /_carrel/license: Add '_carrel.license' to the feed, so that readers know what they may do.
        '\(errors.folder)/archive.json': 2 items in 1 page, 1 error, 1 note.

        """)
    let warnings = try TemporaryArchive(items: [item("a", language: "en-UK")])
    #expect(try program.run("check", warnings.folder).code == 0)
  }

  @Test func `only what matters enough is shown, and all is counted`() throws {
    let archive = try TemporaryArchive(items: [item("a", language: "en-UK"), item("a")])
    let lines = try program.run("check", archive.folder, "--severity", "error").output
      .split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[2].hasSuffix("2 items in 1 page, 1 error, 1 warning, 1 note."))
    #expect(try program.run("check", archive.folder, "--severity", "grave").code == 64)
  }

  @Test func `many findings of a sort are folded, unless all are asked for`() throws {
    let archive = try TemporaryArchive(items: (0..<50).map { item("i\($0)", language: "en-UK") })
    let folded = try program.run("check", archive.folder)
    #expect(folded.output.split(separator: "\n").count == 20 * 2 + 2 + 2)
    #expect(folded.output.contains("\n[unknown-language]: and 30 more; '--all' shows them.\n"))
    let all = try program.run("check", archive.folder, "--all")
    #expect(all.output.split(separator: "\n").count == 50 * 2 + 2 + 1)
    let json = try objects(try program.run("check", archive.folder, "--json").output)
    #expect(json.count == 50 + 1 + 1)
  }

  @Test func `JSON has every finding, and last the counts`() throws {
    let archive = try TemporaryArchive(items: [#"{"title": "T"}"#, item("a"), item("a")])
    let json = try objects(try program.run("check", archive.folder, "--json").output)
    #expect(json.compactMap { $0["code"]?.string } == ["no-id", "duplicate-id", "no-license"])
    #expect(json[1]["pointer"]?.string == "/items/2/id" && json[1]["line"]?.integer == 4)
    #expect(json[1]["item"]?.string == "a" && json[1]["file"]?.string == "archive.json")
    #expect(
      json.last?.members.map(\.name) == [
        "pages", "items", "errors", "warnings", "notes", "key", "keyKnown",
      ])
    #expect(json.last?["key"] == .null && json.last?["keyKnown"] == .bool(false))
  }

  @Test func `the catalog is compared with the archive, and not changed`() throws {
    let archive = try TemporaryArchive(items: (0..<9).map { item("i\($0)") })
    #expect(try program.run("index", "-a", archive.folder).code == 0)
    let catalog = try #require(program.catalog())
    let before = try Data(contentsOf: URL(filePath: catalog))
    for options in [[], ["--deep"]] {
      let result = try program.run(["check", archive.folder, "--severity", "warning"] + options)
      #expect(result.output.hasSuffix("9 items in 1 page, 1 note.\n"))
    }
    #expect(try Data(contentsOf: URL(filePath: catalog)) == before)
    #expect(!FileManager.default.fileExists(atPath: catalog + "-wal"))
    try archive.write(TemporaryArchive.page([item("new")]), to: "archive.json")
    #expect(try program.run("check", archive.folder).output.contains("[catalog-outdated]"))
    try Data(repeating: 7, count: before.count).write(to: URL(filePath: catalog))
    let damaged = try program.run("check", archive.folder, "--deep")
    #expect(damaged.output.contains("[catalog-damaged]") && damaged.code == 0)
    #expect(FileManager.default.fileExists(atPath: catalog))
  }

  @Test func `a repaired archive is a new one without errors, and says what was done`() throws {
    let dated = item("a", title: "B", date: "Sun, 7 Feb 2010 14:04 GMT")
    let page = TemporaryArchive.page([#"{"title": "T"}"#, item("a"), dated])
    let archive = try TemporaryArchive(["feed.json": page])
    let before = try Data(contentsOf: URL(filePath: archive.folder + "/feed.json"))
    let (source, out) = (archive.folder + "/feed.json", archive.folder + "/whole.json")
    let result = try program.run("check", source, "--repair", out, "--severity", "error")
    #expect(result.code == 0)
    #expect(
      result.output == """
        feed.json:2: item 1: has no id. It was left out.
        feed.json:4: item 3 ("a"): 'date_published' is "Sun, 7 Feb 2010 14:04 GMT", which is no \
        RFC 3339 date; it is left out. Now: "2010-02-07T14:04:00Z"
        feed.json:4: item 3 ("a"): has the id of an earlier item, in 'feed.json' at line 3. \
        Its id is "a-2" now.
        Wrote 2 items in 1 page to '\(out)'. 1 item was left out.
        '\(out)': 2 items in 1 page, 1 note.

        """)
    #expect(try Data(contentsOf: URL(filePath: source)) == before)
    #expect(try program.run("list", "-a", out, "--json").output.contains(#""id":"a-2""#))
    let again = try program.run("check", source, "--repair", out)
    #expect(again.code == 74 && again.output.isEmpty)
    #expect(again.errors.contains("'\(out)'"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: archive.folder).sorted()
        == ["feed.json", "whole.json"])
  }

  @Test func `a folder is repaired into a folder, also in JSON`() throws {
    let archive = try TemporaryArchive(items: [item("a"), item("a")])
    let out = archive.folder + "/../" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: out) }
    let result = try program.run("check", archive.folder, "--repair", out, "--json")
    let lines = try objects(result.output)
    #expect(result.code == 0)
    #expect(lines.map { $0["repaired"]?.string ?? "" } == ["duplicate-id", "", "", ""])
    #expect(lines[1]["leftOut"]?.integer == 1 && lines[1]["items"]?.integer == 1)
    #expect(lines[3]["errors"]?.integer == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: out) == ["archive.json"])
  }
}
