import Foundation
import TestSupport
import Testing

/// `--home`: everything in one folder.
struct HomeOptionTests {
  private let carrel: BuiltProgram
  private let publication: Publication

  init() throws {
    carrel = try BuiltProgram()
    publication = try Publication()
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
  }

  @Test func `everything is in the folder, and nothing elsewhere`() throws {
    let home = carrel.home + "/stick"
    for arguments in [
      ["--home", home, "get", publication.folder], ["search", "--home=" + home, "bread"],
      ["list", "-a", "free-communes", "--home", home],
    ] {
      let result = try carrel.run(arguments, variables: ["CARREL_ARCHIVE": "free-communes"])
      #expect(result.code == 0, "\(result.errors)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: carrel.home) == ["stick"])
    let names = try FileManager.default.contentsOfDirectory(atPath: home).sorted()
    #expect(names == ["archives", "catalogs"])
  }

  @Test func `a home that was moved has its catalogs and notes`() throws {
    let home = carrel.home + "/one"
    let moved = carrel.home + "/two"
    #expect(try carrel.run("--home", home, "get", publication.folder).code == 0)
    #expect(try carrel.run("--home", home, "index", "-a", "free-communes").code == 0)
    try FileManager.default.moveItem(atPath: home, toPath: moved)
    let status = try carrel.run("--home", moved, "index", "--status", "-a", "free-communes")
    #expect(status.output.hasPrefix("3 of 3 articles indexed.\n"))
    let catalogs = try FileManager.default.contentsOfDirectory(atPath: moved + "/catalogs")
    #expect(catalogs.filter { $0.hasSuffix(".sqlite") }.count == 1)
  }

  @Test func `what was read is found again where the home was moved to`() throws {
    let stick = carrel.home + "/one"
    #expect(try carrel.run("--home", stick + "/home", "get", publication.folder).code == 0)
    let sample = stick + "/sample/archive.json"
    try FileManager.default.copyItem(
      atPath: BuiltProgram.sample, toPath: stick + "/sample")
    let moved = carrel.home + "/two"
    for (archive, line) in [("free-communes", "a\t"), (sample, "tour\t")] {
      let read = try carrel.run(
        ["--home", stick + "/home", "read", "--linear", archive], input: "Q\n")
      #expect(read.code == 0, "\(read.errors)")
      try FileManager.default.moveItem(atPath: stick, toPath: moved)
      let list = try carrel.run("--home", moved + "/home", "list")
      #expect(list.code == 0, "\(list.errors)")
      #expect(list.output.contains(line))
      try FileManager.default.moveItem(atPath: moved, toPath: stick)
    }
  }

  @Test func `an update brings the catalog up to date, and a check looks into it`() throws {
    let home = ["--home", carrel.home + "/stick"]
    #expect(try carrel.run(home + ["get", publication.folder, "--name", "x"]).code == 0)
    #expect(try carrel.run(home + ["index", "-a", "x"]).code == 0)
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Circles"])
    #expect(try carrel.run(home + ["update", "x"]).code == 0)
    let status = try carrel.run(home + ["index", "--status", "-a", "x"])
    #expect(status.code == 0 && status.output.hasPrefix("3 of 3 articles indexed.\n"))
    let catalogs = carrel.home + "/stick/catalogs"
    let name = try FileManager.default.contentsOfDirectory(atPath: catalogs)
      .first { $0.hasSuffix(".sqlite") }
    let catalog = URL(filePath: catalogs + "/" + (try #require(name)))
    try Data(repeating: 7, count: 9000).write(to: catalog)
    #expect(try carrel.run(home + ["check", "x"]).output.contains("[catalog-damaged]"))
  }

  @Test func `the only archive that is installed need not be named`() throws {
    let home = carrel.home + "/stick"
    #expect(try carrel.run("--home", home, "list").code == 64)
    #expect(try carrel.run("--home", home, "get", publication.folder, "--name", "x").code == 0)
    #expect(try carrel.run("--home", home, "list").output.split(separator: "\n").count == 3)
    #expect(try carrel.run("--home", home, "get", publication.folder, "--name", "y").code == 0)
    #expect(try carrel.run("--home", home, "list").code == 64)
  }

  @Test func `a folder that cannot be one is refused, and so is none`() throws {
    let file = carrel.home + "/file"
    _ = FileManager.default.createFile(atPath: file, contents: Data())
    let result = try carrel.run("--home", file, "archives")
    #expect(result.errors == "Can't use '\(file)' as home: not a directory.\n")
    #expect(result.code == 73)
    #expect(try carrel.run("archives", "--home").code == 64)
    #expect(try carrel.run("--home=", "archives").code == 64)
  }

  @Test func `words after two hyphens are no options`() throws {
    let result = try carrel.run("search", "-a", BuiltProgram.sample, "--", "--home", "bread")
    #expect(result.code == 0)
  }
}
