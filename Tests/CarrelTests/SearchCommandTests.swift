import Archive
import Foundation
import TestSupport
import Testing

struct SearchCommandTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  private func search(_ query: String, _ options: String...) throws -> BuiltProgram.Result {
    switch options.count {
    case 0: try program.run("search", "-a", BuiltProgram.sample, query)
    case 1: try program.run("search", "-a", BuiltProgram.sample, query, options[0])
    default: try program.run("search", "-a", BuiltProgram.sample, query, options[0], options[1])
    }
  }

  @Test func `the count and the ids can be had alone`() throws {
    #expect(try search("title:commune", "--count").output == "1\n")
    #expect(try search("title:commune", "--ids").output == "free-commune\n")
    let none = try search("zeppelin", "--count")
    #expect(none.output == "0\n")
    #expect(none.code == 1)
  }

  @Test func `words of the archive are suggested for misspelled ones`() throws {
    let none = try search("kessller")
    #expect(none.errors.contains("Nothing found for 'kessller'. Did you mean 'Kessler'?"))
    #expect(none.code == 1)
    let some = try search("kessller guild", "--ids")
    #expect(some.errors.contains("Did you mean 'Kessler guild'?"))
    #expect(some.code == 0)
  }

  @Test func `a wrong expression alone leaves nothing to search for, and it is said why`() throws {
    let result = try search("/(/")
    #expect(result.code == 1)
    #expect(result.errors.hasPrefix("There is nothing to search for, since '/(/' is no regular"))
  }

  @Test func `a query that cannot be parsed is searched as plain words, and it is said why`() throws
  {
    let result = try search("Kessler)", "--count")
    #expect(result.code == 0)
    #expect(result.errors == "Searched as plain words, since ')' closes nothing.\n")
  }

  @Test func `what is searched, and scores, can be explained`() throws {
    let text = try search("(guild OR aid) NOT war", "--explain")
    #expect(text.output.hasPrefix("Searched (all): (guild OR aid) -war\n"))
    #expect(text.output.contains(" · score "))
    let json = try program.run(
      "search", "-a", BuiltProgram.sample, "--json", "--explain", "--limit", "2", "guild")
    let object = try #require(try JSON(parsing: Array(json.output.utf8)).object)
    #expect(object["searched"]?.string == "guild")
    #expect(object["results"]?.array?.allSatisfy { $0.object?["score"] != nil } == true)
  }

  @Test func `results can be sorted by date, and shown without passages`() throws {
    let archive = try TemporaryArchive(items: [
      item("old", title: "Aid", date: "1890-01-01T00:00:00Z"),
      item("new", title: "Of aid", date: "1902-01-01T00:00:00Z"),
    ])
    let ids = try program.run("search", "-a", archive.folder, "aid", "--sort", "date", "--ids")
    #expect(ids.output == "new\nold\n")
    let bare = try program.run("search", "-a", archive.folder, "aid", "--context", "0")
    #expect(bare.output == "Aid\n  1890 · 1 hit · old\nOf aid\n  1902 · 1 hit · new\n")
  }

  @Test func `nothing was read of an archive that was never opened`() throws {
    #expect(try search("is:read", "--count").output == "0\n")
    #expect(try search("is:unread title:commune", "--ids").output == "free-commune\n")
  }

  @Test func `index says how far the catalog is, and makes it anew`() throws {
    let archive = try TemporaryArchive(items: [item("a"), item("b")])
    let before = try program.run("index", "-a", archive.folder, "--status")
    #expect(before.code == 1)
    let made = try program.run("index", "-a", archive.folder)
    #expect(made.code == 0)
    #expect(made.output.hasPrefix("2 of 2 articles indexed.\nCatalog: \(program.home)/.cache/"))
    #expect(try program.run("index", "-a", archive.folder, "--status").code == 0)
    #expect(try program.run("index", "-a", archive.folder, "--rebuild").output == made.output)
    try archive.write(TemporaryArchive.page([item("a")]), to: "archive.json")
    let changed = try program.run("index", "-a", archive.folder, "--status")
    #expect(changed.code == 1)
    #expect(changed.output.hasPrefix("2 of 2 articles indexed; the archive has changed since.\n"))
  }

  @Test(arguments: [
    ["--count", "--ids"], ["--context", "-1"], ["--sort", "size"], ["--limit", "0"],
  ])
  func `wrong options have the exit code 64`(_ options: [String]) throws {
    #expect(try search("aid", options[0], options[1]).code == 64)
  }
}
