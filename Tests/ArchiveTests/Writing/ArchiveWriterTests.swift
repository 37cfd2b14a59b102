import Foundation
import TestSupport
import Testing

@testable import Archive

struct ArchiveWriterTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/archive.json" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func write(_ head: JSONObject, _ items: [JSONObject]) throws {
    let writer = try ArchiveWriter(replacing: path, head: head)
    for item in items { try writer.write(item) }
    try writer.finish()
  }

  @Test func `the head comes first, then an item a line`() throws {
    let head: JSONObject = ["title": .string("T"), "items": .null, "_x": .array([.number("1.0")])]
    try write(head, [["id": .string("é\n")], ["id": .string("b")]])
    let text = String(decoding: try folder.read(), as: UTF8.self)
    #expect(
      text
        == "{\"title\":\"T\",\n\"_x\":[1.0],\n\"items\":[\n{\"id\":\"é\\n\"},\n{\"id\":\"b\"}\n]}\n"
    )
  }

  @Test func `a feed without items, or without a head, is written`() throws {
    try write([:], [])
    #expect(try JSON(parsing: folder.read()) == .object(["items": .array([])]))
  }

  @Test func `what is loaded and saved is equal, for any feed`() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<60 {
      var head = JSONObject.random(depth: 3, using: &random)
      head.members.removeAll { $0.name == "items" }
      let items = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
        JSONObject.random(depth: 3, using: &random)
      }
      let feed = JSON.object(
        JSONObject(head.members + [.init(name: "items", value: .array(items.map(JSON.object)))]))
      try folder.write(feed.description)
      let location = try ArchiveLocation(path: path)
      let summary = try location.scan(page: "archive.json") { _ in .proceed }
      let writer = try ArchiveWriter(replacing: path, head: summary.source)
      _ = try location.scan(page: "archive.json") { item in
        try writer.write(item)
        return .proceed
      }
      try writer.finish()
      #expect(try JSON(parsing: folder.read()) == feed)
    }
  }

  @Test func `an item is copied to one line without a change of its values`() throws {
    try folder.write(
      feed("{\"id\":\"a\",\r\n \"x\" : [ 1.50,\n2e1 ], \"content_text\":\"\\n\\u00e9\"}"))
    let location = try ArchiveLocation(path: path)
    let writer = try ArchiveWriter(replacing: path, head: [:])
    _ = try location.scan(page: "archive.json") { item in
      try writer.write(item)
      return .proceed
    }
    try writer.finish()
    let lines = String(decoding: try folder.read(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasSuffix("\"x\" : [ 1.50, 2e1 ], \"content_text\":\"\\n\\u00e9\"}"))
  }

  @Test func `a writer dropped unfinished leaves the old file and no debris`() throws {
    try folder.write("old")
    do {
      let writer = try ArchiveWriter(replacing: path, head: ["title": .string("T")])
      try writer.write(["id": .string(String(repeating: "x", count: 1 << 20))])
      #expect(try folder.names.count == 2)
    }
    #expect(try folder.names == ["archive.json"])
    #expect(try folder.read() == Array("old".utf8))
  }

  @Test func `what a killed writer left is removed, what a living one writes is not`() throws {
    let living = ".archive.json.\(getpid())-7"
    let others = [living, ".archive.json.x-7", ".archive.json.bak", ".other.json.999999999-7"]
    for name in others + [".archive.json.999999999-7"] { try folder.write("x", to: name) }
    try write([:], [])
    #expect(try folder.names == (others + ["archive.json"]).sorted())
  }

  @Test func `a failed write is reported, the old file is intact and nothing is left`() throws {
    #expect(throws: ArchiveError.notWritable(path: "/dev/null/x", code: ENOTDIR)) {
      try ArchiveWriter(replacing: "/dev/null/x", head: [:])
    }
    // A folder in the file's place cannot be renamed over.
    try folder.write("x", to: "archive.json/inside")
    #expect(throws: ArchiveError.notWritable(path: path, code: EISDIR)) { try write([:], []) }
    #expect(try folder.names == ["archive.json"])
  }

  @Test func `the mode of a file is kept`() throws {
    try folder.write("old")
    chmod(path, 0o640)
    try write([:], [])
    #expect(try FileStatus(path: path).mode == 0o640)
  }

  @Test func `a symbolic link stays one`() throws {
    try folder.write("old", to: "real.json")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "real.json")
    try write([:], [])
    #expect(try folder.names == ["archive.json", "real.json"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "real.json")
    #expect(try folder.read("real.json") != Array("old".utf8))
  }
}
