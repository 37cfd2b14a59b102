import TestSupport
import Testing

struct ConcordanceCommandTests {
  private let program: BuiltProgram
  private let archive: TemporaryArchive

  init() throws {
    program = try BuiltProgram()
    archive = try TemporaryArchive(items: [
      item(
        "guilds",
        html: "<p>The free commune, of \\u001b[31m the guilds.<p>A \\\"commune\\\" of bees.",
        date: "1902-05-01T00:00:00Z", language: "en")
    ])
  }

  private func run(_ arguments: String...) throws -> BuiltProgram.Result {
    try program.run(["concordance", "-a", archive.folder] + arguments)
  }

  @Test
  func `keywords stand in one column`() throws {
    let result = try run("commune", "--width", "80")
    let lines = result.output.split(separator: "\n")
    #expect(lines.map { $0.firstIndex(of: "[")?.utf16Offset(in: $0) } == [20, 20])
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.map { $0.hasSuffix("guilds ¶ 1") } == [true, false])
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test
  func `other programs get all fields`() throws {
    let csv = try run("commune", "--format", "csv").output.split(separator: "\n")
    try #require(csv.count == 3)
    #expect(csv[0] == "article,paragraph,left,keyword,right")
    #expect(csv[1] == "guilds,1,The free,commune,\", of  [31m the guilds.\"")
    #expect(csv[2] == "guilds,2,\"A \"\"\",commune,\"\"\" of bees.\"")
    let tsv = try run("commune", "--format", "tsv", "--limit", "1").output
    #expect(
      tsv.split(separator: "\n").last == "guilds\t1\tThe free\tcommune\t, of  [31m the guilds.")
    let json = try run("bees", "--format", "json").output
    #expect(json.hasPrefix("{\"article\":\"guilds\",\"paragraph\":2,"))
  }

  @Test
  func `counts, and nothing found`() throws {
    #expect(try run("commune", "--count", "year").output == "2\t1902\n")
    let result = try run("nothing")
    #expect(result.code == 1)
    #expect(result.errors == "Nothing found for 'nothing'.\n")
    #expect(try run("commune", "--sort", "left4").code == 64)
  }

  @Test
  func `frequencies have forms for people and for programs`() throws {
    func frequencies(_ arguments: String...) throws -> String {
      try program.run(["frequencies", "-a", archive.folder, "commune"] + arguments).output
    }
    #expect(try frequencies().contains("1902              2    1818.18          1         11"))
    #expect(
      try frequencies("--format", "csv")
        == "year,occurrences,rate,articles,words\n\"1902\",2,1818.18,1,11\n")
    #expect(try frequencies("--format", "sparkline") == "1902 █ 1902\n")
    #expect(
      try frequencies("--format", "json").hasPrefix("{\"searched\":\"commune\",\"occurrences\":2"))
  }

  @Test
  func `without a query the commonest words are counted`() throws {
    func words(_ arguments: String...) throws -> String {
      try program.run(["frequencies", "-a", archive.folder, "--limit", "1"] + arguments).output
    }
    #expect(try words().contains("\ncommune           2    1818.18          1"))
    #expect(try words("--format", "sparkline") == "commune █\n")
    #expect(
      try words("--format", "csv")
        == "word,occurrences,rate,articles,dispersion\n\"commune\",2,1818.18,1,\n")
    #expect(
      try words("--format", "json").hasPrefix("{\"words\":[{\"word\":\"commune\",\"occurrences\":2")
    )
    #expect(try program.run("frequencies", "-a", archive.folder, "x", "--limit", "1").code == 64)
  }
}
