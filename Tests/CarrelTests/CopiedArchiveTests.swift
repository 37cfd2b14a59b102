import CSystem
import Foundation
import TestSupport
import Testing

/// Handing an archive on, to file systems that have neither links nor exchanges, and while it is killed.
@Suite(.enabled(if: Strace.isAvailable))
struct CopiedArchiveTests {
  private let carrel: BuiltProgram
  private let publication: Publication
  private let stick: String

  init() throws {
    carrel = try BuiltProgram()
    stick = carrel.home + "/stick"
    publication = try Publication()
    publication.attachments = ["audio/talk.ogg": "A talk."]
    try publication.publish(["a": "Old"])
    #expect(try carrel.run("get", publication.folder, "--name", "x").code == 0)
  }

  private func copy(_ fault: String? = nil) throws -> Int32 {
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let prefix = fault.map { ["strace", "-o", "/dev/null", "-e", "inject=" + $0] } ?? []
    let process = try carrel.start(["copy", "x", stick], after: prefix, output: null)
    return csystem_wait(process)
  }

  /// The title of the copy's only article, as another reader would see it; empty where there is none.
  private func title() throws -> String {
    let list = try carrel.run("list", "-a", stick + "/x")
    return list.output.split(separator: "\n").first?
      .split(separator: "\t", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  private func update() throws {
    try publication.publish(["a": "New"])
    #expect(try carrel.run("update", "x").code == 0)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: stick).sorted()
  }

  @Test func `a newer copy replaces an older one where names cannot be exchanged`() throws {
    #expect(try copy("renameat2:error=EINVAL") == 0)
    try update()
    #expect(try copy("renameat2:error=EINVAL") == 0)
    #expect(try title() == "New")
    #expect(try names() == ["x"])
  }

  @Test func `no link is made`() throws {
    let paths = { try FileManager.default.subpathsOfDirectory(atPath: self.stick + "/x") }
    #expect(try copy() == 0)
    for path in try paths() {
      let attributes = try FileManager.default.attributesOfItem(atPath: stick + "/x/" + path)
      #expect(attributes[.type] as? FileAttributeType != .typeSymbolicLink)
      if attributes[.type] as? FileAttributeType == .typeRegular {
        #expect(attributes[.referenceCount] as? Int == 1)
      }
    }
  }

  @Test(arguments: ["rename", "renameat2", "fsync", "syncfs", "unlink", "rmdir", "mkdir"])
  func `a copying that is killed leaves the old copy or the new one`(_ name: String) throws {
    #expect(try copy() == 0)
    try update()
    for number in 1...4 {
      let code = try copy("\(name):signal=KILL:when=\(number)")
      #expect(["Old", "New"].contains(try title()), "\(name) \(number)")
      if code == 0 { break }
    }
    #expect(try copy() == 0)
    #expect(try title() == "New")
    #expect(try names() == ["x"])
  }

  @Test(arguments: ["rename:signal=KILL:when=1", "rename:signal=KILL:when=2"])
  func `where names cannot be exchanged, a killed copying is mended by the next`(
    _ fault: String
  ) throws {
    #expect(try copy() == 0)
    try update()
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    let prefix = [
      "strace", "-o", "/dev/null", "-e", "inject=renameat2:error=EINVAL", "-e", "inject=" + fault,
    ]
    let process = try carrel.start(["copy", "x", stick], after: prefix, output: null)
    _ = csystem_wait(process)
    #expect(try copy() == 0)
    #expect(try title() == "New")
    #expect(try names() == ["x"])
  }
}
