import Foundation
import TestSupport
import Testing

struct ConfigCommandTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  private var path: String { program.home + "/.config/carrel/config.toml" }

  private func write(_ toml: String) throws {
    let folder = program.home + "/.config/carrel"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(toml.utf8).write(to: URL(filePath: path))
  }

  @Test func `without a file the standard is written, and nothing is made`() throws {
    let shown = try program.run("config").output
    #expect(shown.contains("\nmeasure = 66\n") && shown.contains("\n[keys.article]\n"))
    let checked = try program.run("config", "check")
    #expect(checked.output == "\(path): it is not there, and need not be.\n")
    #expect(checked.code == 0)
    #expect(!FileManager.default.fileExists(atPath: program.home + "/.config"))
  }

  @Test func `what is written is a file without a fault that says the same`() throws {
    try write("measure = 50\n[keys]\nstar = \"*\"\n")
    let shown = try program.run("config").output
    try write(shown)
    #expect(try program.run("config", "check").output == "\(path): no fault.\n")
    #expect(try program.run("config").output == shown)
    #expect(shown.contains("\nmeasure = 50\n") && shown.contains("\nstar = [\"*\"]\n"))
  }

  @Test func `faults are told with file, line and the nearest right word`() throws {
    try write("theme = \"drak\"\n\n[keys]\nstra = \"s\"\n")
    let result = try program.run("config", "check")
    #expect(result.code == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("\(path), line 1: “theme” can't be “drak”, only "))
    #expect(lines[0].hasSuffix("did you mean “dark”?"))
    #expect(lines[1] == "\(path), line 4: “stra” is no command; did you mean “star”?")
    let reading = try program.run(["read", "--linear", BuiltProgram.sample], input: "Q\n")
    #expect(reading.output.contains("line 1: “theme” can't be “drak”"))
    #expect(reading.output.contains("; 1 more by 'carrel config check'"))
  }
}
