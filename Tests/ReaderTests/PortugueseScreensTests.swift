import Messages
import Screen
import TestSupport
import Testing

@testable import Reader

/// The reader in a language with longer words than English has.
struct PortugueseScreensTests {
  private func reader(_ rows: Int = 24, _ columns: Int = 80) throws -> ReaderHarness {
    var options = ReaderOptions()
    options.language = try #require(Language(code: "pt"))
    return try ReaderHarness(SmallArchive.make(), Size(rows: rows, columns: columns), options)
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `the shelves are in Portuguese`(_ rows: Int, _ columns: Int) throws {
    try expectScreen(reader(rows, columns).screen, "pt-browse-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `so is a list`(_ rows: Int, _ columns: Int) throws {
    let reader = try reader(rows, columns)
    reader.press("Enter")
    try expectScreen(reader.screen, "pt-list-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `so is what stands around an article`(_ rows: Int, _ columns: Int) throws {
    let reader = try reader(rows, columns)
    reader.open("commune")
    try expectScreen(reader.screen, "pt-article-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `so are the results of a search`(_ rows: Int, _ columns: Int) throws {
    let reader = try reader(rows, columns)
    reader.press("S")
    reader.type("prisons")
    reader.press("Enter")
    try expectScreen(reader.screen, "pt-results-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `so is help`(_ rows: Int, _ columns: Int) throws {
    let reader = try reader(rows, columns)
    reader.press("? j j")
    try expectScreen(reader.screen, "pt-help-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `so is an event`(_ rows: Int, _ columns: Int) throws {
    let reader = try reader(rows, columns)
    reader.open("talk")
    try expectScreen(reader.screen, "pt-event-\(columns)x\(rows)")
  }

  @Test func `so is the call for contributions`() throws {
    let reader = try reader()
    reader.press("G Enter")
    try expectScreen(reader.screen, "pt-contribute-80x24")
  }

  @Test func `shelves and help are found by Portuguese words, with or without accents`() throws {
    let reader = try reader()
    reader.press("F")
    reader.type("historico")
    reader.press("Enter")
    #expect(reader.rows[1].hasPrefix(">Histórico"))
    reader.press("q ? /")
    reader.type("proxima linha")
    #expect(reader.rows[1].contains("ir à próxima linha achada"))
  }

  @Test func `names stay what is typed, and what is wrong is said in Portuguese`() throws {
    let reader = try reader()
    reader.run("set measure=9")
    #expect(reader.lastRow == "“measure” não pode ser “9”, só um número de 20 a 200")
    reader.run("strat")
    #expect(reader.lastRow == "“strat” não é um comando aqui; seria “star”?")
    reader.run("set measure?")
    #expect(reader.lastRow.hasPrefix("measure=66: colunas do texto de um artigo; um número de 20"))
  }

  @Test func `articles without a category stand under a Portuguese word`() throws {
    let reader = try reader()
    #expect(reader.rows[3].hasPrefix(" Outros "))
    reader.press("S")
    reader.type("the OR prisons OR chapter OR event")
    reader.press("Enter Tab")
    reader.waitForFacets()
    #expect(reader.screen.contains(" Outros "))
    for _ in 0..<9 where reader.state.frame().cursor?.row != row(of: "Outros", reader) {
      reader.press("j")
    }
    reader.press("Enter")
    reader.wait { if case .search(let layer) = $0.layers.last { layer.isCurrent } else { false } }
    #expect(reader.rows[0].hasSuffix(" › Outros"))
    reader.press("m")
    let saved = try reader.notebook.savedSearches(in: reader.key)
    #expect(saved == ["(the OR prisons OR chapter OR event) category:\"other\""])
  }

  private func row(of words: String, _ reader: ReaderHarness) -> Int? {
    reader.rows.firstIndex { $0.contains(words) }
  }

  @Test func `lines of events align, whatever they say`() throws {
    let reader = try reader()
    reader.goToShelf("Eventos")
    reader.press("Enter")
    let rows = reader.rows.filter { $0.contains("passado") || $0.contains("por vir") }
    #expect(!rows.isEmpty)
    #expect(Set(rows.map(\.count)).count == 1)
  }
}
