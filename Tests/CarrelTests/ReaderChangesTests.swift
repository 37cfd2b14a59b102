import TestSupport
import Testing

/// What changed since the version before, in the reader of the built program, after `carrel update`.
struct ReaderChangesTests {
  private let carrel: BuiltProgram
  private let publication: Publication

  init() throws {
    carrel = try BuiltProgram()
    publication = try Publication()
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    #expect(try carrel.run("get", publication.folder).code == 0)
  }

  private func update() throws {
    try publication.publish(["a": "Anarchism", "b": "Bread", "n": "Newcomers"])
    #expect(try carrel.run("update").code == 0)
  }

  /// What is said after each of some lines, the first page first.
  private func said(_ lines: String...) throws -> [String] {
    let result = try carrel.run(
      ["read", "--linear", "free-communes"], input: lines.joined(separator: "\n") + "\n")
    #expect(result.code == 0)
    return result.output.components(separatedBy: "Command, or ? for help: ")
  }

  @Test func `changes are listed, marked by word, and what is gone is read as it was`() throws {
    try update()
    let said = try said("D", "2", "D", "q", "q", "D", "3", "Q")
    #expect(said[1].contains("1 new (+), 1 revised (~), 1 withdrawn (-), 1 unchanged."))
    #expect(said[1].contains("2: ~ Anarchism. revised."))
    #expect(said[1].contains("1: + Newcomers. new."))
    #expect(said[1].contains("3: - Communes. withdrawn."))
    #expect(said[2].contains("Anarchism, a."))
    #expect(said[3].contains("[-Anarchy, a.-]"))
    #expect(said[3].contains("{+Anarchism, a.+}"))
    #expect(said[7].contains("this is its text in the version before"))
    #expect(said[7].contains("Communes, c."))
  }

  @Test func `what is not installed, or not updated, has no version before`() throws {
    #expect(try said("D", "Q")[1].contains("There is no version before this one"))
  }

  @Test func `after going back, the version that was read meanwhile is none before`() throws {
    try update()
    #expect(try carrel.run("rollback", "free-communes").code == 0)
    #expect(try said("D", "Q")[1].contains("There is no version before this one"))
  }

  @Test(.enabled(if: TmuxSession.isAvailable))
  func `the first page shows after an update how many articles changed`() throws {
    try update()
    let terminal = try TmuxSession(rows: 24, columns: 80)
    try terminal.enter(
      "clear; unset XDG_CACHE_HOME XDG_STATE_HOME XDG_CONFIG_HOME XDG_DATA_HOME; "
        + "HOME=\(carrel.home) \(BuiltProgram.path) free-communes")
    terminal.wait("the shelf") { $0.contains { $0.hasPrefix(" Changed") && $0.hasSuffix(" 3") } }
    terminal.wait("the message") {
      $0.contains { $0.hasPrefix("Since the version before: 1 new, 1 revised, 1 withdrawn") }
    }
    try terminal.press("Q")
    terminal.wait("the end") { !$0.contains { $0.hasPrefix(" Changed") } }
  }
}
