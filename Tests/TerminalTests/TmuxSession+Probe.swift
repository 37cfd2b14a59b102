import Foundation
import TestSupport
import Testing

extension TmuxSession {
  /// The built probe, beside the program that runs the tests.
  static let probe: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("screen-probe").path
  }()

  /// Runs the probe and waits for its first frame.
  func startProbe(_ arguments: String = "") throws {
    try enter("clear; \(Self.probe) \(arguments)")
    wait(forRow: "started")
  }

  /// The id of the probe's process.
  func probeID() throws -> String {
    try run(["pgrep", "-P", variable("pane_pid"), "screen-probe"])
      .trimmingCharacters(in: .newlines)
  }
}
