import Foundation
import TestSupport
import Testing

/// Every system call that publishing makes on its folder fails once.
@Suite(.serialized)
struct FailingDiskPublishTests {
  private static let strace = "/usr/bin/strace"

  /// Whether strace can look into programs here.
  private static let canTrace: Bool = {
    guard isInstalled(strace) else { return false }
    let result = try? runInstalled(strace, ["-o", "/dev/null", "/bin/true"], in: "/tmp")
    if result?.code != 0 {
      print("Skipped: tests of failing calls, for strace may not trace here.")
    }
    return result?.code == 0
  }()

  /// One error, since all are treated alike; the others where `CARREL_FULL` is set.
  private static let codes =
    ProcessInfo.processInfo.environment["CARREL_FULL"] == nil
    ? ["ENOSPC"] : ["ENOSPC", "EIO", "EROFS", "EACCES"]

  private static let calls = [
    "openat", "write", "fsync", "rename", "mkdir", "unlink", "utimensat", "flock", "close",
    "newfstatat",
  ]

  private func items(_ count: Int, _ text: String) -> [String] {
    (0..<count).map { item("i\($0)", title: "T \($0)", html: "<p>\(text)</p>", date: "2020-01-01") }
      + [#"{"id": "f", "content_text": "x", "image": "a.png"}"#]
  }

  @Test(.enabled(if: canTrace), arguments: codes)
  func `whatever fails is told, and the next publication mends it`(code: String) throws {
    let output = try PublishedOutput(TemporaryArchive(items: items(3, "old")))
    try output.archive.write("picture", to: "a.png")
    let home = output.program.home
    try output.publish(to: home + "/old")
    let old = try PublishedOutput.files(in: home + "/old")
    try output.archive.write(TemporaryArchive.page(items(4, "new")), to: "archive.json")
    try output.archive.write("another picture", to: "a.png")
    try copy(home, "old", "whole")
    try output.publish(to: home + "/whole")
    let whole = try PublishedOutput.files(in: home + "/whole")
    var failures = 0
    for (call, place) in try places(output, home) {
      try copy(home, "old", "out")
      let injection = "inject=\(call):error=\(code):when=\(place)"
      let result = try trace(["-e", injection], output, home)
      let files = try output.files().filter { !$0.key.hasPrefix(".carrel") }
      if result.code != 0 {
        failures += 1
        #expect(result.output.contains("Can't") && result.code == 74, "\(injection): \(result)")
        // Whatever other files are there: the manifest is a whole one.
        let manifests = [old["manifest.json"], whole["manifest.json"]]
        #expect(manifests.contains(files["manifest.json"]), "\(injection)")
      }
      let mended = try output.publish()
      #expect(mended.code == 0, "\(injection): \(mended.errors)")
      #expect(try output.files() == whole, "\(injection)")
    }
    #expect(failures > 20)
  }

  private func copy(_ home: String, _ from: String, _ to: String) throws {
    try? FileManager.default.removeItem(atPath: home + "/" + to)
    try FileManager.default.copyItem(atPath: home + "/" + from, toPath: home + "/" + to)
  }

  /// The calls on the folder, each with its place among those of its name.
  private func places(_ output: PublishedOutput, _ home: String) throws -> [(String, Int)] {
    try copy(home, "old", "out")
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
    return try runInstalled(
      Self.strace,
      ["-qq", "-e", "trace=" + names] + (options.contains("-o") ? [] : ["-o", "/dev/null"])
        + options + environment + [BuiltProgram.path] + output.arguments(), in: home)
  }
}
