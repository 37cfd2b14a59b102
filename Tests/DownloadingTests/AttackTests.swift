import Archive
import Distribution
import Foundation
import Signing
import TestSupport
import Testing

@testable import Downloading

/// What somebody may do to an archive on its way: all is refused, and what was installed stays as it is.
struct AttackTests {
  /// An attack on a publication whose first version is installed, and whose second is offered.
  struct Attack: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let act: @Sendable (Publication) throws -> Void
    let isExpected: @Sendable (DownloadError) -> Bool

    init(
      _ name: String, _ isExpected: @escaping @Sendable (DownloadError) -> Bool,
      _ act: @escaping @Sendable (Publication) throws -> Void
    ) {
      testDescription = name
      self.act = act
      self.isExpected = isExpected
    }
  }

  private let shelf = Shelf()
  private let publication: Publication

  init() throws {
    publication = try Publication()
    publication.version = 4
    publication.attachments = ["audio/talk.ogg": "A talk.", "geneva.jpg": "A picture."]
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
  }

  @Test(arguments: Attack.all + Attack.inFolders)
  func `an attack by a folder is refused`(_ attack: Attack) throws {
    try shelf.get(publication.folder, as: "communes")
    try refuse(attack, from: publication.folder)
  }

  @Test(.enabled(if: Nginx.isAvailable), arguments: Attack.all + Attack.overNetwork)
  func `an attack over the network is refused`(_ attack: Attack) throws {
    let server = try Nginx(serving: publication.folder)
    try shelf.get(server.address, as: "communes")
    try refuse(attack, from: server.address)
  }

  private func refuse(_ attack: Attack, from source: String) throws {
    let before = try shelf.contents()
    try publication.publish(["a": "Anarchism", "b": "Bread", "c": "Communes", "d": "Dmitrov"])
    try attack.act(publication)
    for isUpdate in [true, false] {
      do {
        let report = try isUpdate ? shelf.update("communes") : shelf.get(source, as: "communes")
        Issue.record("installed version \(report.record.number)")
      } catch let error as DownloadError {
        #expect(attack.isExpected(error), "\(error)")
      }
      #expect(try shelf.contents() == before)
    }
    // What the publisher publishes next is installed.
    try FileManager.default.removeItem(atPath: publication.folder)
    publication.key = TestKey()
    publication.archive = "https://example.org/archive"
    publication.expires = nil
    publication.version = 9
    try publication.publish(["a": "Anarchist communism"])
    #expect(try shelf.update("communes").record.number == 10)
    #expect(try shelf.titles("communes") == ["Anarchist communism"])
  }

  @Test func `there are a dozen and more of them`() {
    #expect(Attack.all.count >= 12)
  }
}
