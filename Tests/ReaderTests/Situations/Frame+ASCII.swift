import Screen

@testable import Terminal

extension Frame {
  /// What is seen on a terminal whose locale is not UTF-8, as rows joined by line feeds.
  var asciiText: String {
    (0..<size.rows).map { row in
      let glyphs = self[row: row].filter { $0.columns > 0 }
        .flatMap { Glyph.glyphs(of: $0, encoding: .ascii, width: { _ in 1 }) }
      let line = glyphs.map { glyph in String(String.UnicodeScalarView(glyph.scalars)) }.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    .joined(separator: "\n")
  }
}
