import Foundation
import Testing

@testable import Archive

struct NewFileTests {
  private let folder = try? TemporaryFolder()

  @Test
  func `a file appears when it is finished, whole`() throws {
    let path = try #require(folder).path + "/new.csv"
    let file = try NewFile(at: path)
    try file.write(line: "a,b")
    try file.write(line: "é,ü")
    #expect(!FileManager.default.fileExists(atPath: path))
    try file.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "a,b\né,ü\n")
  }

  @Test
  func `nothing is replaced, not even a link that leads nowhere`() throws {
    let path = try #require(folder).path + "/old.csv"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nowhere")
    #expect(throws: ArchiveError.alreadyThere(path: path)) { try NewFile(at: path) }
    let late = try #require(folder).path + "/late.csv"
    let file = try NewFile(at: late)
    try Data("mine".utf8).write(to: URL(filePath: late))
    #expect(throws: ArchiveError.alreadyThere(path: late)) { try file.finish() }
    #expect(try String(contentsOfFile: late, encoding: .utf8) == "mine")
  }

  @Test
  func `a file that is not finished leaves no trace`() throws {
    let path = try #require(folder).path
    do {
      let file = try NewFile(at: path + "/new.csv")
      try file.write(line: "a")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
    #expect(throws: ArchiveError.notMade(path: path + "/none/x", code: ENOENT)) {
      try NewFile(at: path + "/none/x")
    }
  }
}
