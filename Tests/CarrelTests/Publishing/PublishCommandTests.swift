import Foundation
import TestSupport
import Testing

/// `carrel publish`, from its options to what it prints.
struct PublishCommandTests {
  private static let licence = #""_carrel": {"id": "bread", "license": {"spdx": "CC0-1.0"}},"#

  private func output(_ items: [String], head: String = licence) throws -> PublishedOutput {
    try PublishedOutput(TemporaryArchive(items: items, head: head))
  }

  @Test func `one line says what was written`() throws {
    let output = try output([item("a"), item("b")])
    let first = try output.publish()
    #expect(first.code == 0 && first.errors.isEmpty)
    #expect(
      first.output.hasPrefix(
        "'\(output.path)': version 1, 2 items. Wrote 1 of 1 page, 5 of 5 pages of the site: "))
    #expect(first.output.hasSuffix("B/s.\n"))
    let again = try output.publish()
    #expect(again.output == "'\(output.path)': version 1, 2 items. Nothing has changed.\n")
    let portuguese = try output.publish(variables: ["LANG": "pt_BR.UTF-8", "LC_ALL": "pt_BR.UTF-8"])
    #expect(portuguese.output == "'\(output.path)': versão 1, 2 itens. Nada mudou.\n")
  }

  @Test func `the published folder reads as the archive does`() throws {
    let program = try BuiltProgram()
    let folder = program.home + "/out"
    #expect(try program.run("publish", BuiltProgram.sample, "--to", folder).code == 0)
    for command in [["list", "--json"], ["search", "mutual"], ["list", "--category", "essays"]] {
      let read = try program.run([command[0], "-a", folder] + command.dropFirst())
      let source = try program.run([command[0], "-a", BuiltProgram.sample] + command.dropFirst())
      #expect(!source.output.isEmpty)
      #expect(read.output == source.output, "\(command)")
    }
    #expect(try program.run("check", folder).output.contains("no fault"))
  }

  @Test func `a file is published as a folder is`() throws {
    let output = try output([item("a")])
    let result = try output.program.run(
      "publish", output.archive.folder + "/archive.json", "--to", output.path)
    #expect(result.code == 0)
  }

  @Test(arguments: [
    ([], "Either '--to' or '--new-key' must be given."),
    (["--to", "x", "--new-key", "y"], "Either '--to' or '--new-key' must be given."),
    (["--to", "x", "--legacy"], "'--password-file' and '--legacy' need a '--key'."),
    (["--to", "x", "--base-url", "ftp://a"], "'--base-url' must begin with"),
    (["--to", "x", "--expires", "1999-01-01"], "'--expires' must be in the future."),
    (["--to", "x", "--expires", "soon"], "'soon' is invalid"),
  ])
  func `wrong options are told, and nothing is done`(options: [String], words: String) throws {
    let output = try output([item("a")])
    let result = try output.program.run(["publish", output.archive.folder] + options)
    #expect(result.code == 64)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `what cannot be published is told in one line`() throws {
    let output = try output([item("a"), "{\"id\": 1", item("b")])
    let broken = try output.publish()
    #expect(broken.code == 65)
    #expect(broken.errors.hasPrefix("Can't publish '\(output.archive.folder)/archive.json': "))
    #expect(broken.errors.hasSuffix("'--skip-broken' publishes the rest.\n"))
    #expect(broken.errors.count { $0 == "\n" } == 1)
    let rest = try output.publish("--skip-broken")
    #expect(rest.code == 0)
    #expect(rest.errors.contains("left out"))
    let own = try output.publish(to: output.archive.folder)
    #expect(own.code == 64)
    #expect(own.errors.contains("the archive itself lies there"))
    let none = try output.program.run("publish", "/none", "--to", output.path)
    #expect(none.code == 66)
    try Data("x".utf8).write(to: URL(filePath: output.program.home + "/file"))
    let file = try output.publish(to: output.program.home + "/file/out")
    #expect(file.code == 74)
    #expect(file.errors.contains("not a directory"))
    #expect(try output.publish(to: output.program.home).code == 64)
  }

  @Test func `what is missing is told`() throws {
    let output = try output(
      [#"{"id": "a", "content_text": "x", "image": "none.png"}"#], head: "")
    let result = try output.publish()
    #expect(result.code == 0)
    #expect(
      result.errors == """
        1 item has no licence: readers can't know what they may do with it.
        1 file that an item names is not there: 'none.png'.

        """)
  }

  @Test func `addresses and an end are in the manifest`() throws {
    let output = try output([item("a")])
    try output.publish(
      "--base-url", "https://a.example/k/", "--base-url", "https://b.example/", "--expires", "90d",
      "--no-site")
    let files = try output.files()
    let manifest = String(decoding: files["manifest.json"] ?? Data(), as: UTF8.self)
    #expect(manifest.contains(#""mirrors":["https://a.example/k/","https://b.example/"]"#))
    #expect(manifest.contains(#""date":"2025-11-27T08:00:00Z","expires":"2026-02-25T08:00:00Z""#))
    #expect(!files.keys.contains { $0.hasSuffix(".html") })
  }

  @Test func `hostile names are shown with everything visible`() throws {
    let output = try output([item("a")])
    let name = output.program.home + "/o\u{1B}[2J\u{202E}ut"
    let result = try output.publish(to: name)
    #expect(result.code == 0)
    #expect(!result.output.contains("\u{1B}") && !result.output.contains("\u{202E}"))
  }
}
