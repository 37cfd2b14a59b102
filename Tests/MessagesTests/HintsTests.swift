import Screen
import Testing

@testable import Messages
@testable import Reader

/// The last row of the screen in every language.
struct HintsTests {
  private func lines(in language: Language) -> [HintLine] {
    let table = CommandTable.standard
    return CommandContext.allCases.map { HintLine(table.hints(in: $0, language)) }
      + [HintLine.whileSearching, HintLine.ofQueries, HintLine.whileWriting].map { messages in
        HintLine(messages.map { language.text(of: $0) })
      }
  }

  @Test(arguments: Language.codes)
  func `80 columns have room for every hint that they have in English`(code: String) throws {
    let language = try #require(Language(code: code))
    for (line, english) in zip(lines(in: language), lines(in: .english)) {
      let shown = line.shown(columns: 80)
      #expect(shown.count >= english.shown(columns: 80).count, "\(line.text(columns: 80))")
    }
  }

  @Test(arguments: Language.codes)
  func `hints are dropped whole, and the last one is kept`(code: String) throws {
    let language = try #require(Language(code: code))
    for line in lines(in: language) {
      let all = line.shown(columns: .max)
      for columns in 20...120 {
        let shown = line.shown(columns: columns)
        #expect(shown.last == all.last)
        #expect(shown.dropLast() == all.prefix(shown.count - 1))
        #expect(line.text(columns: columns) == shown.joined(separator: "  "))
      }
    }
  }

  @Test func `a hint names the key, and what it does in the language`() throws {
    let portuguese = try #require(Language(code: "pt"))
    let hints = CommandTable.standard.hints(in: .list, portuguese)
    #expect(hints.first == "Enter abre")
    #expect(hints.last == "? ajuda")
  }
}
