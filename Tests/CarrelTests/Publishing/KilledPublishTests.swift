import Foundation
import TestSupport
import Testing

/// Publications that are broken off: the next one goes on.
@Suite(.serialized)
struct KilledPublishTests {
  /// How often one is killed, each time later than before.
  private let steps = ProcessInfo.processInfo.environment["CARREL_FULL"] == nil ? 7 : 40

  private static func archive(revised: Bool = false) throws -> TemporaryArchive {
    let archive = try ProseArchive.make(articles: 300, pages: 3, words: 80)
    try Data(repeating: 7, count: 3 << 20).write(to: URL(filePath: archive.folder + "/talk.ogg"))
    try revise(archive, revised)
    return archive
  }

  /// Puts articles before the first ones, and changes one.
  private static func revise(_ archive: TemporaryArchive, _ isRevised: Bool) throws {
    let path = archive.folder + "/archive.json"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let file = #""attachments": [{"url": "talk.ogg", "mime_type": "audio/ogg"}]"#
    text = text.replacing("{\"id\": \"i0\",", with: "{\"id\": \"i0\", \(file),")
    if isRevised {
      text = text.replacing(" only7</p>", with: " only seven</p>")
      let new = (0..<250).map { item("n\($0)", title: "New \($0)", date: "2020-01-01T00:00:00Z") }
      text = text.replacing(
        "\"items\": [\n", with: "\"items\": [\n\(new.joined(separator: ",\n")),\n")
    }
    try archive.write(text, to: "archive.json")
  }

  @Test func `a first publication that was killed, done again, is as one that was not`() throws {
    let output = try PublishedOutput(Self.archive())
    try output.publish(to: output.program.home + "/whole")
    let whole = try PublishedOutput.files(in: output.program.home + "/whole")
    var kills = 0
    for step in 1...steps {
      try output.program.kill(
        after: Double(step * step) * 0.008, "publish", output.archive.folder, "--to", output.path)
      guard FileManager.default.fileExists(atPath: output.path) else { continue }
      kills += 1
      let result = try output.publish()
      #expect(result.code == 0, "\(result.errors)")
      #expect(try output.files().keys.sorted() == whole.keys.sorted())
      #expect(
        try output.files().filter { $0.key != "manifest.json" }
          == whole.filter { $0.key != "manifest.json" })
      try FileManager.default.removeItem(atPath: output.path)
    }
    #expect(kills > 0)
  }

  @Test func `a later publication that was killed, done again, is as one that was not`() throws {
    let output = try PublishedOutput(Self.archive())
    let home = output.program.home
    try output.publish(to: home + "/old")
    try Self.revise(output.archive, true)
    let copy = { (name: String) in
      try? FileManager.default.removeItem(atPath: home + "/" + name)
      try FileManager.default.copyItem(atPath: home + "/old", toPath: home + "/" + name)
    }
    try copy("whole")
    try output.publish(to: home + "/whole")
    let whole = try PublishedOutput.files(in: home + "/whole")
    for step in 1...steps {
      try copy("out")
      try output.program.kill(
        after: Double(step * step) * 0.006, "publish", output.archive.folder, "--to", output.path)
      try output.publish()
      #expect(
        try output.files().filter { $0.key != "manifest.json" }
          == whole.filter { $0.key != "manifest.json" })
    }
  }
}
