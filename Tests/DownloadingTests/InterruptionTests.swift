import Archive
import Distribution
import Foundation
import TestSupport
import Testing

@testable import Downloading

/// Downloads that are stopped, and several at once.
struct InterruptionTests {
  private let shelf = Shelf()
  private let publication: Publication

  init() throws {
    publication = try Publication()
    publication.attachments = ["talk.ogg": String(repeating: "talk ", count: 100_000)]
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
  }

  @Test func `what has come before it was stopped is not fetched again`() throws {
    shelf.options.transfer.connections = 1
    let server = try UnrulyServer(serving: publication.folder) { request, answer in
      guard request.path == "/talk.ogg", request.earlier == 0 else { return false }
      answer.head(200, length: request.file.count)
      answer.send(Array(request.file.prefix(200_000)))
      answer.stall()
      return true
    }
    shelf.options.transfer.patience = 60
    let path = shelf.path
    shelf.options.isCancelled = { Self.partSize(in: path) >= 200_000 }
    #expect(throws: DownloadError.cancelled) { try shelf.get(server.address) }
    let unfinished = shelf.archives.unfinished()
    #expect(unfinished.map(\.source) == [server.address])
    #expect((unfinished.first?.size ?? 0) >= 200_000)
    shelf.options.isCancelled = { false }
    try shelf.get(server.address)
    #expect(server.starts(of: "/talk.ogg") == [0, 200_000])
    // Pages were whole before, though the process had not put them in their places.
    #expect(server.starts(of: "/page-1.json").count == 1)
    #expect(server.starts(of: "/archive.json").count == 1)
    #expect(try shelf.titles("free-communes") == ["Communes", "Anarchy", "Bread"])
    #expect(shelf.archives.unfinished().isEmpty)
  }

  @Test func `what was left whole, but is not what it should be, is fetched again`() throws {
    let manifest = try Manifest(
      Array(Data(contentsOf: URL(filePath: publication.folder + "/manifest.json"))))
    let page = try #require(manifest.pages.last)
    let staging = try Staging(of: publication.archive, from: "", in: shelf.path)
    let part = staging.part(of: page.digest)
    try Data(repeating: 0, count: page.size).write(to: URL(filePath: part))
    _ = consume staging
    let server = try UnrulyServer(serving: publication.folder)
    try shelf.get(server.address)
    #expect(server.starts(of: "/" + page.path) == [0])
    #expect(try shelf.titles("free-communes") == ["Communes", "Anarchy", "Bread"])
  }

  @Test func `what was left can be removed`() throws {
    let talk = publication.folder + "/talk.ogg"
    try FileManager.default.moveItem(atPath: talk, toPath: talk + ".away")
    try Data("other".utf8).write(to: URL(filePath: talk))
    #expect(throws: DownloadError.self) { try shelf.get(publication.folder) }
    #expect(shelf.archives.unfinished().count == 1)
    try shelf.archives.removeUnfinished()
    #expect(shelf.archives.unfinished().isEmpty)
  }

  @Test func `one process at a time puts an archive together`() throws {
    let staging = try Staging(of: publication.archive, from: "elsewhere", in: shelf.path)
    #expect(throws: DownloadError.busy) { try shelf.get(publication.folder) }
    #expect(throws: DownloadError.busy) { try shelf.archives.removeUnfinished() }
    withExtendedLifetime(staging) {}
  }

  @Test func `an archive is removed or rolled back by one process at a time`() throws {
    try shelf.get(publication.folder)
    let archive = try shelf.archive("free-communes")
    let staging = try Staging(of: publication.archive, from: "elsewhere", in: shelf.path)
    #expect(throws: DownloadError.busy) { try archive.remove() }
    #expect(throws: DownloadError.nothingBefore("free-communes")) { try archive.rollBack() }
    withExtendedLifetime(staging) {}
  }

  @Test func `progress goes up to the size of all that is fetched`() throws {
    let report = try shelf.get(publication.folder)
    let counts = shelf.events.compactMap { event -> Int? in
      if case .progress(let done, report.size) = event { done } else { nil }
    }
    #expect(counts.first == 0)
    #expect(counts.last == report.size)
    #expect(counts == counts.sorted())
  }

  private static func partSize(in archives: String) -> Int {
    let folder = archives + "/.incoming"
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let sizes = names.filter { $0.contains(".parts/") && !$0.hasSuffix("-new") }.map { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      return attributes?[.size] as? Int ?? 0
    }
    return sizes.max() ?? 0
  }
}
