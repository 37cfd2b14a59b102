import Archive
import Distribution
import Foundation
import Signing
import TestSupport
import Testing

@testable import Publishing

struct AttachmentTests {
  private func article(_ urls: String..., html: String = "<p>x</p>") -> String {
    let attachments = urls.map { "{\"url\": \"\($0)\", \"mime_type\": \"x/y\"}" }
    return """
      {"id": "a", "title": "A", "content_html": "\(html)", "image": "pictures/a.png",
       "attachments": [\(attachments.joined(separator: ", "))]}
      """
  }

  private func desk(_ items: [String], _ files: [String: String]) throws -> PublishingDesk {
    let desk = try PublishingDesk(items: items)
    for (name, text) in files {
      let url = URL(filePath: desk.archive.folder + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    return desk
  }

  @Test func `files of the archive are published with their sums`() throws {
    let html = "<img src='map.png'><img src='https://example.org/x.png'>"
    let desk = try desk(
      [article("audio/talk.ogg", "https://example.org/far.ogg", html: html)],
      ["audio/talk.ogg": "sound", "pictures/a.png": "picture", "map.png": "map", "secret": "no"])
    let report = try desk.publish()
    #expect(report.copiedAttachments == 3)
    #expect(try desk.text("audio/talk.ogg") == "sound")
    let files = try desk.manifest.attachments
    #expect(files.map(\.path) == ["audio/talk.ogg", "map.png", "pictures/a.png"])
    #expect(files[0].digest == SHA256Digest(of: "sound".utf8))
    #expect(try FolderSnapshot(desk.output).files["secret"] == nil)
    let page = try desk.page(of: "a")
    #expect(page.contains("href=\"../../audio/talk.ogg\""))
    #expect(page.contains("<img src=\"../../map.png\" alt=\"image\">"))
    #expect(!page.contains("src=\"https:"))
  }

  @Test func `only files that have changed are copied, and those that are gone are removed`() throws
  {
    let desk = try desk(
      [article("a.ogg", "b.ogg", "deep/er/c.ogg")],
      ["a.ogg": "a", "b.ogg": "b", "deep/er/c.ogg": "c", "pictures/a.png": "p"])
    try desk.publish()
    try desk.archive.write("B!", to: "b.ogg")
    let report = try desk.publish()
    #expect(report.copiedAttachments == 1)
    #expect(try desk.text("b.ogg") == "B!")
    try Data("mine".utf8).write(to: URL(filePath: desk.output + "/own.ogg"))
    try desk.archive.write(TemporaryArchive.page([article("a.ogg")]), to: "archive.json")
    #expect(try desk.publish().removedFiles == 2)
    let files = try FolderSnapshot(desk.output).files
    #expect(files["b.ogg"] == nil && files["deep/er/c.ogg"] == nil)
    #expect(files["own.ogg"] == Data("mine".utf8))
    #expect(!FileManager.default.fileExists(atPath: desk.output + "/deep"))
  }

  @Test func `files with other names are found under their new ones`() throws {
    let desk = try desk(
      [article("Talks/R%C3%A9union%201.OGG", "archive.json", html: "<img src=\\\"A.png\\\">")],
      ["Talks/Réunion 1.OGG": "sound", "A.png": "picture", "pictures/a.png": "p"])
    try desk.publish()
    let files = try desk.manifest.attachments.map(\.path)
    #expect(files.count == 4)
    for file in files {
      #expect(PublishedPath.isSafe(file) && file == file.lowercased())
      #expect(try FolderSnapshot(desk.output).files[file] != nil)
    }
    let location = try ArchiveLocation(path: desk.output)
    _ = try location.scanAll { item in
      let article = try item.article().get().article
      #expect(article.attachments.allSatisfy { files.contains($0.url) })
      let html = try #require(article.contentHTML)
      #expect(files.contains { html.contains("src=\"\($0)\"") })
      return .proceed
    }
    #expect(try desk.publish().isUnchanged)
    #expect(try desk.publish { $0.caches = nil }.isUnchanged)
  }

  @Test func `files of pages in folders keep belonging to them`() throws {
    let older = TemporaryArchive.page([
      "{\"id\": \"b\", \"content_text\": \"x\", \"image\": \"b.png\"}"
    ])
    let desk = try desk([item("x")], ["older/b.png": "picture", "older/page-1.json": older])
    try desk.archive.write(
      TemporaryArchive.page([item("a")], head: "\"next_url\": \"older/page-1.json\","),
      to: "archive.json")
    try desk.publish()
    #expect(try desk.manifest.attachments.map(\.path) == ["older/b.png"])
    #expect(try desk.text("archive.json").contains("\"older/b.png\""))
  }

  @Test func `what is not there is told, and what lies outside or hidden is not taken`() throws {
    let desk = try desk(
      [article("none.ogg", "../outside.ogg", ".git/config", "/etc/passwd", "link.ogg")],
      ["pictures/a.png": "p", ".git/config": "x"])
    try FileManager.default.createSymbolicLink(
      atPath: desk.archive.folder + "/link.ogg", withDestinationPath: "/etc/passwd")
    let report = try desk.publish()
    #expect(Set(report.missingFiles) == ["none.ogg", "link.ogg"])
    #expect(try desk.manifest.attachments.map(\.path) == ["pictures/a.png"])
  }

  @Test func `a copy that was changed by another hand is mended`() throws {
    let desk = try desk([article("a.ogg")], ["a.ogg": "right", "pictures/a.png": "p"])
    try desk.publish()
    try Data("wrong".utf8).write(to: URL(filePath: desk.output + "/a.ogg"))
    try desk.publish()
    #expect(try desk.text("a.ogg") == "right")
  }
}
