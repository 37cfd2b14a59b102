import Testing

@testable import Typesetting

struct CoveredColumnsTests {
  @Test
  func `columns are free again after the rows that they are covered for`() {
    var covered = CoveredColumns()
    covered.beginRow(0)
    covered.add(0..<2, untilRow: 2)
    #expect(covered.firstFree(from: 0) == 0)
    covered.beginRow(1)
    #expect(covered.firstFree(from: 0) == 2)
    covered.beginRow(2)
    #expect(covered.firstFree(from: 0) == 0)
  }

  @Test
  func `ranges of several rows count together`() {
    var covered = CoveredColumns()
    covered.beginRow(0)
    covered.add(0..<1, untilRow: 3)
    covered.add(4..<1000, untilRow: 3)
    covered.beginRow(1)
    covered.add(1..<3, untilRow: 3)
    covered.beginRow(2)
    #expect(covered.firstFree(from: 0) == 3)
    #expect(covered.firstFree(from: 4) == 1000)
  }
}
