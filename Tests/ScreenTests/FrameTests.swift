import Testing

@testable import Screen

/// Drawing into frames.
struct FrameTests {
  @Test func `text is drawn where it is put`() {
    var frame = Frame(size: Size(rows: 3, columns: 10))
    #expect(frame.draw("Mutual", at: Position(row: 1, column: 2)) == 6)
    #expect(frame.text == "\n  Mutual\n")
    #expect(frame[Position(row: 1, column: 2)]?.cluster == "M")
    #expect(frame[row: 1].count == 10)
  }

  @Test(arguments: [
    (0, 10, "相互扶助ab", 10), (0, 9, "相互扶助a", 9), (0, 7, "相互扶", 7), (0, 0, "", 0),
    (7, .max, "       相", 3),
    (9, 5, "", 1), (10, 5, "", 0), (-1, .max, " 互扶助ab", 9), (-3, 6, " 扶", 3), (-20, .max, "", 0),
    (.min, .max, "", 0), (.max, .max, "", 0), (0, -1, "", 0),
  ])
  func `text is clipped at every edge`(column: Int, limit: Int, text: String, drawn: Int) {
    var frame = Frame(size: Size(rows: 1, columns: 10))
    let position = Position(row: 0, column: column)
    #expect(frame.draw("相互扶助ab", at: position, limit: limit) == drawn)
    #expect(frame.text == text)
    #expect(Self.isSound(frame))
  }

  @Test(arguments: [-1, 3, .min, .max])
  func `rows outside are ignored`(row: Int) {
    let empty = Frame(size: Size(rows: 3, columns: 4))
    var frame = empty
    #expect(frame.draw("text", at: Position(row: row, column: 0)) == 0)
    frame.fill(row: row, columns: 0..<4, style: .reverse)
    frame.restyle(row: row, columns: 0..<4, adding: .reverse)
    #expect(frame == empty)
    #expect(frame[row: row] == [])
  }

  @Test(arguments: [
    Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: -4, columns: 3),
  ])
  func `tiny frames hold what fits`(size: Size) {
    var frame = Frame(size: size)
    frame.draw("相互", at: Position(row: 0, column: 0))
    frame.fill(row: 0, columns: -5..<5)
    frame.restyle(row: 0, columns: 0..<1000, adding: .bold)
    #expect(Self.isSound(frame))
  }

  @Test func `a frame has at most a thousand rows and columns`() {
    let frame = Frame(size: Size(rows: .max, columns: 5000))
    #expect(frame.size == Size(rows: 1000, columns: 1000))
  }

  @Test func `half of a wide cluster that is overwritten becomes a blank`() {
    var frame = Frame(size: Size(rows: 1, columns: 8))
    frame.draw("相互扶助", at: Position(row: 0, column: 0))
    frame.draw("x", at: Position(row: 0, column: 1))
    #expect(frame.text == " x互扶助")
    frame.draw("助", at: Position(row: 0, column: 3))
    #expect(frame.text == " x 助 助")
    frame.fill(row: 0, columns: 7..<8)
    #expect(frame.text == " x 助")
    #expect(Self.isSound(frame))
  }

  @Test func `restyling half of a wide cluster restyles the whole`() {
    var frame = Frame(size: Size(rows: 1, columns: 8))
    frame.draw("a相互b", at: Position(row: 0, column: 0))
    frame.restyle(row: 0, columns: 2..<4, adding: .reverse)
    #expect(frame.styledText == "a⟦相互⟧b")
  }

  @Test func `styles are shown by signs`() {
    var frame = Frame(size: Size(rows: 2, columns: 12))
    frame.draw("bold", at: Position(row: 0, column: 0), style: .bold)
    frame.draw("red", at: Position(row: 0, column: 5), style: Style(.italic, foreground: .red))
    frame.fill(row: 1, columns: 0..<3, style: .reverse)
    frame.restyle(row: 1, columns: 0..<3, adding: .underline.adding(.dim))
    #expect(frame.styledText == "⟪bold⟫ ⟨{red:red}⟩\n⟦⸤⦅   ⦆⸥⟧")
  }

  @Test func `markers are drawn in reverse video`() {
    var frame = Frame(size: Size(rows: 1, columns: 20))
    frame.draw(SafeText("é\u{1B}[2J^["), at: Position(row: 0, column: 0), style: .bold)
    #expect(frame.styledText == "⟪é⟫⟦⟪^[⟫⟧⟪[2J^[⟫")
  }

  @Test func `clusters of several parts take a cell each and read as before`() {
    var frame = Frame(size: Size(rows: 1, columns: 20))
    #expect(frame.draw("कि กำ 👩‍👩‍👧", at: Position(row: 0, column: 0)) == 8)
    #expect(frame.text == "कि กำ 👩‍👩‍👧")
    #expect(frame[row: 0].prefix(8).map(\.columns) == [1, 1, 1, 1, 1, 1, 2, 0])
  }

  @Test func `any text at any place leaves every row whole`() {
    var numbers = SeededNumbers(seed: 80)
    var frame = Frame(size: Size(rows: 4, columns: 13))
    for _ in 0..<5000 {
      let text = SafeText(hostileText(&numbers), as: .prose)
      let position = Position(
        row: Int.random(in: -1...4, using: &numbers),
        column: Int.random(in: -6...14, using: &numbers))
      let drawn = frame.draw(text, at: position, limit: Int.random(in: 0...20, using: &numbers))
      #expect((0...13).contains(drawn))
      #expect(Self.isSound(frame), "\(text.string.debugDescription) at \(position)")
    }
  }

  /// Whether each wide cell is followed by its right half, and no half stands alone.
  private static func isSound(_ frame: Frame) -> Bool {
    (0..<frame.size.rows).allSatisfy { row in
      let columns = frame[row: row].map(\.columns) + [1]
      return columns.count == frame.size.columns + 1
        && zip(columns, columns.dropFirst()).allSatisfy { ($0 == 2) == ($1 == 0) }
        && columns.first != 0
    }
  }
}
