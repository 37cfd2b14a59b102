import CNcurses
import Foundation
import Screen
import TestSupport
import Testing

@testable import Screen
@testable import Terminal

/// What is written for a scroll, carried out on a model of a terminal.
@Suite(.serialized)
struct RowWriterTests {
  private let strings: TerminalStrings

  init() throws {
    #expect(cncurses_describe("xterm-256color") != 0)
    strings = try #require(TerminalStrings())
  }

  /// A frame of random words, some of them wide or in other styles, from a line on.
  private func page(_ top: Int, _ size: Size) -> Frame {
    var frame = Frame(size: size)
    for row in 0..<size.rows - 2 {
      var random = SeededRandom(seed: UInt64(top + row))
      var column = Int.random(in: 2...6, using: &random)
      guard Int.random(in: 0...4, using: &random) > 0 else { continue }
      while column < size.columns - 6 {
        let word = ["aid", "mutual", "相互", "é\u{301}t", "👍", "of"].randomElement(using: &random)
        let style = [.plain, .plain, .bold, .italic, .reverse, Style(.underline, foreground: .red)]
          .randomElement(using: &random)
        column += 1
        column += frame.draw(
          SafeText(word ?? ""), at: Position(row: row, column: column), style: style ?? .plain)
      }
    }
    frame.draw(SafeText("\(top)"), at: Position(row: size.rows - 2, column: 9), style: .reverse)
    frame.draw("▸", at: Position(row: top % (size.rows - 2), column: 0), style: .bold)
    return frame
  }

  @Test(arguments: [Theme.terminal, .dark, .mono])
  func `what is written leads from one frame to the other`(_ theme: Theme) throws {
    let size = Size(rows: 14, columns: 47)
    var scrolled = 0
    for top in 1...60 {
      for lines in [-11, -7, -1, 1, 2, 6, 11] {
        let (old, new) = (page(1000 + top, size), page(1000 + top + lines, size))
        guard let scroll = FrameScroll(from: old, to: new) else { continue }
        scrolled += 1
        let paint: (Style) -> Paint = { style in
          let look = theme.look(of: style)
          return Paint(
            attributes: look.attributes, foreground: look.foreground.map(Int16.init) ?? -1,
            background: look.background.map(Int16.init) ?? -1)
        }
        var writer = RowWriter(strings: strings, paint: paint) { cell in
          [Glyph(cell)]
        }
        writer.scroll(scroll, from: old, to: new)
        writer.finish(at: Position(row: 3, column: 5))
        var model = TerminalModel(showing: old, paint: paint)
        model.take(writer.bytes)
        #expect(model.cursor == Position(row: 3, column: 5))
        #expect(model.paint == .none)
        #expect(model.faults == [])
        #expect(model.cells == TerminalModel(showing: new, paint: paint).cells, "\(scroll)")
      }
    }
    #expect(scrolled > 200)
  }
}

extension Glyph {
  /// A cell's cluster as it is.
  fileprivate init(_ cell: Cell) {
    self.init(scalars: Array(cell.cluster.unicodeScalars), columns: Int(cell.columns))
  }
}
