import Foundation
import TestSupport
import Testing

/// Updating an installed archive in the reader of the built program.
struct ReaderUpdateTests {
  private let carrel: BuiltProgram
  private let publication: Publication

  init() throws {
    carrel = try BuiltProgram()
    publication = try Publication()
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
  }

  private func get(_ source: String? = nil) throws {
    #expect(try carrel.run("get", source ?? publication.folder).code == 0)
  }

  /// What is said after each of some lines, the first page first.
  private func said(_ lines: String..., archive: String? = "free-communes") throws -> [String] {
    let arguments = ["read", "--linear"] + [archive].compactMap(\.self)
    let result = try carrel.run(arguments, input: lines.joined(separator: "\n") + "\n")
    #expect(result.code == 0)
    return result.output.components(separatedBy: "Command, or ? for help: ")
  }

  private func terminal(rows: Int = 24) throws -> TmuxSession {
    let terminal = try TmuxSession(rows: rows, columns: 80)
    try terminal.enter(
      "clear; unset XDG_CACHE_HOME XDG_STATE_HOME XDG_CONFIG_HOME XDG_DATA_HOME; "
        + "HOME=\(carrel.home) \(BuiltProgram.path) free-communes")
    terminal.wait("the list") { $0.contains { $0.contains("All articles") } }
    return terminal
  }

  // MARK: - By lines

  @Test func `by lines it is asked for, waited for, and says what changed`() throws {
    try get()
    try publication.publish(["a": "Anarchism", "b": "Bread", "c": "Communes"])
    let said = try said("R", "y", "1", "D", "Q")
    #expect(said[1].hasPrefix("Look for a newer version of “Free Communes” at "))
    #expect(said[1].contains("“Free Communes” is now at version 2."))
    #expect(said[1].contains("1: ~ Anarchism. revised."))
    #expect(said[2].contains("Anarchism, a."))
    #expect(said[3].contains("{+Anarchism, a.+}"))
    #expect(try self.said("R", "y", "Q")[1].contains("'free-communes' is up to date: version 2 of"))
  }

  @Test func `what fails says why, and the archive is as it was`() throws {
    try get()
    try FileManager.default.removeItem(atPath: publication.folder)
    let said = try said("R", "y", "Q")
    #expect(said[1].contains(publication.folder.split(separator: "/").last ?? "?"))
    #expect(try carrel.run("list", "-a", "free-communes").code == 0)
  }

  @Test func `an archive that is not installed is not updated`() throws {
    let said = try said("R", "Q", archive: publication.folder)
    #expect(said[1].contains("is not installed; only what 'carrel get' has installed can be"))
  }

  @Test func `an installed archive is offered though it was never read`() throws {
    try get()
    #expect(try said("Q", archive: nil)[0].contains("All articles"))
  }

  @Test func `installed archives stand in the library beside those that were read`() throws {
    let other = try TemporaryArchive(items: [item("x", title: "Another text")])
    _ = try carrel.run(["read", "--linear", other.folder], input: "q\n")
    try get()
    try publication.publish(["a": "Anarchism"])
    let said = try said("j", "R", "y", "2", "Q", archive: nil)
    #expect(said[0].hasPrefix("Library.\n1 of 2"))
    #expect(said[0].contains("2: Test. not read yet."))
    #expect(said[2].hasPrefix("Look for a newer version of “Free Communes” at "))
    #expect(said[2].contains("“Free Communes” is now at version 2."))
    #expect(said[3].contains("All articles"))
    #expect(try carrel.run("list", "-a", "free-communes").output.contains("Anarchism"))
  }

  // MARK: - In a terminal

  @Test(.enabled(if: TmuxSession.isAvailable))
  func `from a folder: R, y, and what changed is shown and can be read`() throws {
    try get()
    let terminal = try terminal()
    try publication.publish(["a": "Anarchism", "b": "Bread", "c": "Communes"])
    try terminal.press("R")
    terminal.wait("the question") {
      $0.contains { $0.hasPrefix("Look for a newer version of “Free Communes” at ") }
    }
    try terminal.press("y")
    terminal.wait("what changed") { $0.contains { $0.hasPrefix(">~ Anarchism") } }
    terminal.wait("the version") { $0.contains("“Free Communes” is now at version 2.") }
    try terminal.press("Enter")
    terminal.wait("the article") { $0.contains { $0.contains("Anarchism, a.") } }
    try terminal.press("D")
    terminal.wait("its changes") { $0.contains { $0.contains("{+Anarchism, a.+}") } }
    try terminal.press("q", "q")
    terminal.wait("the shelf") { $0.contains { $0.hasPrefix(" Changed") && $0.hasSuffix(" 1") } }
    try terminal.press("Q")
    terminal.wait("the end") { !$0.contains { $0.hasPrefix(" Changed") } }
  }

  /// Of a slow server: no request before `y`; reading goes on meanwhile; stopped, and quit, it leaves
  /// what has come, and goes on from there.
  @Test(.enabled(if: TmuxSession.isAvailable && Nginx.isAvailable))
  func `from a server: nothing before it is asked, reading goes on, and it is stopped`() throws {
    let server = try Nginx(serving: publication.folder, "limit_rate 300k;")
    try get(server.address)
    let terminal = try terminal()
    publication.attachments = ["media/long.bin": String(repeating: "0123456789", count: 400_000)]
    try publication.publish(["a": "Anarchism", "b": "Bread", "c": "Communes"])
    let before = try server.requests().count
    try terminal.press("R")
    terminal.wait("the question") { $0.contains { $0.contains(" at \(server.address)? y/n") } }
    #expect(try server.requests().count == before)
    try terminal.press("y")
    terminal.wait("the progress") { $0.contains { $0.contains("Fetched ") && $0.contains("/s") } }
    try terminal.press("Enter")
    terminal.wait("the list, meanwhile") {
      $0.contains { $0.contains("Bread") } && $0.contains { $0.contains("Fetched ") }
    }
    try terminal.press("R")
    terminal.wait("that it runs") { $0.contains { $0.contains("is being updated") } }
    try terminal.press("Escape")
    terminal.wait("that it was stopped") { $0.contains { $0.hasPrefix("Stopped. What has come") } }
    #expect(try carrel.run("list", "-a", "free-communes").output.contains("Anarchy"))
    try terminal.press("R", "y")
    terminal.wait("the progress again") { $0.contains { $0.contains("Fetched ") } }
    try terminal.press("Q")
    terminal.wait("how to go on") { $0.joined().contains("was not fetched to its end") }
    let archives = try carrel.run("archives")
    #expect(archives.errors.contains("Not fetched to its end: '\(server.address)'"))
    #expect(try carrel.run("update", "free-communes").code == 0)
    #expect(try server.requests().contains { $0.contains("media/long.bin bytes=") })
    #expect(try carrel.run("list", "-a", "free-communes").output.contains("Anarchism"))
  }
}
