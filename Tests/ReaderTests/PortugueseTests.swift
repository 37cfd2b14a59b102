import Messages
import Screen
import TestSupport
import Testing

@testable import Reader

/// A reader that speaks Portuguese, as it is asked by the locale.
struct PortugueseTests {
  private func reader(
    _ archive: TemporaryArchive? = nil, _ rows: Int = 24, _ columns: Int = 100
  ) throws -> ReaderHarness {
    var options = ReaderOptions()
    options.language = try #require(Language(code: "pt"))
    return try ReaderHarness(
      archive ?? SmallArchive.make(), Size(rows: rows, columns: columns), options)
  }

  private func reading(_ id: String) throws -> ReaderHarness {
    let reader = try reader()
    reader.open(id)
    return reader
  }

  @Test func `shelves have Portuguese titles, and are found by them`() throws {
    let reader = try reader()
    for title in ["Todos os artigos", "Não lidos", "Em leitura", "Favoritos", "Colabore"] {
      #expect(reader.screen.contains(title))
    }
    reader.press("F")
    reader.type("nao lidos")
    #expect(reader.state.browse.shownShelves.count == 1)
    reader.press("Esc g /")
    reader.type("favor")
    #expect(reader.state.browse.selectedShelf == .starred)
  }

  @Test func `questions are asked, and what answers them not is told`() throws {
    let reader = try reader()
    reader.goToShelf("Todos os artigos")
    reader.press("Enter ,")
    #expect(reader.lastRow.hasPrefix("Ordenar por: d data  a autor  t título"))
    reader.press("z")
    #expect(reader.lastRow.hasPrefix("Nada ordenado: d data, a autor"))
    reader.press("@")
    #expect(reader.lastRow == "@ não faz nada aqui; ? mostra todas as teclas")
  }

  @Test func `changes are told, and taken back`() throws {
    let reader = try reading("prisons")
    reader.press("s")
    #expect(reader.lastRow == "“On Prisons” agora é favorito")
    reader.press("U")
    #expect(reader.lastRow == "Desfeito: “On Prisons” não é mais favorito")
    reader.press("m")
    #expect(reader.lastRow == "Marcar com: uma letra, neste artigo  uma maiúscula, no acervo")
    reader.press("a")
    #expect(reader.lastRow == "Marca a posta no ¶ 1")
    reader.press("U U")
    #expect(reader.lastRow == "Desfeito: “On Prisons” marcado como não lido")
    reader.press("U")
    #expect(reader.lastRow == "Não há nada a desfazer")
  }

  @Test func `a count has its form`() throws {
    let reader = try reader()
    reader.goToShelf("Essays")
    reader.press("Enter A")
    #expect(reader.lastRow == "2 artigos marcados como lidos; U desfaz")
    reader.press("A")
    #expect(reader.lastRow == "Todos os artigos daqui já foram lidos")
    reader.press("q")
    reader.goToShelf("Conferences")
    reader.press("Enter A")
    #expect(reader.lastRow == "1 artigo marcado como lido; U desfaz")
  }

  @Test func `the lists of an article have their titles`() throws {
    let reader = try reading("commune")
    reader.press("t")
    #expect(reader.rows[0].hasPrefix("Sumário"))
    #expect(reader.screen.contains("  Notas"))
    #expect(reader.screen.contains("  Referências"))
    reader.press("q l")
    #expect(reader.rows[0].hasPrefix("Links e notas"))
    reader.press("q M")
    #expect(reader.lastRow == "Nada marcado; m e uma letra marcam o parágrafo atual")
  }

  @Test func `links and matches that are not there are told`() throws {
    let reader = try reading("commune")
    reader.press("9 9 Enter")
    #expect(reader.lastRow == "Não há link nem nota 99: l lista de 1 a 4")
    reader.press("/")
    reader.type("zzz")
    reader.press("Enter")
    #expect(reader.lastRow == "Não encontrado: “zzz”")
    reader.press("=")
    #expect(reader.lastRow.hasPrefix("¶ 1 de 2, 100% · "))
    #expect(reader.lastRow.contains(" palavras, 1 min · CC-BY-SA-4.0"))
  }

  @Test func `prompts ask`() throws {
    let reader = try reading("prisons")
    reader.press("|")
    #expect(reader.lastRow.hasPrefix("Enviar ¶ 1 a: "))
    #expect(reader.lastRow.hasSuffix("  Tab: outro texto"))
    reader.press("Tab")
    #expect(reader.lastRow.hasPrefix("Enviar tudo a partir daqui a: "))
    reader.press("Esc x")
    #expect(reader.lastRow.hasPrefix("Concordância:"))
  }

  @Test func `settings are told`() throws {
    let reader = try reader()
    reader.run("set measure?")
    #expect(reader.lastRow == "measure=66: colunas do texto de um artigo; um número de 20 a 200")
    reader.run("set mouse?")
    #expect(reader.lastRow.hasSuffix("; on ou off"))
  }

  @Test func `other threads tell things, too`() throws {
    let reader = try reader(TemporaryArchive(items: [item("a", title: "Bees", html: "<p>A bee.")]))
    reader.makeConcordance(of: "bee")
    reader.press("w Ctrl-U")
    reader.typeLine("x.csv")
    reader.press("Enter")
    reader.wait { $0.message == .linesWritten(1, to: "x.csv") }
    #expect(reader.lastRow == "1 linha gravada em 'x.csv'")
  }

  @Test func `the farewell and the page of the call are Portuguese`() throws {
    let reader = try reading("book")
    #expect(reader.state.farewell == "Seu lugar está guardado: ¶ 1 de “A Long Book”")
    reader.press("q q")
    reader.goToShelf("Colabore")
    reader.press("Enter")
    #expect(reader.rows.prefix(3).joined().contains("Colabore"))
  }
}
