import Foundation
import TestSupport
import Testing

/// Reading by lines, as screen readers say them.
struct LinearTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  /// What is said after each of some lines, the first page first.
  private func said(_ lines: String...) throws -> [String] {
    let input = lines.joined(separator: "\n") + "\n"
    let result = try program.run(["read", "--linear", BuiltProgram.sample], input: input)
    #expect(result.code == 0)
    #expect(!result.output.contains("\u{1B}"))
    let isBox = { (scalar: Unicode.Scalar) in (0x2500...0x259F).contains(scalar.value) }
    #expect(!result.output.unicodeScalars.contains(where: isBox))
    return result.output.components(separatedBy: "Command, or ? for help: ")
  }

  @Test func `a list is said in words, and a number opens an article`() throws {
    let said = try said("1", "3", "", "q", "q", "q")
    #expect(said[0].contains("Essays"))
    #expect(said[1].hasPrefix("Essays, 14 articles.\n1: "))
    #expect(
      said[1].contains(
        "3: Kropotkin’s Idea of the Free Commune. Editors. 2026. 6 minutes. Unread.\n"))
    #expect(said[2].hasPrefix("Article: Kropotkin’s Idea of the Free Commune.\n"))
    #expect(!said[3].contains("Article:") && said[3].count > 400)
    #expect(
      said[4].contains("3: Kropotkin’s Idea of the Free Commune. Editors. 2026. 6 minutes.\n"))
  }

  @Test func `a search is made by name, and its hits are gone through`() throws {
    let said = try said("search Kessler", "1", "n", "n", "q", "q", "Q")
    #expect(said[1].hasPrefix("Search: Kessler.\n1 of "))
    #expect(said[1].contains("\n1: Kessler and the Russian Naturalists. Editors. 2026. "))
    #expect(said[2].hasPrefix("Article: Kessler and the Russian Naturalists.\n"))
    #expect(said[2].contains("Kessler"))
    #expect(said[3].contains("Kessler"))
  }

  @Test func `prompts ask for what they need`() throws {
    let input = ["S", "Kessler", "q", "1", "1", "/", "mutual", "q", "q", "q"].joined(
      separator: "\n")
    let output = try program.run(["read", "--linear", BuiltProgram.sample], input: input).output
    #expect(output.contains("Search for: Search: Kessler.\n1 of "))
    #expect(output.contains("Find: "))
  }

  @Test func `what cannot be done is said, and the end of the input keeps the place`() throws {
    let said = try said("nonsense", "1", "2", "", "")
    #expect(said[1].hasPrefix("“nonsense” is no command here"))
    #expect(said.last?.hasPrefix("Your place is kept: ¶ ") == true)
    let again = try self.said("1", "2")
    #expect(!again[2].contains("Editors ·"))
  }

  @Test func `words of the archive are suggested for misspelled ones`() throws {
    let said = try said("search kessllor", "q", "q")
    #expect(said[1].contains("Did you mean “Kessler”?"))
  }

  @Test func `another archive of the library can be read instead`() throws {
    let other = try TemporaryArchive(items: [item("x", title: "Another text")])
    _ = try program.run(["read", "--linear", other.folder], input: "q\n")
    let said = try said("L", "2", "library", "q", "q")
    #expect(said[1].contains("Library.\n1 of 2"))
    #expect(said[1].contains("2: ") && said[1].contains(" of 1 unread · "))
    #expect(said[2].contains("All articles"))
    #expect(said[3].contains("2: Kropotkin: Mutual Aid and Free Communes"))
  }

  @Test func `where several archives are known, the library is the first page`() throws {
    let other = try TemporaryArchive(items: [item("x", title: "Another text")])
    for path in [other.folder, BuiltProgram.sample] {
      _ = try program.run(["read", "--linear", path], input: "q\n")
    }
    let first = try program.run(["read", "--linear"], input: "2\nq\nq\n").output
    #expect(first.hasPrefix("Library.\n1 of 2"))
    #expect(first.contains("1: Kropotkin: Mutual Aid and Free Communes."))
    #expect(first.contains("1: Other. 1."))
    // The one that was chosen is the one read last.
    let second = try program.run(["read", "--linear"], input: "q\n").output
    #expect(!second.contains("1: Kropotkin"))
    #expect(second.contains("2: Kropotkin: Mutual Aid and Free Communes."))
    #expect(!second.contains("All articles"))
  }

  @Test func `an archive that is no longer there is no reason for a first page`() throws {
    var other: TemporaryArchive? = try TemporaryArchive(items: [item("x", title: "Another text")])
    for path in [BuiltProgram.sample, other?.folder ?? ""] {
      _ = try program.run(["read", "--linear", path], input: "q\n")
    }
    other = nil
    let output = try program.run(["read", "--linear"], input: "q\n").output
    #expect(output.contains("Essays"))
    #expect(!output.contains("Library"))
  }

  @Test func `what a search is narrowed to is chosen by its number`() throws {
    let said = try said("search commune", "Tab", "3", "q", "q")
    #expect(said[2].hasPrefix("Narrow to.\nCategory.\n1: Essays. "))
    #expect(said[2].contains("\n3: History of mutual aid. 4.\n"))
    #expect(said[3].hasPrefix("Search: commune, History of mutual aid.\n1 of 4 · by rank.\n1: "))
  }

  @Test func `the number that is said of a link opens it, and matches are counted`() throws {
    let said = try said("search commune", "4", "n", "l", "2", "q", "q", "q")
    #expect(said[2].contains("\n1 of 3.\n"))
    #expect(said[3].hasPrefix("2 of 3.\n"))
    #expect(said[4].contains("\nLinks.\n2: 2 [Kropotkin, 1902: ch. 4–7]."))
    #expect(said[5].hasPrefix("Reference.\nKropotkin, Peter. Mutual Aid: A Factor"))
  }

  @Test func `what is selected is said`() throws {
    let said = try said("1", "2", "v", "w", "V", "Escape", "q", "q")
    #expect(said[3] == "Selected.\n“T”\n")
    #expect(said[4] == "“This i”\n")
    #expect(said[5].hasPrefix("“This is the archive’s own summary"))
  }

  @Test func `help is narrowed by what is typed, and does what is chosen`() throws {
    let said = try said("1", "?", "/", "star", "1", "q", "q")
    #expect(said[2].contains("\n1: j Down "))
    #expect(said[3].contains("\n1: s. star, or take the star away."))
    #expect(!said[3].contains("j Down "))
    #expect(said[4].contains("You starred "))
  }

  @Test func `keys take numbers, and commands by their keys what they need`() throws {
    let said = try said("1", "2", "12g", "x commune", "q", "m a", "''", "q", "q")
    #expect(said[3].hasPrefix("The demand cuts both ways."))
    #expect(said[4].hasPrefix("Concordance: commune."))
    #expect(said[4].contains("\n1: "))
    #expect(said[6] == "You set mark a at ¶ 12\n")
    #expect(said[7].hasPrefix("The Anarcho-Utopian Views of Peter Kropotkin\n"))
  }

  @Test func `a filter that nothing passes leaves nothing, and another takes its place`() throws {
    let said = try said("F", "zzz", "F", "hist", "q", "q")
    let pages = said.joined()
    #expect(pages.contains("Nothing here has “zzz”."))
    #expect(pages.contains("\n1: History of mutual aid. 10.\n"))
  }
}
