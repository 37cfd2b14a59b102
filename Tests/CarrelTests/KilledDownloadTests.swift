import CSystem
import Foundation
import Synchronization
import TestSupport
import Testing

/// Downloads that are killed go on where they were.
struct KilledDownloadTests {
  private let carrel: BuiltProgram
  private let publication: Publication

  init() throws {
    carrel = try BuiltProgram()
    publication = try Publication()
    publication.attachments = ["talk.ogg": UnrulyServerTests.talkText]
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
  }

  private static let talk = "/talk.ogg"

  /// What a server sent, and whether the other side has gone.
  private final class Progress: Sendable {
    let state = Mutex((sent: 0, isClosed: false))

    func wait(_ what: String, until condition: () -> Bool) {
      let end = Patience.end
      while !condition(), Date() < end { usleep(5_000) }
      #expect(condition(), "waited in vain: \(what)")
    }
  }

  @Test func `each try goes on at the byte where the one before was killed`() throws {
    let step = 60_000
    let progress = Progress()
    // The server sends some, and then nothing more until it is left alone.
    let server = try UnrulyServer(serving: publication.folder) { request, answer in
      guard request.path == Self.talk, request.earlier < 5 else { return false }
      let start = request.start ?? 0
      let rest = request.file[start...]
      if start == 0 {
        answer.head(200, length: rest.count)
      } else {
        let range = "\(start)-\(request.file.count - 1)/\(request.file.count)"
        answer.head(206, length: rest.count, "Content-Range: bytes " + range)
      }
      progress.state.withLock { $0.isClosed = false }
      answer.send(Array(rest.prefix(step)))
      progress.state.withLock { $0.sent = start + step }
      answer.stall()
      progress.state.withLock { $0.isClosed = true }
      return true
    }
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    for number in 1...5 {
      let process = try carrel.start(["get", server.address], output: null)
      progress.wait("part \(number)") { partSize() >= number * step }
      kill(process, SIGKILL)
      _ = csystem_wait(process)
      // curl has gone with it: nobody takes what the server would send.
      progress.wait("end of curl \(number)") { progress.state.withLock { $0.isClosed } }
      #expect(try carrel.run("archives").code == 0, "what is unfinished is told")
    }
    let result = try carrel.run("get", server.address)
    #expect(result.code == 0, "\(result.errors)")
    #expect(server.askedRanges.count == 5)
    #expect(server.starts(of: Self.talk) == [0, 1, 2, 3, 4, 5].map { $0 * step })
    let folder = carrel.home + "/.local/share/carrel/archives/"
    let talk = FileManager.default.contents(atPath: folder + "free-communes/1/talk.ogg")
    #expect(talk == Data(UnrulyServerTests.talkText.utf8))
    // Nothing is left of the tries but locks.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + ".incoming")
    #expect(names.allSatisfy { $0.hasSuffix(".lock") }, "\(names)")
  }

  /// How much of the file is there.
  private func partSize() -> Int {
    let folder = carrel.home + "/.local/share/carrel/archives/.incoming"
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let part = names.first { name in
      let last = name.split(separator: "/").last ?? ""
      return name.contains(".parts/") && last.count == 64
        && Self.size(folder + "/" + name) > 1000
    }
    return part.map { Self.size(folder + "/" + $0) } ?? 0
  }

  private static func size(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? Int ?? 0
  }
}
