import CSystem
import Foundation
import TestSupport
import Testing

/// Every system call of an installation is killed, or fails: there is the old version or the new one, and
/// the next try installs the new one and leaves nothing behind.
@Suite(.enabled(if: Strace.isAvailable))
struct KilledInstallationTests {
  private let carrel: BuiltProgram
  private let publication: Publication
  private let home: String

  /// Calls that change something, or without which nothing goes on.
  private static let names = [
    "openat", "mkdir", "rename", "link", "unlink", "rmdir", "write", "fsync", "syncfs", "flock",
    "close", "getdents64", "read", "lstat", "newfstatat", "fstat",
  ]

  /// Whether everything is tested, and told in figures.
  private static let isFull = ProcessInfo.processInfo.environment["CARREL_FULL"] != nil

  init() throws {
    carrel = try BuiltProgram()
    home = carrel.home + "/home"
    publication = try Publication()
    publication.attachments = ["audio/talk.ogg": "A talk."]
    for title in ["Zero", "Old"] {
      try publication.publish(["a": "Same", "b": "Same too", "c": title])
      let result = try carrel.run(["--home", home, "get", publication.folder, "--name", "x"])
      #expect(result.code == 0, "\(result.errors)")
    }
    publication.attachments = ["audio/talk.ogg": "A talk.", "audio/other.ogg": "Another talk."]
    try publication.publish(["a": "Same", "b": "Same too", "c": "New", "d": "Newer"])
  }

  @Test(arguments: ["signal=KILL", "error=EIO", "error=ENOSPC"])
  func `there is the old version or the new one`(_ fault: String) throws {
    let log = try trace("", in: home + "-counted")
    let calls = Strace.calls(in: log, from: "archives", of: Self.names)
    #expect(calls.count > 80)
    var outcomes: [String: Int] = [:]
    for call in chosen(calls, fault) {
      let copy = home + "-\(UUID().uuidString)"
      let code = try run("inject=\(call.name):\(fault):when=\(call.number)", in: copy)
      let title = try title(in: copy)
      outcomes[title, default: 0] += 1
      #expect(["Old", "New"].contains(title), "\(call)")
      if code == 0 { #expect(title == "New", "\(call)") }
      let next = try carrel.run(["--home", copy, "update", "x"])
      #expect(next.code == 0, "\(call): \(next.errors)")
      #expect(try self.title(in: copy) == "New", "\(call)")
      #expect(try leftovers(in: copy) == [], "\(call)")
      try FileManager.default.removeItem(atPath: copy)
    }
    if Self.isFull {
      print("Installation, \(fault) at \(calls.count) calls: \(outcomes)")
    }
    #expect((outcomes["Old"] ?? 0) > 0)
    #expect((outcomes["New"] ?? 0) > 0)
  }

  /// All calls where everything is tested; else those that change something, and some of the others.
  private func chosen(_ calls: [Strace.Call], _ fault: String) -> [Strace.Call] {
    if Self.isFull { return calls }
    let isChanging: Set = [
      "mkdir", "rename", "link", "unlink", "rmdir", "fsync", "syncfs", "write",
    ]
    return calls.enumerated().filter { index, call in
      isChanging.contains(call.name) || index % 11 == 0
    }.map(\.element)
  }

  /// Copies the home, and updates in the copy under strace; the exit code.
  private func run(_ expression: String, in copy: String) throws -> Int32 {
    try FileManager.default.copyItem(atPath: home, toPath: copy)
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let process = try carrel.start(
      ["--home", copy, "update", "x"],
      after: ["strace", "-o", copy + ".log", "-e", expression], output: null)
    let code = csystem_wait(process)
    unlink(copy + ".log")
    return code
  }

  /// Updates under strace; the log of its calls.
  private func trace(_ expression: String, in copy: String) throws -> String {
    try FileManager.default.copyItem(atPath: home, toPath: copy)
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let process = try carrel.start(
      ["--home", copy, "update", "x"],
      after: ["strace", "-o", copy + ".log", "-e", "trace=" + Self.names.joined(separator: ",")],
      output: null)
    #expect(csystem_wait(process) == 0)
    return try String(contentsOfFile: copy + ".log", encoding: .utf8)
  }

  /// The title of the article by which versions differ.
  private func title(in home: String) throws -> String {
    let result = try carrel.run(["--home", home, "list", "-a", "x"])
    let line = result.output.split(separator: "\n").first { $0.hasPrefix("c\t") } ?? ""
    return line.split(separator: "\t", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  /// What lies beside the two versions that are kept.
  private func leftovers(in home: String) throws -> [String] {
    let folder = home + "/archives"
    let versions = try String(contentsOfFile: folder + "/x/current", encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let expected = Set(["current"] + versions + versions.map { $0 + ".json" })
    let inArchive = try FileManager.default.contentsOfDirectory(atPath: folder + "/x")
    let incoming = try FileManager.default.contentsOfDirectory(atPath: folder + "/.incoming")
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder)
    return inArchive.filter { !expected.contains($0) } + incoming.filter { !$0.hasSuffix(".lock") }
      + beside.filter { $0 != "x" && $0 != ".incoming" }
  }
}
