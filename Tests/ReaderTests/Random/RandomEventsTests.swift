import Foundation
import Screen
import TestSupport
import Testing

@testable import Reader

/// No order of events breaks the reader: `RandomReader` says what is looked at after each.
struct RandomEventsTests {
  /// A hundred thousand events in all where `CARREL_FULL` is set, else a fifth of them.
  private static let isFull = ProcessInfo.processInfo.environment["CARREL_FULL"] != nil
  private static let events = isFull ? 10_000 : 5_000
  private static let seeds: Range<UInt64> = isFull ? 0..<10 : 0..<4

  @Test(arguments: seeds)
  func `no order of keys, sizes and answers breaks the reader`(_ seed: UInt64) throws {
    let reader = try RandomReader(OddArchive.make(), seed: seed, looksAlways: Self.isFull)
    reader.run(events: Self.events)
    if let fault = reader.fault { Issue.record("seed \(seed): \(fault)") }
    #expect(reader.silent.keys.sorted() == [], "\(reader.silent.values.first ?? "")")
    try reader.undoAll()
    if let fault = reader.fault { Issue.record("seed \(seed): \(fault)") }
    print("Seed \(seed): \(reader.undoing.undone) undone, \(reader.standing.returns) come back to.")
  }
}
