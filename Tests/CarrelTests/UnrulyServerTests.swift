import Foundation
import TestSupport
import Testing

/// What servers do wrong, by accident or on purpose: nothing wrong is ever installed, each is told by
/// its own words, and little memory is taken.
struct UnrulyServerTests {
  /// A thing that a server does with a file, and what must come of it.
  struct Misbehaviour: Sendable, CustomTestStringConvertible {
    let name: String
    /// The file.
    let path: String
    /// What it does with a request for the file; false to answer properly.
    let act: UnrulyServer.Behaviour
    /// Words of what is said; nil where the archive is installed all the same.
    let words: String?
    /// The exit code.
    var code: Int32 { words == nil ? 0 : codeOfFailure }
    fileprivate let codeOfFailure: Int32

    var testDescription: String { name }

    init(
      _ name: String, of path: String = Self.talk, says words: String?, code: Int32 = 69,
      _ act: @escaping UnrulyServer.Behaviour
    ) {
      self.name = name
      self.path = path
      self.words = words
      self.act = act
      codeOfFailure = code
    }

    static let talk = "/talk.ogg"
    static let page = "/page-1.json"
    static let manifest = "/manifest.json"
  }

  /// Bytes that are resident at most, in any program that takes part.
  private static let mostBytes = 64 << 20

  private let carrel: BuiltProgram
  private let publication: Publication

  init() throws {
    carrel = try BuiltProgram()
    publication = try Publication()
    publication.attachments = ["talk.ogg": Self.talkText]
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
  }

  static let talkText = (0..<60_000).map { "\($0) " }.joined()

  @Test(arguments: Misbehaviour.all)
  func `nothing wrong is installed`(_ misbehaviour: Misbehaviour) throws {
    // An older version is installed already.
    let older = try Publication()
    older.attachments = ["talk.ogg": "An older talk."]
    try older.publish(["a": "An older Anarchy"])
    publication.version = 1
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
    #expect(try carrel.run("get", older.folder, "--name", "communes").code == 0)
    let server = try UnrulyServer(serving: publication.folder) { request, answer in
      request.path == misbehaviour.path && misbehaviour.act(request, answer)
    }
    let run = try carrel.measure([
      "get", server.address, "--name", "communes", "--timeout", "1",
    ])
    #expect(run.residentBytes <= Self.mostBytes)
    #expect(run.code == misbehaviour.code, "\(run.output)")
    if let words = misbehaviour.words {
      #expect(run.output.contains(words), "\(run.output)")
      #expect(try titles() == ["An older Anarchy"])
      #expect(talk(ofVersion: "1") == "An older talk.")
    } else {
      #expect(try titles() == ["Communes", "Anarchy", "Bread"], "\(run.output)")
      #expect(talk(ofVersion: "2") == Self.talkText)
    }
    // A server that behaves has the next try do what is left.
    let proper = try UnrulyServer(serving: publication.folder)
    let next = try carrel.run("get", proper.address, "--name", "communes")
    #expect(next.code == 0, "\(next.errors)")
    #expect(try titles() == ["Communes", "Anarchy", "Bread"])
    #expect(talk(ofVersion: "2") == Self.talkText)
  }

  @Test func `there are forty of them, and each failure has its own words`() {
    #expect(Misbehaviour.all.count >= 40)
    #expect(Set(Misbehaviour.all.map(\.name)).count == Misbehaviour.all.count)
    #expect(Set(Misbehaviour.all.compactMap(\.words)).count >= 20)
  }

  private func titles() throws -> [String] {
    let list = try carrel.run("list", "-a", "communes", "--sort", "title")
    let titles = list.output.split(separator: "\n").map { line in
      String(line.split(separator: "\t", omittingEmptySubsequences: false).last ?? "")
    }
    return titles.sorted { ($0 == "Communes" ? "" : $0) < ($1 == "Communes" ? "" : $1) }
  }

  private func talk(ofVersion version: String) -> String? {
    let folder = carrel.home + "/.local/share/carrel/archives/communes/"
    let data = FileManager.default.contents(atPath: folder + version + "/talk.ogg")
    return data.map { String(decoding: $0, as: UTF8.self) }
  }
}
