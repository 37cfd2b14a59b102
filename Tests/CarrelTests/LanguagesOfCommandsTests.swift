import Archive
import Foundation
import TestSupport
import Testing

/// The built program in the languages of locales.
struct LanguagesOfCommandsTests {
  private let carrel: BuiltProgram

  init() throws {
    carrel = try BuiltProgram()
  }

  /// A Portuguese locale that need not be installed: the characters are those of another.
  private static let portuguese = ["LANG": "pt_BR.UTF-8", "LC_CTYPE": "C.UTF-8"]
  private static let plainPortuguese = ["LANG": "pt_BR", "LC_CTYPE": "C"]
  private static let plain = ["LANG": "C"]

  @Test(arguments: [
    (plain, "Can't read 'no': there is no such file or folder.\n"),
    (portuguese, "Não foi possível ler 'no': não há tal arquivo ou pasta.\n"),
    (plainPortuguese, "Nao foi possivel ler 'no': nao ha tal arquivo ou pasta.\n"),
    (["LANG": "de_DE.UTF-8"], "Can't read 'no': there is no such file or folder.\n"),
  ])
  func `an error is said in the user's language`(variables: [String: String], words: String) throws
  {
    let result = try carrel.run("list", "-a", "no", variables: variables)
    #expect((result.output, result.errors, result.code) == ("", words, 66))
  }

  @Test(arguments: [
    (plain, "Nothing found for 'qwertz'.\n"), (portuguese, "Nada encontrado para 'qwertz'.\n"),
  ])
  func `a search without results says so in the user's language`(
    variables: [String: String], words: String
  ) throws {
    let result = try carrel.run(
      "search", "-a", BuiltProgram.sample, "qwertz", variables: variables)
    #expect((result.output, result.errors, result.code) == ("", words, 1))
  }

  @Test(arguments: [
    (plain, ["found", "per 10,000", "articles", "words"]),
    (portuguese, ["vezes", "por 10.000", "artigos", "palavras"]),
  ])
  func `a table has its heads in the user's language`(
    variables: [String: String], heads: [String]
  ) throws {
    let result = try carrel.run(
      "frequencies", "-a", BuiltProgram.sample, "guild", variables: variables)
    let first = try #require(result.output.split(separator: "\n").first)
    #expect(first.split(separator: " ").joined(separator: " ") == heads.joined(separator: " "))
    let columns = heads.map { String(repeating: " ", count: 11 - $0.count) + $0 }
    #expect(first.hasSuffix(columns.joined()))
  }

  @Test(arguments: [(plain, "; --limit shows more\n"), (portuguese, "; --limit mostra mais\n")])
  func `a list of results ends in the user's language`(
    variables: [String: String], words: String
  ) throws {
    let result = try carrel.run(
      "search", "-a", BuiltProgram.sample, "--limit", "1", "guild", variables: variables)
    #expect(result.output.contains(words))
  }

  @Test func `what programs read is the same in every language`() throws {
    for command in [["list"], ["list", "--json"], ["frequencies", "guild", "--format", "csv"]] {
      let arguments = command + ["-a", BuiltProgram.sample]
      let english = try carrel.run(arguments)
      #expect(try carrel.run(arguments, variables: Self.portuguese) == english)
      #expect(english.code == 0)
    }
  }

  @Test(arguments: [plain, plainPortuguese])
  func `no byte but of ASCII is written where the locale has no others`(
    variables: [String: String]
  ) throws {
    let sample = BuiltProgram.sample
    for arguments in [
      ["list", "-a", sample], ["list", "-a", "não"], ["check", "-a", sample],
      ["search", "-a", sample, "qwertz"], ["search", "-a", sample, "guild"],
      ["frequencies", "-a", sample], ["show", "-a", sample, "qwertz"], ["config"], ["keys"],
      ["index", "-a", sample], ["config", "check"],
    ] {
      let result = try carrel.run(arguments, variables: variables)
      #expect((result.output + result.errors).utf8.allSatisfy { $0 < 0x80 }, "\(arguments)")
    }
  }

  @Test func `a fault that the catalog keeps is said in the language of now`() throws {
    let archive = try TemporaryArchive(items: [
      #"{"title": "No id"}"#, #"{"id": "a", "content_text": "x"}"#,
    ])
    let path = archive.folder
    let english = try carrel.run("list", "-a", path)
    #expect(english.errors.contains("item 1 (\"No id\") has no id"))
    #expect(english.errors.contains("1 article can be read; 'carrel check' lists every fault."))
    let portuguese = try carrel.run("list", "-a", path, variables: Self.portuguese)
    #expect(portuguese.errors.hasPrefix("Não foi possível ler 'archive.json': item 1 (\"No id\"):"))
    #expect(portuguese.errors.contains("1 artigo pode ser lido; 'carrel check' lista todas"))
    #expect(portuguese.output == english.output)
  }
}
