import Foundation
import TestSupport
import Testing

/// Output into a program that reads only its beginning.
struct PipedOutputTests {
  @Test(arguments: ["list --json", "concordance guilds"])
  func `a program that has read enough ends the command without a word`(
    _ command: String
  ) throws {
    let program = try BuiltProgram()
    let archive = try ProseArchive.make(articles: 1200)
    let words = command.split(separator: " ").map(String.init)
    let whole = try program.run([words[0], "-a", archive.folder] + words.dropFirst())
    #expect(whole.code == 0 && whole.output.utf8.count > 1 << 16)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.environment = program.environment
    let errors = program.home + "/errors"
    let code = program.home + "/code"
    shell.arguments = [
      "-c", "{ \"$@\" 2> \(errors); echo $? > \(code); } | head -n 1", "sh", BuiltProgram.path,
      words[0], "-a", archive.folder,
    ]
    shell.arguments? += words.dropFirst()
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    #expect(String(decoding: data, as: UTF8.self) == whole.output.prefix { $0 != "\n" } + "\n")
    #expect(try String(contentsOfFile: errors, encoding: .utf8).isEmpty)
    // Ended by SIGPIPE, as `cat` would be.
    #expect(try String(contentsOfFile: code, encoding: .utf8) == "141\n")
  }
}
