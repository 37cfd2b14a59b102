import Foundation
import TestSupport
import Testing

/// `diff` of the built program.
struct DiffCommandTests {
  private let carrel: BuiltProgram
  private let old: TemporaryArchive
  private let new: TemporaryArchive

  init() throws {
    carrel = try BuiltProgram()
    old = try TemporaryArchive(items: [
      item("a", title: "Anarchy", html: "<p>Order without masters.", date: "2025-01-02T00:00:00Z"),
      item("b", title: "Bread", html: "<p>Well-being for all."), item("s", title: "Same"),
    ])
    new = try TemporaryArchive(items: [
      item("n", title: "New"), item("s", title: "Same"),
      item(
        "a", title: "Anarchism", html: "<p>Order without any masters.",
        date: "2025-01-02T00:00:00Z", tags: ["order"]),
    ])
  }

  private func diff(_ arguments: String...) throws -> BuiltProgram.Result {
    try carrel.run(["diff"] + arguments)
  }

  @Test func `changes are columns, and counted`() throws {
    let result = try diff(old.folder, new.folder)
    #expect(
      result.output == """
        new\tn\t\t\tNew
        revised\ta\t2025-01-02\t\tAnarchism
        withdrawn\tb\t\t\tBread
        1 new (+), 1 revised (~), 1 withdrawn (-), 1 unchanged.

        """)
    #expect(result.errors == "")
    #expect(result.code == 1)
  }

  @Test func `nothing changed is 0`() throws {
    let result = try diff(old.folder, old.folder)
    #expect(result.output == "0 new (+), 0 revised (~), 0 withdrawn (-), 3 unchanged.\n")
    #expect(result.code == 0)
    #expect(try diff(old.folder, new.folder, "s").code == 0)
  }

  @Test func `an article is shown with its changes by word`() throws {
    let result = try diff(old.folder, new.folder, "a")
    #expect(
      result.output == """
        [-Anarchy-]{+Anarchism+}

        2025-01-02 {+· order+}

        Revised: 1 word added, 0 removed, 0 paragraphs moved.

        Order without {+any+} masters.

        Also changed: title, tags.

        """)
    #expect(result.code == 1)
    let styled = try diff(old.folder, new.folder, "a", "--ansi").output
    #expect(styled.contains("\u{1B}[1;2;4;31m[-Anarchy-]\u{1B}[0m"))
    #expect(styled.contains("\u{1B}[1;4;32m{+any+}\u{1B}[0m"))
  }

  @Test func `what was withdrawn says where it can be read`() throws {
    let result = try diff(old.folder, new.folder, "b", "--width", "500")
    #expect(
      result.output == """
        Bread

        Withdrawn: it is no longer there. It can still be read in the version before: \
        carrel show 'b' -a '\(old.folder)/archive.json'

        Well-being for all.

        """)
    #expect(result.code == 1)
    #expect(try diff(old.folder, new.folder, "n").output.contains("does not have it."))
  }

  @Test func `JSON`() throws {
    let lines = try diff(old.folder, new.folder, "--json").output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines.last == #"{"new":1,"revised":1,"withdrawn":1,"unchanged":1}"#)
    let article = try diff(old.folder, new.folder, "a", "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(article.utf8)) as? [String: Any]
    #expect(object?["change"] as? String == "revised")
    #expect(object?["text"] as? String == "Order without {+any+} masters.")
    #expect(object?["members"] as? [String] == ["title", "tags"])
    #expect(object?["added"] as? Int == 1)
  }

  @Test func `an installed archive is compared with the version before`() throws {
    let publication = try Publication()
    try publication.publish(["a": "Anarchy", "b": "Bread"])
    #expect(try carrel.run("get", publication.folder, "--name", "free").code == 0)
    let none = try diff("free")
    #expect(
      none.errors == """
        There is no version of 'free' before the one that is installed, to compare it with.

        """)
    #expect(none.code == 66)
    try publication.publish(["b": "Bread and roses", "c": "Communes"])
    #expect(try carrel.run("update").code == 0)
    let result = try diff("free")
    #expect(result.output.hasSuffix("1 new (+), 1 revised (~), 1 withdrawn (-), 0 unchanged.\n"))
    let article = try diff("free", "b")
    #expect(article.output.contains("Bread {+and roses+}, b."))
    #expect(article.code == 1)
  }

  @Test(arguments: [
    (["diff"], 64), (["diff", "no"], 66), (["diff", "no", "none"], 66),
    (["diff", "a", "b", "c", "d"], 64),
  ])
  func `bad input is one line, and a right exit code`(arguments: [String], code: Int) throws {
    let result = try carrel.run(arguments)
    #expect(result.code == Int32(code), "\(result.errors)")
    #expect(result.output == "")
    if code != 64 { #expect(result.errors.filter { $0 == "\n" }.count == 1, "\(result.errors)") }
  }

  @Test func `an unknown article is named`() throws {
    let result = try diff(old.folder, new.folder, "none")
    #expect(result.code == 66)
    #expect(result.errors.hasPrefix("Neither '\(old.folder)/archive.json' nor"))
  }
}
