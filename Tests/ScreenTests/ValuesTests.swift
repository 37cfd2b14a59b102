import Testing

@testable import Screen

/// Sizes, styles, and the display in memory.
struct ValuesTests {
  @Test func `a size is never negative`() {
    #expect(Size(rows: -1, columns: -80) == Size(rows: 0, columns: 0))
    #expect(!Size(rows: 0, columns: 0).contains(Position(row: 0, column: 0)))
    #expect(Size(rows: 1, columns: 2).contains(Position(row: 0, column: 1)))
    #expect(!Size(rows: 1, columns: 2).contains(Position(row: -1, column: 1)))
  }

  @Test func `styles add up, and the later colour wins`() {
    #expect(Style.bold.adding(.reverse).attributes == [.bold, .reverse])
    #expect(Style(foreground: .red).adding(.bold) == Style(.bold, foreground: .red))
    #expect(Style(foreground: .red).adding(Style(foreground: .blue)).foreground == .blue)
    #expect(Style.plain.adding(.plain) == .plain)
  }

  @Test func `a display in memory keeps the last frame`() {
    var display = MemoryDisplay(size: Size(rows: 2, columns: 5))
    var frame = Frame(size: display.size)
    frame.draw("one", at: Position(row: 0, column: 0))
    display.show(frame)
    frame.draw("two", at: Position(row: 1, column: 1))
    display.show(frame)
    #expect(display.text == "one\n two")
    #expect(display.framesShown == 2)
    #expect(display.frame == frame)
  }
}
