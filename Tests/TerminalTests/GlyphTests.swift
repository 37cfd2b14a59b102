import Foundation
import Testing

@testable import Screen
@testable import Terminal

/// What cells are drawn by.
struct GlyphTests {
  @Test(arguments: [
    ("a", "a"), ("e\u{301}", "e\u{301}"), ("相", "相"), ("👩‍👩‍👧", "👩"), ("❤️", "❤| "), ("🇧🇷", "🇧|🇷"),
    ("👍🏽", "👍"),
    ("1️⃣", "1\u{20E3}| "), ("🏳️‍🌈", "🏳| "),
    ("a\u{301}\u{302}\u{303}\u{304}", "a\u{301}\u{302}\u{303}\u{304}"),
    ("\u{2FFFD}", "\u{FFFD}| "), ("䷀", "䷀"),
  ])
  func `a cell is drawn by the members that fit`(cluster: String, members: String) throws {
    let cell = Cell(try #require(cluster.first), columns: Int8(columns(of: cluster)))
    let glyphs = Glyph.glyphs(of: cell, encoding: .utf8, width: Self.width)
    #expect(Self.text(glyphs) == members)
  }

  @Test(arguments: [("é", "e"), ("—", "-"), ("…", "~"), ("相", "?| "), ("👩‍👩‍👧", "?| "), ("я", "y")])
  func `outside UTF-8 a cell is drawn in ASCII`(cluster: Character, members: String) {
    let cell = Cell(cluster, columns: Int8(columns(of: cluster)))
    #expect(Self.text(Glyph.glyphs(of: cell, encoding: .ascii, width: Self.width)) == members)
  }

  @Test(arguments: [-1, 0, 1, 2, 3])
  func `glyphs are as wide as their cell whatever the library says`(width: Int) {
    for cluster in ["a", "相", "👩‍👩‍👧", "🇧🇷", "e\u{301}"] as [Character] {
      for columns in [1, 2] as [Int8] {
        for encoding in [TextEncoding.utf8, .ascii] {
          let cell = Cell(cluster, columns: columns)
          let glyphs = Glyph.glyphs(of: cell, encoding: encoding) { _ in width }
          #expect(glyphs.reduce(0) { $0 + $1.columns } == Int(columns))
          #expect(glyphs.allSatisfy { (1...5).contains($0.scalars.count) })
        }
      }
    }
  }

  /// As glibc: by our own table, except that it knows no scalar of plane 2's end.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar == "\u{2FFFD}" ? -1 : columns(of: String(scalar))
  }

  private static func text(_ glyphs: [Glyph]) -> String {
    glyphs.map { String(String.UnicodeScalarView($0.scalars)) }.joined(separator: "|")
  }
}
