import Archive
import Distribution
import Foundation
import TestSupport
import Testing

@testable import Downloading

/// Archives from a web server as they are: Debian's nginx.
@Suite(.enabled(if: Nginx.isAvailable))
struct WebDownloadTests {
  private let shelf = Shelf()
  private let publication: Publication
  private let server: Nginx

  init() throws {
    publication = try Publication()
    server = try Nginx(serving: publication.folder)
  }

  @Test(arguments: ["", "manifest.json", "archive.json"])
  func `an archive is fetched by the address of its folder, or of a file there`(
    name: String
  ) throws {
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    #expect(try shelf.get(server.address + name).outcome == .installed)
    #expect(try shelf.titles("free-communes") == ["Communes", "Anarchy", "Bread"])
    #expect(try shelf.archive("free-communes").current.record.source == server.address)
  }

  @Test func `an update fetches only what has changed`() throws {
    publication.attachments = ["audio/talk 1.ogg": "talk"]
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    try shelf.get(server.address)
    let before = try server.requests().count
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes", "d": "Dmitrov"])
    try shelf.update("free-communes")
    #expect(
      try server.requests().dropFirst(before).sorted() == [
        "GET /archive.json - 200", "GET /manifest.json - 200",
        "GET /manifest.json.minisig - 200",
      ])
    #expect(try shelf.titles("free-communes") == ["Communes", "Dmitrov", "Anarchy", "Bread"])
    #expect(try shelf.update("free-communes").outcome == .upToDate)
  }

  @Test func `files of the same bytes are fetched once, and one may have none`() throws {
    publication.attachments = [
      "one.jpg": "Same.", "photos/two.jpg": "Same.", "empty.txt": "", "notes/empty.txt": "",
    ]
    let manifest = try publication.publish(["a": "Anarchy"])
    try shelf.get(server.address)
    let folder = shelf.path + "/free-communes/1/"
    for file in manifest.attachments {
      let text = try String(contentsOfFile: folder + file.path, encoding: .utf8)
      #expect(text == publication.attachments[file.path])
    }
    let asked = try server.requests().filter { $0.contains(".jpg") || $0.contains(".txt") }
    #expect(asked.count == 2)
    try FileManager.default.removeItem(atPath: publication.folder + "/one.jpg")
    publication.attachments["three.jpg"] = "Other."
    publication.attachments["four.jpg"] = "Other."
    try publication.publish(["a": "Anarchy"])
    for name in ["three.jpg", "four.jpg"] {
      try FileManager.default.removeItem(atPath: publication.folder + "/" + name)
    }
    #expect(try shelf.update("free-communes").missing.sorted() == ["four.jpg", "three.jpg"])
  }

  @Test func `a long page that says that a file is missing says no more than that`() throws {
    let open = try Publication(key: nil)
    open.attachments = ["talk.ogg": "A talk."]
    try open.publish(["a": "Anarchy"])
    try open.write(Array(repeating: 0x20, count: 10_000), to: "missing.html")
    try FileManager.default.removeItem(atPath: open.folder + "/talk.ogg")
    let server = try Nginx(serving: open.folder, "error_page 404 /missing.html;")
    let report = try shelf.get(server.address)
    #expect(report.outcome == .installed)
    #expect(report.missing == ["talk.ogg"])
  }

  @Test func `what was cut off is gone on from by a range`() throws {
    publication.attachments = ["talk.ogg": String(repeating: "talk ", count: 200_000)]
    let manifest = try publication.publish(["a": "Anarchy"])
    let file = try #require(manifest.attachments.first)
    let address = try WebAddress(server.address).file(file.path)
    // The head of the answer and half of the file, as a killed download leaves them.
    let staging = try Staging(of: publication.archive, from: "", in: shelf.path)
    let part = staging.part(of: file.digest)
    let half = Data(try #require(publication.attachments["talk.ogg"]).utf8.prefix(500_000))
    try half.write(to: URL(filePath: part))
    let transfer = Transfer(address, to: part, size: file.size, digest: file.digest)
    let head = try head(of: address)
    try head.write(toFile: transfer.triedHeadPath, atomically: true, encoding: .utf8)
    _ = consume staging
    try shelf.get(server.address)
    #expect(try server.requests().contains("GET /talk.ogg bytes=500000- 206"))
    let fetched = FileManager.default.contents(atPath: shelf.path + "/free-communes/1/talk.ogg")
    #expect(fetched?.count == 1_000_000)
  }

  @Test func `an expired manifest is refused over the network, and told on a stick`() throws {
    let date = Timestamp(seconds: 1_790_500_000)
    publication.expires = date
    try publication.publish(["a": "Anarchy"])
    #expect(throws: DownloadError.trust(.expired(date))) { try shelf.get(server.address) }
    #expect(shelf.archives.all().isEmpty)
    try shelf.get(publication.folder)
    #expect(shelf.events.contains(.expired(date)))
  }

  @Test func `a mirror stands in for a server that is gone, or lacks a file`() throws {
    let mirror = try Publication()
    let second = try Nginx(serving: mirror.folder)
    publication.mirrors = ["not an address", "http://127.0.0.1:9/", second.address]
    mirror.mirrors = publication.mirrors
    for publication in [publication, mirror] {
      try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    }
    try FileManager.default.removeItem(atPath: publication.folder + "/page-1.json")
    #expect(try shelf.get(server.address).outcome == .installed)
    #expect(try second.requests() == ["GET /page-1.json - 200"])
    try FileManager.default.removeItem(atPath: publication.folder + "/manifest.json")
    try mirror.publish(["a": "Anarchism"])
    #expect(try shelf.update("free-communes").record.number == 2)
    #expect(try shelf.archive("free-communes").current.record.source == server.address)
  }

  private func head(of address: WebAddress) throws -> String {
    let path = NSTemporaryDirectory() + UUID().uuidString
    defer { unlink(path) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/curl")
    process.arguments = ["-q", "-s", "-o", "/dev/null", "-D", path, address.text]
    try process.run()
    process.waitUntilExit()
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}
