import Foundation
import TestSupport
import Testing

struct BadInputTests {
  private let program: BuiltProgram
  private let folder: TemporaryArchive

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryArchive([:])
  }

  private func list(_ name: String) throws -> BuiltProgram.Result {
    try program.run("list", "-a", folder.folder + "/" + name)
  }

  @Test(arguments: [
    ("empty.json", "", 65, "the file is empty."),
    ("text.json", "<html>", 65, "it is not JSON: '<' stands where a value should, at byte 0."),
    ("object.json", #"{"a": 1}"#, 65, "it is JSON, but not a JSON Feed: it has no 'items'."),
    (
      "array.json", "[]", 65,
      "it is JSON, but not a JSON Feed: its top level is an array, not an object."
    ),
  ])
  func `a file that is no archive`(
    _ name: String, _ text: String, _ code: Int32, _ reason: String
  ) throws {
    try folder.write(text, to: name)
    let path = folder.folder + "/" + name
    for result in [
      try program.run("list", "-a", path), try program.run("check", path),
      try program.run("check", "-a", path), try program.run(path), try program.run("-a", path),
    ] {
      #expect(result.code == code)
      #expect(result.errors == "Can't read '\(path)': \(reason)\n")
      #expect(result.output.isEmpty)
    }
  }

  @Test func `an archive that is named twice is wrong usage`() throws {
    for command in ["read", "check"] {
      let result = try program.run(command, "-a", "one", "two")
      #expect(result.code == 64)
      #expect(result.errors.contains("Two archives are named: 'two' and 'one'. Name one."))
    }
  }

  @Test func `a compressed page`() throws {
    let path = folder.folder + "/page.html.gz"
    try Data([0x1F, 0x8B, 0x08]).write(to: URL(filePath: path))
    let result = try program.run("render", path)
    #expect(result.code == 65)
    #expect(
      result.errors
        == "Can't read '\(path)': it is compressed; 'zcat \(path) | carrel render -' reads it.\n")
  }

  @Test func `a missing file`() throws {
    let result = try list("missing.json")
    #expect(result.code == 66)
    #expect(result.errors.hasSuffix("missing.json': there is no such file or folder.\n"))
  }

  @Test func `a folder without archive`() throws {
    let result = try program.run("list", "-a", folder.folder)
    #expect(result.code == 65)
    #expect(
      result.errors
        == "Can't read '\(folder.folder)': the folder holds no archive; 'archive.json' should be in it.\n"
    )
  }

  @Test func `a feed without items`() throws {
    try folder.write(TemporaryArchive.page([]), to: "archive.json")
    let result = try list("archive.json")
    #expect(result.code == 1)
    #expect(result.errors.hasSuffix("the feed has no items.\n"))
  }

  @Test func `an item without an id is named, and the others are listed`() throws {
    try folder.write(
      TemporaryArchive.page([#"{"title": "Lost"}"#, item("a", title: "Kept")]), to: "archive.json")
    let result = try list("archive.json")
    #expect(result.code == 0)
    #expect(result.output.contains("Kept"))
    #expect(
      result.errors
        == "Can't read 'archive.json': item 1 (\"Lost\") has no id, at line 2, byte 77. "
        + "1 article can be read; 'carrel check' lists every fault.\n")
  }

  @Test func `a truncated file`() throws {
    let page = TemporaryArchive.page((0..<20).map { item("i\($0)", title: "Title \($0)") })
    try folder.write(String(page.prefix(page.count * 2 / 3)), to: "archive.json")
    let result = try list("archive.json")
    #expect(result.code == 0)
    #expect(result.output.split(separator: "\n").count >= 12)
    #expect(result.errors.contains("is cut off: the file ends inside it"))
  }

  @Test func `bytes that are not UTF-8`() throws {
    let page = TemporaryArchive.page([item("a", title: "Bad ?"), item("b", title: "Good")])
    var bytes = Array(page.utf8)
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "?")))
    bytes[place] = 0xFF
    try Data(bytes).write(to: URL(filePath: folder.folder + "/archive.json"))
    let result = try list("archive.json")
    #expect(result.code == 0)
    #expect(result.output.contains("Good"))
    #expect(result.errors.contains("a string holds bytes that are not UTF-8"))
  }

  @Test func `a terminal that is none`() throws {
    let result = try program.run(BuiltProgram.sample)
    #expect(result.code == 74)
    #expect(result.errors.hasPrefix("Can't open the reader: standard input is not a terminal."))
    #expect(result.output.isEmpty)
  }

  @Test func `hostile text never reaches the output`() throws {
    let hostile = #"\u001b[2J\u009b31m\u202eevil\u0007\u200b"#
    let items = [
      #"{"id": "a\u001b]0;x\u0007", "title": "T\#(hostile)", "content_html": "<p>\#(hostile)</p>"}"#,
      #"{"title": "\#(hostile)"}"#,
    ]
    try folder.write(TemporaryArchive.page(items), to: "archive.json")
    let path = folder.folder
    let runs = [
      try program.run("list", "-a", path), try program.run("list", "-a", path, "--json"),
      try program.run("check", path), try program.run("check", path, "--json"),
      try program.run("search", "-a", path, "evil"),
      try program.run("search", "-a", path, "evil", "--json"),
      try program.run("show", "a\u{1B}]0;x\u{7}", "-a", path),
      try program.run("show", "a\u{1B}]0;x\u{7}", "-a", path, "--json"),
      try program.run("show", "\u{1B}[2J", "-a", path),
    ]
    for run in runs {
      for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" && scalar != "\t"
      {
        let category = scalar.properties.generalCategory
        #expect(category != .control && category != .format, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
