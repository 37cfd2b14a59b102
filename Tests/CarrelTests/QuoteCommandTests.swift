import Foundation
import TestSupport
import Testing

struct QuoteCommandTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  private static let book = """
    {"id": "book", "url": "https://example.org/book", "title": "A Book",
     "date_published": "2026-03-02T10:00:00Z", "authors": [{"name": "Ada Bee"}],
     "content_html": "<p>Before <span class=\\"pagenum\\">[17]</span>mutual aid.<a href=\\"#fn1\\">1</a>\
    </p><p>The “law” of bees.</p><p><span class=\\"pagenum\\">[18]</span>Bees again.</p>\
    <ol><li id=\\"fn1\\">A note.</li></ol>",
     "_carrel": {"revision": 3}}
    """

  private func archive(_ book: String = book) throws -> TemporaryArchive {
    try TemporaryArchive(
      items: [book, #"{"id": "plain", "title": "Plain", "content_text": "Mutual aid."}"#],
      head: #""language": "en", "_carrel": {"id": "test.example"},"#)
  }

  @Test func `a paragraph is quoted with its page, citation and links`() throws {
    let archive = try archive()
    let result = try program.run(
      "quote", "book", "--paragraph", "2", "--format", "apa", "-a", archive.folder)
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    let parts = result.output.components(separatedBy: "\n\n")
    #expect(parts.count == 3)
    #expect(parts.first == "“The ‘law’ of bees” (Bee, 2026, p. 17).")
    #expect(
      parts.last == """
        https://example.org/book#:~:text=The%20%E2%80%9Claw%E2%80%9D%20of%20bees
        carrel:test.example/book?revision=3#p2:~:text=The%20%E2%80%9Claw%E2%80%9D%20of%20bees

        """)
  }

  @Test func `passages are named by paragraphs, pages and words`() throws {
    let archive = try archive()
    func quoted(_ arguments: String...) throws -> String {
      let result = try program.run(["quote", "book", "-a", archive.folder] + arguments)
      #expect(result.code == 0)
      return result.output.components(separatedBy: "\n\nAda").first ?? ""
    }
    #expect(try quoted("--paragraph", "1") == "“Before mutual aid.”")
    #expect(try quoted("--paragraph", "2-3") == "    The “law” of bees.\n\n    Bees again.")
    #expect(try quoted("--page", "17") == "    mutual aid.\n\n    The “law” of bees.")
    #expect(try quoted("--page", "18") == "“Bees again.”")
    #expect(try quoted("--match", "MUTUAL aid the law") == "    mutual aid.\n\n    The “law")
    #expect(try quoted("--match", "of bees", "--as", "html").hasPrefix("<p>“of bees”</p>"))
  }

  @Test func `what is not there is said`() throws {
    let archive = try archive()
    func fails(_ code: Int32, _ words: String, _ arguments: String...) throws {
      let result = try program.run(["quote", "-a", archive.folder] + arguments)
      #expect(result.code == code)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    try fails(1, "There is no ¶ 9 in 'book': it has 3 paragraphs.", "book", "--paragraph", "2-9")
    try fails(1, "its pages go from '17' to '18'", "book", "--page", "19")
    try fails(1, "has no pages of a printed source", "plain", "--page", "1")
    try fails(1, "'wasps' does not stand in 'book'", "book", "--match", "wasps")
    try fails(1, "There is no article 'none'", "none", "--paragraph", "1")
    try fails(64, "Say what to quote", "book")
    try fails(64, "'--paragraph' takes a number", "book", "--paragraph", "x")
    try fails(64, "Only one of", "book", "--paragraph", "1", "--page", "2")
    try fails(64, "is no style of prose", "book", "--paragraph", "1", "--format", "ris")
    try fails(64, "is no link to an article", "carrel:x")
    try fails(64, "is another archive", "carrel:other/book#p1")
  }

  @Test func `several places with the words are counted`() throws {
    let archive = try archive()
    let result = try program.run("quote", "book", "--match", "bees", "-a", archive.folder)
    #expect(result.code == 0)
    #expect(result.errors == "The first of 2 places is quoted; more words name another one.\n")
  }

  @Test func `a link names the archive, the article and the passage`() throws {
    let archive = try archive()
    // The archive is known once it was read.
    _ = try program.run(["read", archive.folder, "--linear"], input: "quit\n")
    let first = try program.run("quote", "book", "--paragraph", "2", "-a", archive.folder)
    let link = try #require(first.output.split(separator: "\n").last.map(String.init))
    #expect(link.hasPrefix("carrel:test.example/book?revision=3#p2"))
    let second = try program.run("quote", link)
    #expect(second.output.hasPrefix("“The ‘law’ of bees”"))
    let shown = try program.run("show", link)
    #expect(shown.output.hasPrefix("A Book\n"))
    let read = try program.run([link, "--linear"], input: "quit\n")
    #expect(read.output.contains("A Book"))
    #expect(read.output.contains("The “law” of bees."))
    let unknown = try program.run("quote", "carrel:elsewhere.example/book#p2")
    #expect(unknown.code == 1)
    #expect(unknown.errors.contains("no archive is known as 'elsewhere.example'"))
  }

  @Test func `a link finds its words again after a revision, or says that they are gone`() throws {
    let archive = try archive()
    let first = try program.run("quote", "book", "--paragraph", "3", "-a", archive.folder)
    let link = try #require(first.output.split(separator: "\n").last.map(String.init))
    let moved = Self.book.replacing("<p>Before", with: "<p>A new one.</p><p>Before")
    try archive.write(
      TemporaryArchive.page([moved], head: #""_carrel": {"id": "test.example"},"#),
      to: "archive.json")
    let second = try program.run("quote", link, "-a", archive.folder)
    #expect(second.errors.isEmpty)
    #expect(second.output.hasPrefix("“Bees again”") || second.output.hasPrefix("“Bees again"))
    let gone = Self.book.replacing("Bees again", with: "Wasps")
    try archive.write(
      TemporaryArchive.page([gone], head: #""_carrel": {"id": "test.example"},"#),
      to: "archive.json")
    let third = try program.run("quote", link, "-a", archive.folder)
    #expect(third.output.hasPrefix("“Wasps.”"))
    #expect(third.errors.contains("The words that the link names are gone"))
  }

  @Test func `pages of the printed source stand beside the lines of show, and in no text`() throws {
    let archive = try archive()
    let shown = try program.run("show", "book", "--width", "40", "-a", archive.folder)
    #expect(
      shown.output.contains("Before mutual aid.[1]" + String(repeating: " ", count: 21) + "p. 17\n")
    )
    #expect(shown.output.contains("Bees again." + String(repeating: " ", count: 31) + "p. 18\n"))
    let found = try program.run("search", "17", "-a", archive.folder)
    #expect(found.code == 1)
    let listed = try program.run(["--linear", archive.folder], input: "3\n\n1\n\nquit\n")
    #expect(!listed.output.contains("[17]"))
  }

  @Test func `everything from outside is safe`() throws {
    let hostile = Self.book.replacing("Ada Bee", with: "A\\u001b[2Jda\\u202e Bee")
      .replacing("of bees", with: "of \\u001b[31mbees\\u009b")
    let archive = try archive(hostile)
    let result = try program.run("quote", "book", "--paragraph", "2", "-a", archive.folder)
    #expect(result.code == 0)
    #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!result.output.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) })
    #expect(!result.output.contains("\u{202E}"))
  }
}
