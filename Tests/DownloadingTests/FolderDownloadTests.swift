import Archive
import Distribution
import Foundation
import TestSupport
import Testing

@testable import Downloading

/// Archives from folders: on a stick, say.
struct FolderDownloadTests {
  private let shelf = Shelf()

  @Test func `an archive is installed under its title, and can be read`() throws {
    let publication = try Publication()
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes", "d": "Dmitrov"])
    let report = try shelf.get(publication.folder)
    #expect(report.outcome == .installed)
    #expect(report.name?.text == "free-communes")
    #expect(report.pageCount == 2)
    #expect(try shelf.titles("free-communes") == ["Communes", "Dmitrov", "Anarchy", "Bread"])
    let record = try shelf.archive("free-communes").current.record
    #expect((record.number, record.itemCount) == (1, 4))
    #expect(record.key == publication.key?.publicKey)
    #expect(shelf.events.contains(.manifest(record, trust: .firstUse)))
  }

  @Test func `an update has what is new, and links what is not`() throws {
    let publication = try Publication()
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    try shelf.get(publication.folder)
    let before = try inode("free-communes/1/page-1.json")
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes", "d": "Dmitrov"])
    let report = try shelf.update("free-communes")
    #expect((report.outcome, report.pageCount) == (.installed, 1))
    #expect(try shelf.titles("free-communes") == ["Communes", "Dmitrov", "Anarchy", "Bread"])
    #expect(try inode("free-communes/2/page-1.json") == before)
    #expect(try shelf.update("free-communes").outcome == .upToDate)
  }

