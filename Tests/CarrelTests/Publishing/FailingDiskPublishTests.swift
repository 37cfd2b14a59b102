import Foundation
import TestSupport
import Testing

/// Every system call that publishing makes on its folder fails once, and is the last one once.
@Suite(.serialized)
struct FailingDiskPublishTests {
  private static let taskset: InstalledProgram = .init("/usr/bin/taskset")

  /// The first processor that may be used.
  private static let processor: String = {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    return (status.firstMatch(of: /Cpus_allowed_list:\s*(\d+)/)?.1).map(String.init) ?? "0"
  }()

  private static let isFull: Bool = ProcessInfo.processInfo.environment["CARREL_FULL"] != nil

  /// What befalls a call: one error, since all are treated alike, and a kill; other errors where
  /// `CARREL_FULL` is set.
  private static let faults: [String] =
    ["error=ENOSPC", "signal=SIGKILL"]
    + (isFull ? ["error=EIO", "error=EROFS", "error=EACCES", "error=EDQUOT"] : [])

  private static let calls = [
    "openat", "write", "fsync", "syncfs", "rename", "mkdir", "rmdir", "unlink", "utimensat",
    "flock", "close", "newfstatat",
  ]

  /// A kill at a call that changes nothing is one at the next that does: those are left to
  /// `CARREL_FULL`.
  private static func isTested(_ call: String, _ fault: String) -> Bool {
    isFull || !fault.contains("KILL") || !["close", "newfstatat", "flock"].contains(call)
  }

  private func items(_ count: Int, _ text: String) -> [String] {
    (0..<count).map { item("i\($0)", title: "T \($0)", html: "<p>\(text)</p>", date: "2020-01-01") }
      + [#"{"id": "f", "content_text": "x", "image": "a.png"}"#]
  }

  /// What lies in the folders before a publication, and after one in which nothing fails.
  private struct Versions {
    let old: [String: Data]
    let whole: [String: Data]
  }

  /// Publishes two versions to `old` and `whole`; a first publication has no old one.
  private func versions(_ output: PublishedOutput, isFirst: Bool) throws -> Versions {
    let home = output.program.home
    try output.archive.write("picture", to: "a.png")
    if isFirst {
      try FileManager.default.createDirectory(
        atPath: home + "/old", withIntermediateDirectories: true)
    } else {
      try output.publish(to: home + "/old")
    }
    try output.archive.write(TemporaryArchive.page(items(4, "new")), to: "archive.json")
    try output.archive.write("another picture", to: "a.png")
    try copy(home, "old", "whole")
    try output.publish(to: home + "/whole")
    return Versions(
      old: try PublishedOutput.files(in: home + "/old"),
      whole: try PublishedOutput.files(in: home + "/whole"))
  }

  @Test(.enabled(if: Strace.isAvailable), arguments: faults, isFull ? [false, true] : [false])
  func `whatever fails is told, and the next publication mends it`(
    fault: String, isFirst: Bool
  ) throws {
    let output = try PublishedOutput(TemporaryArchive(items: items(3, "old")))
    let home = output.program.home
    let versions = try versions(output, isFirst: isFirst)
    var failures = 0
    var mayDiffer = false
    for (call, place) in try places(output, home) where Self.isTested(call, fault) {
      try begin(home)
      let injection = "inject=\(call):\(fault):when=\(place)"
      let result = try trace(["-e", injection], output, home)
      let files = try output.files()
      mayDiffer = mayDiffer || call == "rename"
      if result.code != 0 {
        failures += 1
        let isTold = result.output.contains("Can't") && result.code == 74
        #expect(isTold || fault.contains("KILL"), "\(injection): \(result)")
        expectOld(files, versions, injection, all: !mayDiffer)
      }
      let mended = try output.publish()
      #expect(mended.code == 0, "\(injection): \(mended.errors)")
      #expect(try output.files() == versions.whole, "\(injection)")
    }
    #expect(failures > 20)
  }

  /// Whatever else lies there: the manifest is a whole one, and until files are put in their places,
  /// all of the old version are as they were.
  private func expectOld(
    _ files: [String: Data], _ versions: Versions, _ injection: String, all: Bool
  ) {
    let manifests = [versions.old["manifest.json"], versions.whole["manifest.json"]]
    #expect(manifests.contains(files["manifest.json"]), "\(injection)")
    guard all else { return }
    let changed = versions.old.filter { files[$0.key] != $0.value }
    #expect(changed.isEmpty, "\(injection): \(changed.keys)")
  }

  /// Puts the old version in its place, of which no ledger knows: each run makes the same calls.
  private func begin(_ home: String) throws {
    try? FileManager.default.removeItem(atPath: home + "/.cache")
    try copy(home, "old", "out")
  }

  private func copy(_ home: String, _ from: String, _ to: String) throws {
    try? FileManager.default.removeItem(atPath: home + "/" + to)
    try FileManager.default.copyItem(atPath: home + "/" + from, toPath: home + "/" + to)
  }

  /// The calls on the folder, each with its place among those of its name.
  private func places(_ output: PublishedOutput, _ home: String) throws -> [(String, Int)] {
    try begin(home)
    let log = home + "/trace"
    _ = try trace(["-y", "-o", log], output, home)
    var counts: [String: Int] = [:]
    var places: [(String, Int)] = []
    for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
      guard let name = line.firstMatch(of: /^(?:\d+ +)?([a-z0-9_]+)\(/)?.1 else { continue }
      counts[String(name), default: 0] += 1
      let isOutput = line.contains("write(1<")
      if line.contains("/out"), !isOutput, !line.contains(" ENOENT ") {
        places.append((String(name), counts[String(name), default: 0]))
      }
    }
    return places
  }

  private func trace(
    _ options: [String], _ output: PublishedOutput, _ home: String
  ) throws -> (output: String, code: Int32) {
    let names = Self.calls.joined(separator: ",")
    let variables = output.program.environment.merging(PublishedOutput.variables) { $1 }
    let environment = variables.flatMap { ["-E", "\($0.key)=\($0.value)"] }
    // On one processor all is done by one thread, whose calls are counted.
    return try Self.taskset.run(
      ["-c", Self.processor, "strace", "-qq", "-e", "trace=" + names]
        + (options.contains("-o") ? [] : ["-o", "/dev/null"])
        + options + environment + [BuiltProgram.path] + output.arguments(), in: home)
  }
}
