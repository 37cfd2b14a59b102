import Foundation
import TestSupport
import Testing

@testable import Archive

/// The folder of an installed archive's versions.
struct VersionedFolderTests {
  private let archive: TemporaryArchive

  init() throws {
    archive = try TemporaryArchive(["current": "2\n1\n"])
    for version in ["1", "2"] {
      try FileManager.default.createDirectory(
        atPath: archive.folder + "/" + version, withIntermediateDirectories: false)
      let page = TemporaryArchive.page([item("a", title: "Version \(version)")])
      try archive.write(page, to: version + "/archive.json")
    }
  }

  private func title(in location: ArchiveLocation) throws -> String? {
    var title: String?
    _ = try location.scanAll { item in
      title = try item.article().get().article.title
      return .stop
    }
    return title
  }

  @Test func `the current version is read, also when that changes`() throws {
    let location = try archive.location
    #expect(try title(in: location) == "Version 2")
    #expect(location.headPath == archive.folder + "/2/archive.json")
    try archive.write("1\n2\n", to: "current")
    #expect(try title(in: location) == "Version 1")
    #expect(try location.pages().map(\.name) == ["archive.json"])
  }

  @Test func `the archive is known by its name, wherever the folder lies`() throws {
    let location = try archive.location
    #expect(location.identity == "installed:" + URL(filePath: archive.folder).lastPathComponent)
    #expect(try ArchiveLocation(path: location.realPath) == location)
    let alone = try ArchiveLocation(path: archive.folder + "/1")
    #expect(alone.identity == alone.realPath)
  }

  @Test(arguments: ["", "..\n", "../2\n", "2/..\n", "/etc\n", ".hidden\n", "3\n", "a\n"])
  func `a file that names no version here is no pointer`(text: String) throws {
    try archive.write(text, to: "current")
    try archive.write(TemporaryArchive.page([item("a", title: "Beside")]), to: "archive.json")
    #expect(try title(in: try archive.location) == "Beside")
  }
}
