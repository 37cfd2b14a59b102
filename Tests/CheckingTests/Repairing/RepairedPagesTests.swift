import Archive
import Checking
import Foundation
import TestSupport
import Testing

/// Pages that are missing, files that go with items, and what must not be touched.
struct RepairedPagesTests {
  /// An archive of four pages, each with an item of its number.
  private func pages() throws -> TemporaryArchive {
    var texts: [String: String] = [:]
    for number in 0..<4 {
      var page = CleanArchive()
      page.items = [CleanArchive.item("i\(number)")]
      if number < 3 { page.head["next_url"] = #""page-000\#(3 - number).json""# }
      texts[number == 0 ? "archive.json" : "page-000\(4 - number).json"] = page.page
    }
    return try TemporaryArchive(texts)
  }

  @Test func `pages behind a missing one are linked again`() throws {
    let archive = try pages()
    try FileManager.default.removeItem(atPath: archive.folder + "/page-0003.json")
    let repaired = try Repaired(archive)
    #expect(try repaired.errors() == [])
    #expect(
      repaired.actions == [
        "next-page-unreadable: 2 other pages of the folder were linked instead."
      ])
    #expect(try repaired.items().keys.sorted() == ["i0", "i2", "i3"])
  }

  @Test func `where no page is left the archive ends`() throws {
    let archive = try pages()
    for number in 1...3 {
      try FileManager.default.removeItem(atPath: archive.folder + "/page-000\(number).json")
    }
    let repaired = try Repaired(archive)
    #expect(try repaired.errors() == [])
    #expect(repaired.actions == ["next-page-unreadable: The archive ends there."])
  }

  @Test func `pages that lead round in a circle are each written once`() throws {
    let archive = try pages()
    var last = CleanArchive()
    last.items = [CleanArchive.item("i3")]
    last.head["next_url"] = #""archive.json""#
    try archive.write(last.page, to: "page-0001.json")
    let repaired = try Repaired(archive)
    #expect(try repaired.errors() == [])
    #expect(repaired.report.pageCount == 4 && repaired.report.itemCount == 4)
  }

  @Test func `files that go with items are copied`() throws {
    var archive = CleanArchive()
    archive.items[0] = CleanArchive.item(
      "a", html: #"<p><img src="pictures/p%201.png"> <a href="talk.ogg#t=3">talk</a></p>"#,
      #", "attachments": [{"url": "talk.ogg", "mime_type": "audio/ogg"}], "title": 5"#)
    let folder = try archive.write()
    let pictures = folder.folder + "/pictures"
    try FileManager.default.createDirectory(atPath: pictures, withIntermediateDirectories: false)
    try folder.write("PNG", to: "pictures/p 1.png")
    try folder.write("OggS", to: "talk.ogg")
    try folder.write("secret", to: "other.txt")
    let repaired = try Repaired(folder)
    #expect(repaired.report.fileCount == 2)
    let copy = repaired.path + "/pictures/p 1.png"
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "PNG")
    #expect(!FileManager.default.fileExists(atPath: repaired.path + "/other.txt"))
  }

  @Test func `what a killed repair left is removed`() throws {
    let archive = try pages()
    let out = try TemporaryArchive([:])
    // No process has so large a number.
    let leftover = out.folder + "/.new.2147483000-7"
    try FileManager.default.createDirectory(atPath: leftover, withIntermediateDirectories: false)
    try Data("half".utf8).write(to: URL(filePath: leftover + "/archive.json"))
    _ = try ArchiveRepairer(archive.location).repair(into: out.folder + "/new", isFolder: true) {
      _ in
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: out.folder) == ["new"])
  }

  @Test func `nothing that lies there is overwritten, and a failure leaves nothing`() throws {
    let archive = try pages()
    let out = try TemporaryArchive(["file": "precious"])
    let repairer = ArchiveRepairer(try archive.location)
    for name in ["file", "."] {
      let path = out.folder + "/" + name
      #expect(throws: ArchiveError.alreadyThere(path: path)) {
        try repairer.repair(into: path, isFolder: true) { _ in }
      }
    }
    #expect(throws: ArchiveError.self) {
      try repairer.repair(into: out.folder + "/no/such", isFolder: true) { _ in }
    }
    struct Stop: Error {}
    try archive.write("{\"version\": 1}", to: "page-0001.json")
    #expect(throws: Stop.self) {
      try repairer.repair(into: out.folder + "/new", isFolder: true) { _ in throw Stop() }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: out.folder) == ["file"])
    #expect(try String(contentsOfFile: out.folder + "/file", encoding: .utf8) == "precious")
  }
}
