import Foundation
import TestSupport
import Testing

/// The stick that `make dist` makes: its script starts the program with a home on the stick, and leaves
/// nothing on the machine.
struct StickTests {
  private let carrel: BuiltProgram
  private let publication: Publication
  private let stick: String
  private let machine: String

  init() throws {
    carrel = try BuiltProgram()
    stick = carrel.home + "/my stick (blue)"
    machine = carrel.home + "/machine"
    publication = try Publication()
    try publication.publish(["a": "Anarchy", "b": "Bread and Roses", "c": "Communes"])
    for folder in [stick] + ["home", "tmp", "run"].map({ machine + "/" + $0 }) {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    let script = URL(filePath: BuiltProgram.sample).appending(path: "../.ci/stick.sh")
    try FileManager.default.copyItem(
      at: script.standardizedFileURL, to: URL(filePath: stick + "/start.sh"))
    try FileManager.default.copyItem(atPath: BuiltProgram.path, toPath: stick + "/carrel")
    try FileManager.default.copyItem(
      atPath: BuiltProgram.sample, toPath: stick + "/sample-data")
  }

  /// What the machine's variables are.
  private var variables: [String: String] {
    [
      "HOME": machine + "/home", "TMPDIR": machine + "/tmp", "XDG_RUNTIME_DIR": machine + "/run",
      "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
    ]
  }

  /// Has the stick be one whose programs cannot be started from it.
  private func forbidStarting() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: stick + "/carrel")
  }

  private func start(
    _ arguments: String...
  ) throws -> (output: String, errors: String, code: Int32) {
    let process = Process()
    let (output, errors) = (Pipe(), carrel.home + "/errors")
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    let errorFile = try FileHandle(forWritingTo: URL(filePath: errors))
    defer { try? errorFile.close() }
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [stick + "/start.sh"] + arguments
    process.environment = variables
    process.currentDirectoryURL = URL(filePath: machine)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errorFile
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      String(decoding: data, as: UTF8.self), try String(contentsOfFile: errors, encoding: .utf8),
      process.terminationStatus
    )
  }

  /// All that lies on the machine.
  private func left() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: machine).sorted()
  }

  @Test(arguments: [true, false])
  func `all is kept on the stick, and nothing on the machine`(mayStart: Bool) throws {
    if !mayStart { try forbidStarting() }
    let got = try start("get", publication.folder, "--name", "x")
    #expect(got.code == 0, "\(got.errors)")
    #expect(try start("list").output.split(separator: "\n").count == 3)
    let found = try start("search", "bread and roses")
    #expect(found.code == 0 && found.output.contains("Bread and Roses"))
    #expect(try start("search", "nothing like it").code == 1)
    #expect(try start("search").code == 64)
    #expect(try left() == ["home", "run", "tmp"])
    let home = try FileManager.default.contentsOfDirectory(atPath: stick + "/home").sorted()
    #expect(home.filter { !$0.hasPrefix("notebook") } == ["archives", "catalogs"])
  }

  @Test func `where the program cannot be started, that is said`() throws {
    try Data("not a program".utf8).write(to: URL(filePath: stick + "/carrel"))
    let result = try start("list")
    #expect(result.code == 126)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Can't start '\(stick)/carrel': Linux "))
    #expect(try left() == ["home", "run", "tmp"])
  }

  @Test(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"), arguments: [true, false])
  func `one reads on a machine that has no home, and where nothing was read yet the sample`(
    mayStart: Bool
  ) throws {
    if !mayStart { try forbidStarting() }
    let words = variables.merging(["HOME": "/nonexistent"]) { $1 }.map { "'\($0.key)=\($0.value)'" }
    let terminal = try TmuxSession()
    try terminal.enter(
      "clear; cd /; env -i \(words.joined(separator: " ")) sh '\(stick)/start.sh'")
    terminal.wait("the question") { $0.contains { $0.contains("y/n") } }
    try terminal.enter("y")
    terminal.wait("the tour") { $0.contains { $0.contains("q back") } }
    // A copy has no name any more while it runs.
    #expect(try left() == ["home", "run", "tmp"])
    try terminal.press("Q")
    terminal.wait("the shell") { rows in rows.contains { $0 == "$" || $0.hasPrefix("$ ") } }
    #expect(try terminal.isRestored())
    #expect(try left() == ["home", "run", "tmp"])
    let names = try FileManager.default.contentsOfDirectory(atPath: stick + "/home")
    #expect(names.contains("notebook.sqlite"))
  }

  @Test func `words that make-dist puts in are in the text that goes with a stick`() throws {
    let folder = URL(filePath: BuiltProgram.sample).appending(path: "../.ci").standardizedFileURL
    let text = try String(contentsOf: folder.appending(path: "stick.txt"), encoding: .utf8)
    let script = try String(contentsOf: folder.appending(path: "make-dist"), encoding: .utf8)
    let names = text.matches(of: /@[A-Z]+@/).map { String($0.0) }
    #expect(names.sorted() == ["@GLIBC@", "@SYSTEM@"])
    for name in names { #expect(script.contains("s/\(name)/")) }
  }
}
