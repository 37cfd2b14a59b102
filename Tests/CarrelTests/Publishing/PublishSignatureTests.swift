import Foundation
import TestSupport
import Testing

/// What `carrel publish` signs, before Debian's minisign.
struct PublishSignatureTests {
  private static let program: InstalledProgram = .init("/usr/bin/minisign")

  private func output() throws -> PublishedOutput {
    try PublishedOutput(TemporaryArchive(items: [item("a")]))
  }

  private func minisign(_ arguments: String..., in output: PublishedOutput) throws -> (
    output: String, code: Int32
  ) {
    try Self.program.run(arguments, in: output.program.home)
  }

  @Test(.enabled(if: program.isInstalled), arguments: [[], ["--legacy"]])
  func `minisign verifies what a key of its own has signed`(options: [String]) throws {
    let output = try output()
    #expect(try minisign("-G", "-W", "-p", "key.pub", "-s", "key", in: output).code == 0)
    let key = output.program.home + "/key"
    let result = try output.program.run(output.arguments() + ["--key", key] + options)
    #expect(result.code == 0, "\(result.errors)")
    let said = try minisign("-V", "-p", "key.pub", "-m", "out/manifest.json", in: output)
    #expect(said.code == 0)
    #expect(said.output.contains("file:manifest.json\tversion:1"))
    let files = try output.files()
    let signature = String(decoding: files["manifest.json.minisig"] ?? Data(), as: UTF8.self)
    #expect(signature.contains(options.isEmpty ? "\nRU" : "\nRW"))
  }

  @Test(.enabled(if: program.isInstalled))
  func `a key that is made here serves minisign, too`() throws {
    let output = try output()
    let key = output.program.home + "/k"
    let made = try output.program.run("publish", "--new-key", key)
    #expect(made.code == 0, "\(made.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try Data("text".utf8).write(to: URL(filePath: output.program.home + "/file"))
    #expect(try minisign("-S", "-s", "k", "-m", "file", in: output).code == 0)
    #expect(try minisign("-V", "-p", "k.pub", "-m", "file", in: output).code == 0)
    try output.publish("--key", key)
    #expect(try minisign("-V", "-p", "k.pub", "-m", "out/manifest.json", in: output).code == 0)
    let again = try output.program.run("publish", "--new-key", key)
    #expect(again.code == 74)
    #expect(again.errors.contains("there is such a file already"))
  }

  @Test func `a password is that of the environment, or of a file`() throws {
    let output = try output()
    let key = output.program.home + "/k"
    let password = ["CARREL_KEY_PASSWORD": "bread & salt"]
    #expect(try output.program.run(["publish", "--new-key", key], variables: password).code == 0)
    #expect(try output.publish("--key", key, variables: password).code == 0)
    let file = output.program.home + "/password"
    try Data("bread & salt\nmore\n".utf8).write(to: URL(filePath: file))
    #expect(try output.publish("--key", key, "--password-file", file).code == 0)
    let wrong = try output.publish("--key", key, variables: ["CARREL_KEY_PASSWORD": "wine"])
    #expect(wrong.code == 77)
    #expect(
      wrong.errors
        == "Can't use the key '\(key)': the password is wrong, or the key is damaged.\n")
    let none = try output.publish("--key", key + ".pub")
    #expect(none.code == 65)
    #expect(none.errors.contains("it is no secret key of minisign"))
    #expect(try output.publish("--key", "/none").code == 66)
  }

  @Test func `an archive that was signed is not published unsigned by chance`() throws {
    let output = try output()
    let key = output.program.home + "/k"
    _ = try output.program.run(["publish", "--new-key", key])
    try output.publish("--key", key)
    let before = try output.files()
    let refused = try output.publish()
    #expect(refused.code == 77)
    #expect(refused.errors.hasSuffix("Name it with '--key'; '--change-key' publishes unsigned.\n"))
    #expect(try output.files() == before)
    #expect(try output.publish("--change-key").code == 0)
    #expect(try output.files()["manifest.json.minisig"] == nil)
  }

  /// A key's password is typed on a terminal, and not shown.
  @Test(.enabled(if: TmuxSession.isAvailable))
  func `a password is asked for on a terminal`() throws {
    let output = try output()
    let key = output.program.home + "/k"
    _ = try output.program.run(
      ["publish", "--new-key", key], variables: ["CARREL_KEY_PASSWORD": "bread"])
    let terminal = try TmuxSession(rows: 24, columns: 200)
    let home = "HOME=\(output.program.home)"
    let command = output.arguments().joined(separator: " ")
    try terminal.enter("clear; \(home) \(BuiltProgram.path) \(command) --key \(key); echo code $?")
    terminal.wait("the question") { $0.contains { $0.contains("Password of") } }
    try terminal.type("breaX")
    try terminal.press("BSpace")
    try terminal.enter("d")
    terminal.wait(forRow: "code 0")
    #expect(!terminal.rows.contains { $0.contains("brea") })
    #expect(try terminal.isRestored())
    try terminal.enter("clear; \(home) \(BuiltProgram.path) \(command) --key \(key); echo code $?")
    terminal.wait("the question") { $0.contains { $0.contains("Password of") } }
    try terminal.press("C-c")
    terminal.wait(forRow: "code 130")
    #expect(try terminal.isRestored())
  }
}
