import Foundation
import TestSupport
import Testing

/// `carrel notes`, as one uses it.
struct NotesCommandTests {
  private let program: BuiltProgram
  private let archive: String

  init() throws {
    program = try BuiltProgram()
    archive = program.home + "/archive.json"
    try write(["Mutual aid is a law.", "Bees live in towns of their own making.", "Aid, aid."])
  }

  private func write(_ paragraphs: [String]) throws {
    let html = paragraphs.map { "<p>\($0)</p>" }.joined()
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Bees", "language": "en",
       "_carrel": {"id": "bees"}, "items": [
         {"id": "towns", "title": "On Towns", "url": "https://example.org/towns",
          "content_html": "\(html)"},
         {"id": "ants", "title": "Of Ants", "content_html": "<p>Ants dig.</p>"}]}
      """
    try Data(feed.utf8).write(to: URL(filePath: archive))
  }

  private func notes(_ arguments: String...) throws -> BuiltProgram.Result {
    let isOfArchive = !["edit", "remove"].contains(arguments.first) && !arguments.contains("--all")
    return try program.run(["notes"] + arguments + (isOfArchive ? ["-a", archive] : []))
  }

  /// Adds a note; its id.
  private func add(_ arguments: String...) throws -> String {
    let result = try program.run(["notes", "add"] + arguments + ["-a", archive])
    #expect(result.code == 0, "\(result.errors)")
    return result.output.trimmingCharacters(in: .newlines)
  }

  @Test func `notes are added, listed, searched, edited and removed`() throws {
    let whole = try add("ants", "--text", "All of it.")
    let passage = try add(
      "https://example.org/towns", "--quote", "towns of their own", "--text", "Compare guilds.",
      "--tag", "bees", "--tag", "mutual aid")
    let highlight = try add("towns", "--paragraph", "1-2")
    let listed = try notes("--sort", "place").output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(listed.map { $0[0] } == [whole, highlight, passage])
    #expect(
      Array(listed[2][2...8]) == [
        "towns", "2", "On Towns", "towns of their own", "Compare guilds.", "bees, mutual aid",
        "bees",
      ])
    #expect(listed[1][5] == "Mutual aid is a law. Bees live in towns of their own making.")
    #expect(listed[0][3] == "" && listed[0][5] == "")
    #expect(try notes("--query", "guild").output.hasPrefix(passage))
    #expect(try notes("--tag", "Mutual Aid").output.hasPrefix(passage))
    #expect(try notes("--article", "ants").output.hasPrefix(whole))
    #expect(try notes("--query", "wasps").code == 1)
    #expect(
      try notes("edit", String(passage.prefix(8)), "--text", "Better.", "--no-tags").code == 0)
    let json = try notes("--query", "better", "--json").output
    #expect(json.contains(#""text":"Better.","tags":[]"#))
    let removed = try notes("remove", passage, whole)
    #expect(removed.errors == "2 notes removed.\n")
    #expect(try notes("list").output.split(separator: "\n").count == 1)
    let file = program.home + "/removed.jsonld"
    try Data(removed.output.utf8).write(to: URL(filePath: file))
    #expect(try notes("import", file).output == "2 of 2 notes taken in.\n")
    #expect(try notes("list").output.split(separator: "\n").count == 3)
  }

  @Test(arguments: [
    (["add", "wasps", "--text", "x"], 1, "There is no article 'wasps'"),
    (
      ["add", "towns", "--paragraph", "9"], 1,
      "There is no ¶ 9: the last one of the article is ¶ 3."
    ),
    (["add", "towns", "--quote", "wasps live"], 1, "'wasps live' does not stand there"),
    (["add", "towns", "--quote", "id"], 64, "'id' stands there 3 times; name its paragraph by"),
    (["add", "towns"], 64, "Nothing to note"),
    (["add", "towns", "--paragraph", "3-2"], 64, "invalid"),
    (
      ["edit", "abc", "--text", "x"], 1,
      "There is no note 'abc'; 'carrel notes --all' lists the ids."
    ),
    (["edit", "abc"], 64, "Nothing to change"), (["remove", "abc"], 1, "There is no note 'abc'"),
    (["list"], 1, "No note is found; 'carrel notes --all' lists those of all archives."),
    (["export"], 1, "No note is found"), (["list", "--sort", "size"], 64, "invalid"),
    (["import", "/no/such"], 66, "Can't read '/no/such'"),
  ])
  func `what is wrong is said in a line`(
    _ arguments: [String], _ code: Int32, _ words: String
  ) throws {
    let isOfArchive = !["edit", "remove"].contains(arguments[0])
    let result = try program.run(["notes"] + arguments + (isOfArchive ? ["-a", archive] : []))
    #expect(result.code == code && result.errors.contains(words), "\(result.errors)")
  }

  @Test func `a note whose words are gone is listed as detached, and found again`() throws {
    let note = try add("towns", "--quote", "towns of their own", "--text", "Compare.")
    let other = try add("ants", "--text", "On ants.")
    #expect(try notes("--detached").code == 1)
    try write(["Mutual aid is a law."])
    let detached = try notes("--detached").output
    #expect(detached.hasPrefix(note) && !detached.contains(other))
    #expect(detached.contains("towns of their own"))
    try write(["New.", "Mutual aid is a law.", "Bees live in towns of their own making."])
    #expect(try notes("--detached").code == 1)
    let columns = try notes("--query", "compare").output.split(separator: "\t")
    #expect(columns[3] == "3")
  }

  @Test func `notes on an archive that is gone are listed with all`() throws {
    _ = try add("ants", "--text", "On ants.")
    try FileManager.default.removeItem(atPath: archive)
    #expect(try notes("list").code == 66)
    #expect(try notes("--all").output.contains("On ants."))
    #expect(try notes("export", "--all").output.contains("carrel:bees/ants"))
  }

  @Test func `what is exported is taken in by another notebook`() throws {
    _ = try add("towns", "--paragraph", "2", "--text", "Compare “guilds”.", "--tag", "bees")
    let exported = try notes("export").output
    #expect(exported.contains(#""id":"https://example.org/towns""#))
    let file = program.home + "/notes.jsonld"
    try Data(exported.utf8).write(to: URL(filePath: file))
    let other = try BuiltProgram()
    let taken = try other.run("notes", "import", file, "-a", archive)
    #expect(taken.output == "1 of 1 note taken in.\n")
    #expect(try other.run("notes", "export", "-a", archive).output == exported)
    #expect(
      try other.run("notes", "import", file, "-a", archive).output == "0 of 1 note taken in.\n")
  }

  @Test func `annotations of others are put on the articles of their addresses`() throws {
    let file = program.home + "/others.json"
    let json = """
      [{"id": "x:1", "bodyValue": "Words", "target": {"source": "https://example.org/towns",
        "selector": {"type": "TextQuoteSelector", "exact": "their own", "prefix": "of "}}},
       {"id": "x:2", "bodyValue": "Words", "target": "https://example.org/wasps"}]
      """
    try Data(json.utf8).write(to: URL(filePath: file))
    let taken = try notes("import", file)
    #expect(taken.output == "1 of 2 notes taken in.\n" && taken.code == 0)
    #expect(
      taken.errors == "Annotation 2 ('x:2') is left out: it is on 'https://example.org/wasps', "
        + "which is in none of the archives.\n")
    let columns = try notes("list").output.split(separator: "\t")
    #expect(columns[0] == "x:1" && columns[3] == "2" && columns[4] == "On Towns")
    try Data("{}".utf8).write(to: URL(filePath: file))
    let refused = try notes("import", file)
    #expect(refused.code == 65)
    #expect(
      refused.errors
        == "Can't take '\(file)' in: it holds no annotations of the Web Annotation Data "
        + "Model. 'carrel notes export' writes such files.\n")
  }

  @Test func `articles are found by the words of their notes`() throws {
    _ = try add("towns", "--paragraph", "2", "--text", "Compare the guilds.", "--tag", "bees")
    let find = { (query: String) throws -> String in
      try program.run("search", query, "--ids", "-a", archive).output
    }
    #expect(try find("mynote:guild") == "towns\n")
    #expect(try find("mynote:making") == "towns\n")
    #expect(try find("is:noted") == "towns\n")
    #expect(try find("NOT is:noted") == "ants\n")
    #expect(try find("mynote:wasps") == "")
    #expect(try find("law mynote:(guild OR wasps)") == "towns\n")
  }

  @Test func `a note from standard input, with hostile signs in it`() throws {
    let text = "One \u{1B}[31mred\u{202E}\nTwo\n\n"
    let result = try program.run(
      ["notes", "add", "ants", "--text", "-", "-a", archive], input: text)
    #expect(result.code == 0)
    let listed = try notes("list").output
    #expect(listed.contains("One ^[[31mred Two\t"))
    #expect(try notes("list", "--json").output.contains(#"\u001b[31mred\u202e\nTwo""#))
  }

  @Test func `notes to be read have quotations, citations and a bibliography`() throws {
    _ = try add(
      "towns", "--quote", "towns of their own", "--text", "# 1 *Compare*\n- guilds\n\n2. Aid",
      "--tag", "bees")
    let markdown = try notes("export", "--format", "markdown").output
    #expect(markdown.hasPrefix("# Notes\n\n## On Towns\n\n> towns of their own\n\n"))
    #expect(markdown.contains("\\# 1 \\*Compare\\*\\\n\\- guilds\n\n2\\. Aid\n\nTags: bees · "))
    #expect(markdown.contains("“On Towns,”") && markdown.contains("¶ 2"))
    #expect(markdown.contains("\n## Bibliography\n\n- “On Towns.”"))
    let org = try notes("export", "--format", "org").output
    #expect(
      org.contains("* Notes\n\n** On Towns\n\n#+begin_quote\ntowns of their own\n#+end_quote"))
    #expect(
      org.contains("\n\u{200B}# 1 \\ast{}Compare*\\\\\n\u{200B}- guilds\n\n\u{200B}2. Aid\n"))
    let text = try notes("export", "--format", "text", "--style", "apa").output
    #expect(text.contains("  “towns of their own”\n") && text.contains("\n# 1 *Compare*\n- guilds"))
    #expect(try notes("export", "--format", "text", "--style", "bibtex").code == 64)
  }

  @Test func `a table has values as RFC 4180 quotes them, and no formula`() throws {
    _ = try add("towns", "--text", "=cmd|' /C calc'!A0", "--tag", "a\"b")
    _ = try add("towns", "--quote", "Aid, aid.", "--text", "Two\nlines, \"quoted\"")
    let table = try notes("export", "--format", "csv", "--sort", "place").output
    let rows = table.split(separator: "\r\n")
    #expect(rows.count == 3)
    #expect(
      rows[0]
        == "id,archive,item,title,paragraph,quotation,text,tags,created,modified,detached,citation")
    #expect(rows[1].contains(#",bees,towns,On Towns,,,'=cmd|' /C calc'!A0,"a""b","#))
    #expect(rows[2].contains("3,\"Aid, aid.\",\"Two\nlines, \"\"quoted\"\"\",,"))
    #expect(rows[2].contains("¶ 3"))
  }

  @Test func `notes on an archive that is gone are read without citations`() throws {
    _ = try add("ants", "--text", "On ants.")
    try FileManager.default.removeItem(atPath: archive)
    let page = try notes("export", "--all", "--format", "markdown").output
    #expect(page.contains("## Of Ants\n\nOn ants.\n") && !page.contains("Bibliography"))
  }
}
