import Foundation
import TestSupport
import Testing

/// `carrel export`, from the built program to its files.
struct ExportCommandTests {
  private let carrel: BuiltProgram

  init() throws { carrel = try BuiltProgram() }

  private func export(_ arguments: String...) throws -> BuiltProgram.Result {
    try carrel.run(["export", "-a", BuiltProgram.sample] + arguments)
  }

  private func path(_ name: String) -> String { carrel.home + "/" + name }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  @Test func `the file's name tells the format`() throws {
    for name in ["a.epub", "a.md", "a.html", "a.txt"] {
      let result = try export("free-commune", "-o", path(name))
      #expect(result.errors == "" && result.code == 0)
      #expect(result.output == "1 article written to '\(path(name))'\n")
    }
    let book = try Data(contentsOf: URL(filePath: path("a.epub")))
    #expect(book[30..<58] == Data("mimetypeapplication/epub+zip".utf8))
    #expect(try text("a.md").hasPrefix("# Kropotkin’s Idea of the Free Commune\n"))
    #expect(try text("a.html").hasPrefix("<!DOCTYPE html>\n"))
    #expect(try text("a.txt").hasPrefix("Kropotkin’s Idea of the Free Commune\n"))
  }

  @Test func `text is set as 'show' sets it`() throws {
    let shown = try carrel.run("show", "-a", BuiltProgram.sample, "free-commune", "--width", "50")
    let exported = try export("free-commune", "--format", "text", "--width", "50")
    #expect(exported.code == 0)
    #expect(exported.output.hasPrefix(shown.output))
  }

  @Test func `standard output takes every format`() throws {
    let markdown = try export("free-commune", "--format", "markdown", "-o", "-")
    #expect(markdown.output.hasPrefix("# Kropotkin’s Idea"))
    let book = try export("free-commune", "--format", "epub")
    #expect(book.output.contains("mimetypeapplication/epub+zip"))
    #expect(book.code == 0)
  }

  @Test func `a file that is there is replaced only if that is asked for`() throws {
    try Data("mine".utf8).write(to: URL(filePath: path("a.md")))
    let refused = try export("free-commune", "-o", path("a.md"))
    #expect(refused.code == 73)
    #expect(
      refused.errors == "Can't write '\(path("a.md"))': something lies there already. "
        + "Choose another name, or replace it with '--force'.\n")
    #expect(try text("a.md") == "mine")
    let forced = try export("free-commune", "-o", path("a.md"), "--force")
    #expect(forced.code == 0)
    #expect(try text("a.md").hasPrefix("# Kropotkin’s Idea"))
  }

  @Test func `what a query finds is written best first, under the query`() throws {
    let ids = try carrel.run("search", "-a", BuiltProgram.sample, "guild", "--ids").output
      .split(separator: "\n")
    let result = try export("--query", "guild", "--format", "markdown")
    let titles = result.output.matches(of: /(?m)^[0-9]+\. \[/)
    #expect(titles.count == ids.count && ids.count > 1)
    #expect(result.output.hasPrefix("# Kropotkin: Mutual Aid and Free Communes: guild\n"))
  }

  @Test func `a category is written, and no more of it than is asked for`() throws {
    let result = try export("--category", "essays", "--limit", "2", "--format", "html")
    #expect(result.output.components(separatedBy: "<article ").count == 3)
  }

  @Test func `a style is one of prose`() throws {
    let wrong = try export("free-commune", "--format", "text", "--citation-style", "bibtex")
    #expect(wrong.code == 64)
    let right = try export("free-commune", "--format", "text", "--citation-style", "apa")
    #expect(right.code == 0)
  }

  @Test(arguments: [
    (["--format", "text"], "Name what to export"), (["free-commune"], "Name the format"),
    (["free-commune", "--query", "x", "--format", "text"], "Name what to export"),
    (["free-commune", "-o", "x.pdf"], "Name the format"),
    (["free-commune", "--format", "pdf"], "pdf"),
    (["free-commune", "--format", "text", "--limit", "0"], "at least 1"),
  ])
  func `wrong usage is said`(_ arguments: [String], _ words: String) throws {
    let result = try carrel.run(["export", "-a", BuiltProgram.sample] + arguments)
    #expect(result.code == 64)
    #expect(result.errors.contains(words))
    #expect(result.output == "")
  }

  @Test(arguments: [
    (["none"], "There is no article 'none'"), (["--query", "qwertz"], "Nothing found"),
    (["--category", "none"], "There is no category 'none'"),
    (["--reading-list", "none"], "There is no reading list 'none'"),
  ])
  func `what is not there is named`(_ arguments: [String], _ words: String) throws {
    let result = try carrel.run(
      ["export", "-a", BuiltProgram.sample, "--format", "text"] + arguments)
    #expect(result.code == 1)
    #expect(result.errors.hasPrefix(words))
    #expect(result.output == "")
  }

  @Test func `a folder that cannot be written is said, and nothing is left`() throws {
    let result = try export("free-commune", "-o", path("none/a.epub"))
    #expect(result.code == 74)
    #expect(result.errors.contains("none/a.epub"))
  }

  @Test func `the same archive makes the same book`() throws {
    _ = try export("--category", "essays", "-o", path("a.epub"))
    _ = try export("--category", "essays", "-o", path("b.epub"))
    let books = try ["a.epub", "b.epub"].map { try Data(contentsOf: URL(filePath: path($0))) }
    #expect(books[0] == books[1] && books[0].count > 10_000)
  }
}
