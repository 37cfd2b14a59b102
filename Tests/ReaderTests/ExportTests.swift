import Foundation
import Screen
import TestSupport
import Testing

@testable import Reader

/// Articles, lists, results and reading lists, written to files by `w`.
struct ExportTests {
  private func reader() throws -> ReaderHarness {
    try ReaderHarness(SmallArchive.make(), Size(rows: 24, columns: 80))
  }

  private func write(_ name: String, _ reader: ReaderHarness) {
    reader.press("w Ctrl-U")
    reader.typeLine(name)
    reader.press("Enter")
    reader.wait { $0.exporting == nil }
  }

  private func text(_ name: String, _ reader: ReaderHarness) throws -> String {
    try String(contentsOfFile: reader.folder + "/" + name, encoding: .utf8)
  }

  @Test func `the open article is written in the form that the name ends in`() throws {
    let reader = try reader()
    reader.open("prisons")
    reader.press("w")
    #expect(reader.lastRow.hasPrefix("Write to: "))
    #expect(reader.lastRow.contains(".epub"))
    reader.press("Esc")
    for name in ["a.epub", "a.md", "a.html", "~/a.txt"] {
      write(name, reader)
      #expect(reader.lastRow == "1 article written to '\(name)'")
    }
    let title = try #require(
      reader.state.layers.last.flatMap { layer in
        if case .article(let article) = layer { article.row?.title } else { nil }
      })
    #expect(try text("a.md", reader).hasPrefix("# "))
    #expect(try text("a.html", reader).contains("<h1>"))
    #expect(try text("home/a.txt", reader).hasPrefix(title))
  }

  @Test func `Tab goes through the forms`() throws {
    let reader = try reader()
    reader.open("prisons")
    reader.press("w Ctrl-U")
    reader.typeLine("x")
    for ending in ["epub", "md", "html", "txt", "epub"] {
      reader.press("Tab")
      #expect(reader.lastRow == "Write to: x.\(ending)")
    }
    reader.press("Shift-Tab")
    #expect(reader.lastRow == "Write to: x.txt")
  }

  @Test func `a list is written in its order, filtered as it is`() throws {
    let reader = try reader()
    reader.goToShelf("All articles")
    reader.press("Enter , t")
    write("all.md", reader)
    let total = try #require(reader.state.browse.list.total)
    #expect(reader.lastRow == "\(total) articles written to 'all.md'")
    let titles = try text("all.md", reader).matches(of: /(?m)^[0-9]+\. \[(.*)\]\(#article/)
      .map { String($0.output.1) }
    #expect(titles.count == total)
    #expect(titles == titles.sorted { $0.lowercased() < $1.lowercased() })
    reader.press("F")
    reader.type("prisons")
    reader.press("Enter")
    write("some.md", reader)
    let filtered = try #require(reader.state.browse.list.total)
    #expect(filtered < total)
    #expect(reader.lastRow.hasPrefix("\(filtered) article"))
  }

  @Test func `all results are written, also those that are not shown`() throws {
    let reader = try reader()
    reader.press("S")
    reader.type("walls")
    reader.press("Enter")
    write("walls.txt", reader)
    #expect(reader.lastRow.hasSuffix("written to 'walls.txt'"))
    #expect(try text("walls.txt", reader).lowercased().contains("wall"))
  }

  @Test func `no file is overwritten, and the name says the form`() throws {
    let reader = try reader()
    reader.open("prisons")
    try Data("mine".utf8).write(to: URL(filePath: reader.folder + "/x.md"))
    write("x.md", reader)
    #expect(reader.screen.contains("there is such a file already"))
    #expect(try text("x.md", reader) == "mine")
    write("x.pdf", reader)
    #expect(reader.screen.contains("must end in .epub, .md, .html or .txt"))
    write("nowhere/x.md", reader)
    #expect(reader.screen.contains("no such file or directory"))
  }

  @Test func `the command line writes, too`() throws {
    let reader = try reader()
    reader.open("prisons")
    reader.run("export b.html")
    reader.wait { $0.exporting == nil }
    #expect(reader.lastRow == "1 article written to 'b.html'")
  }

  @Test func `Escape stops it, and nothing is left`() throws {
    let reader = try reader()
    reader.goToShelf("All articles")
    reader.press("Enter w Ctrl-U")
    reader.typeLine("x.epub")
    // The effect is held back, as if its thread had not come far.
    var state = reader.state
    let effects = state.update(.key(.enter))
    #expect(state.exporting != nil)
    #expect(effects.contains { if case .export = $0 { true } else { false } })
    _ = state.update(.export(.progress(34)))
    _ = state.update(.key(.character("j")))
    #expect(state.frame().text.contains("Writing 34%"))
    #expect(state.update(.key(.escape)) == [.stopExport])
    _ = state.update(.export(.ended(.exportStopped("x.epub"))))
    #expect(state.exporting == nil)
    #expect(state.frame().text.hasSuffix("Stopped; nothing is written to 'x.epub'"))
  }

  @Test func `one is written at a time`() throws {
    let reader = try reader()
    reader.open("prisons")
    var state = reader.state
    state.exporting = ReaderState.Export(file: "y.epub", percent: 7)
    _ = state.update(.key(.character("w")))
    #expect(state.prompt == nil)
    #expect(state.frame().text.contains("'y.epub' is being written, 7% of it"))
  }
}
