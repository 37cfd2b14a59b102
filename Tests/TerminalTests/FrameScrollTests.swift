import Foundation
import Screen
import TestSupport
import Testing

@testable import Terminal

struct FrameScrollTests {
  private static let size = Size(rows: 12, columns: 60)

  /// A line of words that has little in common with others.
  private static func line(_ number: Int) -> String {
    var random = SeededRandom(seed: UInt64(number))
    return (0..<8).map { _ in "\(Int.random(in: 1000...99_999, using: &random))" }
      .joined(separator: " ")
  }

  /// A frame of the lines of a text from one on, with a status in the last row.
  private func page(_ top: Int, mark: Int? = nil, ending end: Int = 100) -> Frame {
    var frame = Frame(size: Self.size)
    for row in 0..<11 where (top + row) % 4 != 3 && top + row < end {
      frame.draw(SafeText(Self.line(top + row)), at: Position(row: row, column: 5))
    }
    if let mark { frame.draw("▸", at: Position(row: mark, column: 3), style: .bold) }
    frame.fill(row: 11, columns: 0..<60, style: .reverse)
    frame.draw(SafeText("line \(top)"), at: Position(row: 11, column: 1), style: .reverse)
    return frame
  }

  @Test(arguments: [1, 2, 5, 9, 10])
  func `text that goes up or down is scrolled, and the status is not`(_ lines: Int) {
    let up = FrameScroll(from: page(20), to: page(20 + lines))
    #expect(up == FrameScroll(region: 0..<11, lines: lines))
    #expect(up?.revealed == 11 - lines..<11)
    let down = FrameScroll(from: page(20 + lines), to: page(20))
    #expect(down == FrameScroll(region: 0..<11, lines: -lines))
    #expect(down?.revealed == 0..<lines)
  }

  @Test func `a mark beside a row does not keep it from being known`() {
    let scroll = FrameScroll(from: page(20, mark: 8), to: page(30, mark: 0))
    #expect(scroll == FrameScroll(region: 0..<11, lines: 10))
  }

  @Test func `empty rows that stay say something where the last scroll was the same`() {
    // The last row of text is an empty one.
    let (old, new) = (page(21), page(31))
    #expect(old[row: 10].allSatisfy { $0.cluster == " " })
    #expect(FrameScroll(from: old, to: new) == nil)
    let last = FrameScroll(region: 0..<11, lines: 10)
    #expect(FrameScroll(from: old, to: new, after: last) == last)
  }

  @Test func `frames that have nothing in common are not scrolled, nor those of other sizes`() {
    var other = Frame(size: Self.size)
    for row in 0..<11 {
      other.draw(SafeText("Something else, \(row * row)"), at: Position(row: row, column: 0))
    }
    #expect(FrameScroll(from: page(20), to: other) == nil)
    #expect(FrameScroll(from: page(20), to: page(20)) == nil)
    #expect(FrameScroll(from: page(20), to: page(60)) == nil)
    #expect(FrameScroll(from: page(20), to: Frame(size: Size(rows: 5, columns: 60))) == nil)
  }
}
