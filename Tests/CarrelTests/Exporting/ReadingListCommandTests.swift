import Foundation
import TestSupport
import Testing

/// `carrel reading-list` and what is made of such lists.
struct ReadingListCommandTests {
  private let carrel: BuiltProgram

  init() throws { carrel = try BuiltProgram() }

  private func lists(_ arguments: String...) throws -> BuiltProgram.Result {
    try carrel.run(["reading-list"] + arguments + ["-a", BuiltProgram.sample])
  }

  private func listed(_ name: String) throws -> [[String]] {
    try carrel.run("list", "-a", BuiltProgram.sample, "--reading-list", name).output
      .split(separator: "\n").map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
  }

  /// A field of an entry of a list, each by its number from 0.
  private func field(_ field: Int, of entry: Int, on name: String) throws -> String {
    let entries = try listed(name)
    try #require(entries.indices.contains(entry))
    return entries[entry][field]
  }

  private func ids(_ name: String) throws -> [String] { try listed(name).map { $0[0] } }

  @Test func `articles are put on a list in order, which is made for them`() throws {
    let added = try lists("add", "Seminar", "free-commune", "ethics-unfinished")
    #expect(added.output == "Added 2 entries to 'Seminar'\n")
    _ = try lists(
      "add", "Seminar", "fields-factories-workshops", "--at", "1", "--remark", "For\tMonday")
    #expect(
      try ids("Seminar") == ["fields-factories-workshops", "free-commune", "ethics-unfinished"])
    #expect(try listed("Seminar").allSatisfy { $0.count == 7 })
    #expect(try field(6, of: 0, on: "Seminar") == "For Monday")
    #expect(try lists().output == "Seminar\t3\n")
    let listed = try carrel.run("list", "-a", BuiltProgram.sample, "--reading-list", "Seminar")
    #expect(try lists("show", "Seminar").output == listed.output)
  }

  @Test func `entries are moved, remarked on and removed by their numbers`() throws {
    _ = try lists("add", "A", "free-commune", "ethics-unfinished", "fields-factories-workshops")
    #expect(try lists("move", "A", "3", "1").output == "It is entry 1 of 'A' now\n")
    #expect(try ids("A") == ["fields-factories-workshops", "free-commune", "ethics-unfinished"])
    _ = try lists("remark", "A", "2", "Read twice")
    #expect(try field(6, of: 1, on: "A") == "Read twice")
    _ = try lists("remark", "A", "2")
    #expect(try field(6, of: 1, on: "A") == "")
    #expect(try lists("remove", "A", "1", "3").output == "Removed 2 entries from 'A'\n")
    #expect(try ids("A") == ["free-commune"])
  }

  @Test func `a passage is known by its paragraph`() throws {
    _ = try lists("add", "A", "free-commune", "--paragraph", "2-3")
    #expect(try field(5, of: 0, on: "A") == "2")
    let json = try carrel.run("list", "-a", BuiltProgram.sample, "--reading-list", "A", "--json")
    #expect(json.output.contains("\"paragraph\":2,\"quotation\":\"Kropotkin is often said"))
    let text = try carrel.run(
      "export", "-a", BuiltProgram.sample, "--reading-list", "A", "--format", "markdown")
    #expect(text.output.contains("\n> Kropotkin is often said"))
    #expect(text.output.contains("\n¶ 2\n"))
    let wrong = try lists("add", "A", "free-commune", "--paragraph", "9999")
    #expect(wrong.code == 1 && wrong.errors.hasPrefix("There is no ¶ 9999"))
  }

  @Test func `lists are made, renamed and deleted`() throws {
    #expect(try lists("new", "A").output == "Made the reading list 'A'\n")
    #expect(try lists("new", "A").code == 64)
    _ = try lists("new", "B")
    let taken = try lists("rename", "A", "B")
    #expect(taken.code == 64 && taken.errors.contains("There is a reading list 'B' already"))
    #expect(try lists("rename", "A", "C").output == "Renamed the reading list 'A' to 'C'\n")
    #expect(try lists("delete", "C").output == "Deleted the reading list 'C', with 0 entries\n")
    #expect(try lists().output == "B\t0\n")
  }

  @Test func `what is not there is named`() throws {
    let none = try lists()
    #expect(none.code == 1 && none.errors.hasPrefix("There is no reading list yet"))
    _ = try lists("add", "A", "free-commune")
    let unknown = try lists("remove", "B", "1")
    #expect(unknown.code == 1)
    #expect(unknown.errors == "There is no reading list 'B'. There are: 'A'.\n")
    #expect(try lists("move", "A", "1", "2").errors == "There is no entry 2 on 'A': it has 1.\n")
    #expect(try lists("add", "A", "none").errors.hasPrefix("There is no article 'none'"))
    #expect(try ids("A") == ["free-commune"], "nothing was added")
  }

  @Test func `a list becomes a book, in its order, with its remarks`() throws {
    _ = try lists("add", "My list", "ethics-unfinished", "--remark", "Begin here")
    _ = try lists("add", "My list", "free-commune")
    let book = try carrel.run(
      "export", "-a", BuiltProgram.sample, "--reading-list", "My list", "--format", "html")
    let page = book.output
    #expect(page.contains("<h1>My list</h1>"))
    #expect(page.contains("<p class=\"remark\">Begin here</p>"))
    let titles = page.matches(of: /<h2>([^<]*)<\/h2>/).map { String($0.output.1) }
    #expect(
      titles.prefix(3) == [
        "Contents", "The Unfinished Ethics", "Kropotkin’s Idea of the Free Commune",
      ])
  }

  @Test func `what the archive no longer has stays on the list, and out of the book`() throws {
    let item = { (id: String) in
      "{\"id\": \"\(id)\", \"title\": \"T \(id)\", \"content_html\": \"<p>x\"}"
    }
    let archive = try TemporaryArchive(items: [item("a"), item("b")])
    _ = try carrel.run("reading-list", "add", "L", "a", "b", "-a", archive.folder)
    try archive.write(TemporaryArchive.page([item("b")]), to: "archive.json")
    let list = try carrel.run("list", "-a", archive.folder, "--reading-list", "L", "--json").output
    #expect(list.contains("\"id\":\"a\",\"title\":\"T a\",\"number\":1"))
    #expect(list.contains("\"isInArchive\":false"))
    let book = try carrel.run(
      "export", "-a", archive.folder, "--reading-list", "L", "--format", "text")
    #expect(book.code == 0 && book.output.hasPrefix("T b\n"))
    #expect(book.errors == "1 entry of 'L' is not in the archive, and is left out.\n")
  }
}