  @Test func `a page that was damaged is fetched again, by an update and by a second get`() throws {
    let publication = try Publication()
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    try shelf.get(publication.folder)
    let page = "/page-1.json"
    let whole = FileManager.default.contents(atPath: publication.folder + page)
    func damage(_ version: String) throws {
      let path = shelf.path + "/free-communes/" + version + page
      var bytes = try #require(FileManager.default.contents(atPath: path))
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: URL(filePath: path))
    }
    try damage("1")
    #expect(try shelf.get(publication.folder).outcome == .installed)
    let healed = try shelf.archive("free-communes").current.path
    #expect(FileManager.default.contents(atPath: healed + page) == whole)
    try damage((healed as NSString).lastPathComponent)
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes", "d": "Dmitrov"])
    #expect(try shelf.update("free-communes").outcome == .installed)
    let updated = try shelf.archive("free-communes").current.path
    #expect(FileManager.default.contents(atPath: updated + page) == whole)
  }

  @Test func `with a key nothing is installed that it did not sign, plain or not`() throws {
    let publication = try Publication()
    try publication.publish(["a": "Anarchy"])
    let key = try #require(publication.key?.publicKey)
    let manifest = publication.folder + "/manifest.json"
    shelf.options.trust.key = key
    for bytes in [Data("[]".utf8), nil] {
      if let bytes {
        try bytes.write(to: URL(filePath: manifest))
      } else {
        for path in [manifest, manifest + ".minisig"] {
          try FileManager.default.removeItem(atPath: path)
        }
      }
      #expect(throws: DownloadError.self) { try shelf.get(publication.folder) }
      #expect(shelf.archives.all().isEmpty)
    }
    shelf.options.trust.key = nil
    #expect(try shelf.get(publication.folder).outcome == .installed)
  }

  @Test func `a manifest that is none is refused where a signature lies beside it`() throws {
    let publication = try Publication()
    try publication.publish(["a": "Anarchy"])
    try Data("[]".utf8).write(to: URL(filePath: publication.folder + "/manifest.json"))
    #expect(throws: DownloadError.self) { try shelf.get(publication.folder) }
    #expect(shelf.archives.all().isEmpty)
  }

  @Test func `the version before is kept, and the one before that is not`() throws {
    let publication = try Publication()
    for title in ["One", "Two", "Three"] {
      try publication.publish(["a": title])
      try shelf.get(publication.folder)
    }
    let archive = try shelf.archive("free-communes")
    #expect(archive.current.name == "3")
    #expect(archive.previous?.name == "2")
    let names = try FileManager.default.contentsOfDirectory(atPath: archive.path)
    #expect(names.sorted() == ["2", "2.json", "3", "3.json", "current"])
    #expect(try archive.rollBack().current.record.number == 2)
    #expect(try shelf.titles("free-communes") == ["Two"])
    // The newest is here already, as the version before.
    let again = try shelf.update("free-communes")
    #expect((again.outcome, again.record.number, again.pageCount) == (.installed, 3, 0))
    #expect(try shelf.titles("free-communes") == ["Three"])
    #expect(try shelf.archive("free-communes").previous?.record.number == 2)
  }

  @Test func `a reader that has the archive open goes on with the new version`() throws {
    let publication = try Publication()
    try publication.publish(["a": "One"])
    try shelf.get(publication.folder)
    let location = try ArchiveLocation(path: shelf.path + "/free-communes")
    try publication.publish(["a": "Two, which is longer"])
    try shelf.update("free-communes")
    var titles: [String?] = []
    _ = try location.scanAll { item in
      titles.append(try item.article().get().article.title)
      return .proceed
    }
    #expect(titles == ["Two, which is longer"])
    #expect(location.identity == "installed:free-communes")
  }

  @Test func `attachments are fetched as was chosen, and later ones too`() throws {
    let publication = try Publication()
    publication.attachments = ["audio/talk.ogg": "talk", "geneva.jpg": "picture"]
    try publication.publish(["a": "Anarchy"])
    shelf.options.attachments = .images
    try shelf.get(publication.folder)
    let names = { (version: String) in try self.names(in: "free-communes/" + version) }
    #expect(
      try names("1") == ["archive.json", "geneva.jpg", "manifest.json", "manifest.json.minisig"])
    shelf.options.attachments = nil
    try publication.publish(["a": "Anarchy", "b": "Bread"])
    try shelf.update("free-communes")
    #expect(try names("2").contains("geneva.jpg"))
    #expect(try !names("2").contains("audio"))
    shelf.options.attachments = .all
    #expect(try shelf.update("free-communes").attachmentCount == 1)
    #expect(try names("2-2").contains("audio"))
  }

  @Test func `an attachment that is not there is left out, and told`() throws {
    let publication = try Publication()
    publication.attachments = ["audio/talk.ogg": "talk", "geneva.jpg": "picture"]
    try publication.publish(["a": "Anarchy"])
    try FileManager.default.removeItem(atPath: publication.folder + "/geneva.jpg")
    #expect(try shelf.get(publication.folder).missing == ["geneva.jpg"])
    publication.version -= 1
    try publication.publish(["a": "Anarchy"])
    let report = try shelf.update("free-communes")
    #expect((report.outcome, report.missing, report.attachmentCount) == (.installed, [], 1))
  }

  @Test func `nothing is installed where it was only asked what would be`() throws {
    let publication = try Publication()
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    shelf.options.isDry = true
    let report = try shelf.get(publication.folder)
    #expect((report.outcome, report.pageCount) == (.planned, 2))
    #expect(shelf.archives.all().isEmpty)
  }

  @Test func `a second archive of the same title has another name`() throws {
    let one = try Publication()
    let other = try Publication()
    other.archive = "another"
    for publication in [one, other] {
      try publication.publish(["a": "Anarchy"])
      try shelf.get(publication.folder)
    }
    #expect(shelf.archives.all().map(\.name.text) == ["free-communes", "free-communes-2"])
    try shelf.archive("free-communes").remove()
    #expect(shelf.archives.all().map(\.name.text) == ["free-communes-2"])
    try shelf.get(one.folder, as: "pamphlets")
    #expect(shelf.archives.all().map(\.name.text) == ["free-communes-2", "pamphlets"])
    #expect(throws: DownloadError.trust(.otherArchive(found: one.archive, expected: "another"))) {
      try shelf.get(one.folder, as: "free-communes-2")
    }
  }

  @Test func `the only archive on a stick is found, and several are named`() throws {
    let stick = try Publication()
    let publication = try Publication()
    try publication.publish(["a": "Anarchy"])
    try FileManager.default.copyItem(atPath: publication.folder, toPath: stick.folder + "/one")
    #expect(try shelf.get(stick.folder).outcome == .installed)
    try FileManager.default.copyItem(atPath: publication.folder, toPath: stick.folder + "/two")
    let path = try #require(realpath(stick.folder, nil).map { String(cString: $0) })
    #expect(throws: DownloadError.severalArchives(path: path, names: ["one", "two"])) {
      try shelf.get(stick.folder)
    }
  }

  @Test func `a copy for a stick is whole, signed, and can be got`() throws {
    let publication = try Publication()
    publication.attachments = ["audio/talk.ogg": "talk"]
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    try shelf.get(publication.folder)
    let stick = try Publication()
    let archive = try shelf.archive("free-communes")
    let report = try ArchiveCopy(of: archive, in: stick.folder).run()
    #expect(report.path == stick.folder + "/free-communes")
    let other = Shelf()
    #expect(try other.get(stick.folder).record.key == publication.key?.publicKey)
    #expect(try other.titles("free-communes") == ["Communes", "Anarchy", "Bread"])
    // A newer one replaces it.
    try publication.publish(["a": "Anarchy"])
    try shelf.get(publication.folder)
    _ = try ArchiveCopy(of: shelf.archive("free-communes"), in: stick.folder).run()
    #expect(try other.get(stick.folder).record.number == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: stick.folder) == ["free-communes"])
  }

  @Test func `a copy replaces nothing but an older copy`() throws {
    let publication = try Publication()
    try publication.publish(["a": "Anarchy"])
    try shelf.get(publication.folder)
    let stick = try Publication()
    try stick.write([1, 2, 3], to: "free-communes/letters.txt")
    let archive = try shelf.archive("free-communes")
    #expect(throws: DownloadError.otherCopy(path: stick.folder + "/free-communes")) {
      try ArchiveCopy(of: archive, in: stick.folder).run()
    }
    #expect(try names(at: stick.folder + "/free-communes") == ["letters.txt"])
  }

  private func inode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: shelf.path + "/" + name)
    return try #require(attributes[.systemFileNumber] as? Int)
  }

  private func names(in folder: String) throws -> [String] {
    try names(at: shelf.path + "/" + folder)
  }

  private func names(at path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
