import Archive
import Foundation
import TestSupport
import Testing

struct CommandLineTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  private func json(_ text: String) throws -> JSONObject {
    try #require(try JSON(parsing: Array(text.utf8)).object)
  }

  @Test func `list writes a line an article, in columns for cut`() throws {
    let result = try program.run("list", "-a", BuiltProgram.sample)
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count >= 24)
    for line in lines {
      #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 5)
    }
    #expect(result.output.contains("free-commune\t2026-11-23\tessays\tEditors\tKropotkin’s Idea"))
  }

  @Test func `list can be narrowed, sorted and limited`() throws {
    let result = try program.run(
      "list", "-a", BuiltProgram.sample, "--category", "conferences", "--sort", "title", "--limit",
      "2")
    let titles = result.output.split(separator: "\n").compactMap { $0.split(separator: "\t").last }
    #expect(titles.count == 2)
    #expect(titles == titles.sorted { $0.lowercased() < $1.lowercased() })
  }

  @Test func `list writes JSON, an object a line`() throws {
    let result = try program.run("list", "-a", BuiltProgram.sample, "--json", "--limit", "3")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      let names = try json(String(line)).members.map(\.name)
      #expect(
        names == ["id", "title", "byline", "date", "category", "language", "words", "summary"])
    }
  }

  @Test func `show sets an article for a width`() throws {
    let result = try program.run("show", "free-commune", "-a", BuiltProgram.sample, "--width", "47")
    #expect(result.code == 0)
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "Kropotkin’s Idea of the Free Commune")
    #expect(lines.allSatisfy { $0.count <= 47 })
    #expect(result.output.contains("References"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `show writes styles only where they are asked for`() throws {
    let id = "free-commune"
    let plain = try program.run("show", id, "-a", BuiltProgram.sample, "--plain").output
    let styled = try program.run(
      "show", id, "-a", BuiltProgram.sample, "--ansi", "--hyperlinks"
    ).output
    #expect(styled.contains("\u{1B}[1mKropotkin’s Idea of the Free Commune\u{1B}[0m"))
    #expect(styled.contains("\u{1B}]8;;https://kropotkin.example.org/articles/"))
    let bare = styled.replacing(/\u{1B}\[[0-9;]*m|\u{1B}\]8;;[^\u{1B}]*\u{1B}\\/, with: "")
    #expect(bare.split(separator: "\n") == plain.split(separator: "\n"))
  }

  @Test func `show writes the outline, the links or the tree of an article`() throws {
    let id = "free-commune"
    let outline = try program.run("show", id, "-a", BuiltProgram.sample, "--outline").output
    #expect(outline.contains("  The free commune  ¶ 8\n"))
    let links = try program.run("show", id, "-a", BuiltProgram.sample, "--links").output
    #expect(links.contains("#kropotkin-1902\n"))
    let tree = try program.run("show", id, "-a", BuiltProgram.sample, "--dump").output
    #expect(tree.contains("heading 2 \"The free commune\"\n"))
  }

  @Test func `render writes any HTML file as text`() throws {
    let file = program.home + "/page.html"
    try Data("<h1>Title</h1><p>Some <b>text</b>.".utf8).write(to: URL(filePath: file))
    #expect(try program.run("render", file).output == "Title\n\nSome text.\n")
    let missing = try program.run("render", file + "x")
    #expect(missing.code == 66)
    #expect(missing.errors == "Can't read '\(file)x': there is no such file.\n")
  }

  @Test func `show finds an article by its URL too`() throws {
    let url = "https://kropotkin.example.org/articles/free-commune"
    let result = try program.run("show", url, "-a", BuiltProgram.sample)
    #expect(result.output.hasPrefix("Kropotkin’s Idea of the Free Commune"))
  }

  @Test func `show writes the item as it stands in the archive`() throws {
    let result = try program.run("show", "free-commune", "-a", BuiltProgram.sample, "--json")
    #expect(try json(result.output)["id"]?.string == "free-commune")
  }

  @Test func `an event is shown with its speakers and their affiliations`() throws {
    let result = try program.run("show", "activism-and-scholarship", "-a", BuiltProgram.sample)
    for speaker in [
      "Valeria de Marcos", "Fábio Betioli Contel", "Adriano Gonçalves Skoda", "Heike Jöns",
      "Federico Ferretti",
    ] {
      #expect(result.output.contains(speaker + " — "))
    }
    #expect(result.output.contains("Recording"))
  }

  @Test func `search shows each article with its hits in brackets`() throws {
    let result = try program.run("search", "-a", BuiltProgram.sample, "Kessler", "--limit", "2")
    #expect(result.code == 0)
    #expect(result.output.contains("[Kessler]"))
    #expect(result.output.contains("; --limit shows more"))
  }

  @Test func `search writes JSON`() throws {
    let result = try program.run("search", "-a", BuiltProgram.sample, "\"mutual aid\"", "--json")
    let object = try json(result.output)
    #expect(object["query"]?.string == "\"mutual aid\"")
    #expect(object["mode"]?.string == "all")
    #expect((object["results"]?.array?.count ?? 0) > 3)
  }

  @Test func `search finds the Russian article by a Russian word in another form`() throws {
    let result = try program.run("search", "-a", BuiltProgram.sample, "ледников")
    #expect(result.output.contains("lednikovyj-period"))
  }

  @Test func `what is not found makes the exit code 1`() throws {
    let search = try program.run("search", "-a", BuiltProgram.sample, "zeppelin")
    #expect(search.code == 1)
    #expect(search.errors == "Nothing found for 'zeppelin'.\n")
    let show = try program.run("show", "nowhere", "-a", BuiltProgram.sample)
    #expect(show.code == 1)
    #expect(show.errors.hasPrefix("There is no article 'nowhere' in '"))
    let list = try program.run("list", "-a", BuiltProgram.sample, "--category", "odd")
    #expect(list.code == 1)
  }

  @Test func `the archive is named by an option, by a variable, or was the last one read`() throws {
    let none = try program.run("list")
    #expect(none.code == 64)
    #expect(none.errors.hasPrefix("No archive is named, and none was read before."))
    let variable = try program.run("list", variables: ["CARREL_ARCHIVE": BuiltProgram.sample])
    #expect(variable.code == 0)
  }

  @Test func `keys lists every context`() throws {
    let result = try program.run("keys")
    #expect(result.output.contains("article\tnext-match\tn\t"))
    #expect(result.output.contains("list\topen\tEnter l Right\t"))
  }

  @Test(arguments: [
    ("pt_BR.UTF-8", "ir à próxima ocorrência"), ("pt_BR", "ir a proxima ocorrencia"),
    ("xx_XX.UTF-8", "go to the next match"),
  ])
  func `keys speaks the language of the locale, installed or not`(
    _ locale: String, _ help: String
  ) throws {
    let result = try program.run("keys", variables: ["LANG": locale])
    #expect(result.output.contains("article\tnext-match\tn\t\(help)\n"))
  }

  @Test(arguments: [
    ["--bogus"], ["publish", "--to", ""], ["list", "--limit", "-1"], ["show"],
    ["show", "x", "--width", "2"],
  ])
  func `wrong usage has the exit code 64`(_ arguments: [String]) throws {
    let result: BuiltProgram.Result
    switch arguments.count {
    case 1: result = try program.run(arguments[0])
    case 3: result = try program.run(arguments[0], arguments[1], arguments[2])
    default:
      result = try program.run(arguments[0], arguments[1], arguments[2], arguments[3])
    }
    #expect(result.code == 64)
    #expect(!result.errors.isEmpty)
  }

  @Test(arguments: [("searhc", "search"), ("lst", "list"), ("upadte", "update")])
  func `a misspelled command is told the right one`(_ typed: String, _ meant: String) throws {
    let lines = "There is no command and no archive '\(typed)'. Did you mean 'carrel \(meant)'?\n"
    for result in [try program.run(typed), try program.run(typed, "--limit", "3")] {
      #expect(result.code == 64)
      #expect(result.errors == lines)
    }
    #expect(try program.run("kropotkin").code == 66)
  }

  @Test func `without a HOME, or with one that cannot be written, reading works`() throws {
    for home in ["", "/proc/none"] {
      let result = try program.run(
        "search", "-a", BuiltProgram.sample, "Kessler", variables: ["HOME": home])
      #expect(result.code == 0, "HOME=\(home)")
    }
  }

  @Test func `what it keeps is its owner's alone`() throws {
    _ = try program.run("search", "-a", BuiltProgram.sample, "Kessler")
    let files = FileManager.default.enumerator(atPath: program.home)
    var modes: [String: Int] = [:]
    while let file = files?.nextObject() as? String {
      guard file.contains("carrel") else { continue }
      let attributes = try FileManager.default.attributesOfItem(atPath: program.home + "/" + file)
      modes[file] = attributes[.posixPermissions] as? Int
    }
    #expect(!modes.isEmpty)
    for (file, mode) in modes { #expect(mode == 0o600 || mode == 0o700, "\(file)") }
  }
}
