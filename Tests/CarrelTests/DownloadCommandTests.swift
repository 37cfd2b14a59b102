import Distribution
import Foundation
import TestSupport
import Testing

/// `get`, `update`, `archives`, `rollback`, `copy` and `remove` of the built program.
struct DownloadCommandTests {
  private let carrel: BuiltProgram
  private let publication: Publication
  private let key: String

  init() throws {
    carrel = try BuiltProgram()
    publication = try Publication()
    key = try #require(publication.key?.publicKey).text
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes"])
  }

  private func lines(_ arguments: String...) throws -> [String] {
    let result = try carrel.run(arguments)
    #expect(result.code == 0, "\(result.errors)")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func `an archive is fetched from a folder, and read by its name`() throws {
    let size = try #require(size)
    #expect(
      try lines("get", publication.folder) == [
        """
        'Free Communes', version 1 of 2026-09-22. It is signed by the key \(key), which is \
        trusted from now on: compare it with the publisher's.
        """,
        "To be fetched: 2 pages, 0 attachments, \(size) bytes.",
        "Installed as 'free-communes', version 1; 'carrel free-communes' reads it.",
      ])
    #expect(try lines("list", "-a", "free-communes").count == 3)
    #expect(try lines("show", "-a", "free-communes", "b").contains { $0.contains("Bread, b.") })
  }

  @Test func `a dry run fetches nothing`() throws {
    #expect(try lines("get", publication.folder, "--dry-run").last == "Nothing was fetched.")
    let none = try carrel.run("archives")
    #expect(none.code == 1)
    #expect(none.errors == "No archive is installed; 'carrel get SOURCE' installs one.\n")
  }

  @Test func `an update says what is done, and its catalog knows it`() throws {
    _ = try lines("get", publication.folder)
    _ = try lines("index", "-a", "free-communes")
    try publication.publish(["a": "Anarchy", "b": "Bread", "c": "Communes", "d": "Dmitrov"])
    #expect(
      try lines("update").first == """
        'Free Communes', version 2 of 2026-09-23. It is signed by the known key \(key).
        """)
    let status = try carrel.run("index", "--status", "-a", "free-communes")
    #expect(status.output.hasPrefix("4 of 4 articles indexed.\n"))
    #expect(status.code == 0)
    #expect(
      try lines("update", "free-communes").last
        == "'free-communes' is up to date: version 2 of 2026-09-23.")
  }

  @Test func `the installed archives are columns, and JSON`() throws {
    _ = try lines("get", publication.folder, "--name", "communes")
    let size = try #require(size)
    let source = try #require(realpath(publication.folder, nil).map { String(cString: $0) })
    #expect(
      try lines("archives") == [
        "communes\t1\t2026-09-22\t3\t\(size)\t\(source)\tFree Communes\t"
      ])
    let json = try #require(try lines("archives", "--json").first)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["name"] as? String == "communes")
    #expect(object?["key"] as? String == key)
    #expect(object?["previous"] is NSNull)
  }

  @Test func `going back is said, and returns`() throws {
    _ = try lines("get", publication.folder)
    let first = try carrel.run("rollback", "free-communes")
    #expect(first.errors == "There is no earlier version of 'free-communes' to go back to.\n")
    #expect(first.code == 66)
    try publication.publish(["a": "Anarchism"])
    _ = try lines("update")
    #expect(
      try lines("rollback", "free-communes") == [
        """
        'free-communes' is at version 1 of 2026-09-22 again; version 2 is kept, and the next \
        'carrel rollback' returns to it.
        """
      ])
    #expect(try lines("list", "-a", "free-communes").count == 3)
    _ = try lines("rollback", "free-communes")
    #expect(try lines("list", "-a", "free-communes").count == 1)
  }

  @Test func `a copy is got elsewhere, and what was removed leaves its notes`() throws {
    _ = try lines("get", publication.folder)
    let stick = carrel.home + "/stick"
    #expect(
      try lines("copy", "free-communes", stick).first?.hasPrefix(
        "Copied 'free-communes' to '\(stick)/free-communes', ") == true)
    #expect(
      try lines("remove", "free-communes", "--yes") == [
        "Removed 'free-communes'. Places and marks are kept."
      ])
    #expect(carrel.catalog() == nil)
    #expect(try lines("get", stick).last?.hasPrefix("Installed as 'free-communes'") == true)
    let unknown = try carrel.run("remove", "kropotkin", "--yes")
    #expect(unknown.code == 66)
    #expect(
      unknown.errors == """
        No archive 'kropotkin' is installed; 'carrel archives' shows those that are.

        """)
  }

  @Test func `a changed key is trusted after both were shown`() throws {
    _ = try lines("get", publication.folder)
    publication.key = TestKey(seed: 2)
    let new = try #require(publication.key?.publicKey).text
    try publication.publish(["a": "Anarchism"])
    for arguments in [["update", "--trust-new-key"], ["update"]] {
      let refused = try carrel.run(arguments)
      #expect(refused.code == 77)
      #expect(refused.errors.contains("The key was \(key), and now is \(new)."))
    }
    // Another one than was shown is not meant by that.
    publication.key = TestKey(seed: 3)
    try publication.publish(["a": "Anarchism"])
    #expect(try carrel.run("update", "--trust-new-key").code == 77)
    #expect(try lines("update", "--trust-new-key").last?.hasPrefix("Installed") == true)
  }

  @Test(arguments: [
    (["get", "ftp://example.org/"], 64), (["get", "https://exämple.org/"], 64),
    (["get", "/no/such"], 66), (["get", "."], 65), (["update", "no"], 66), (["update"], 1),
    (["copy", "no", "/tmp"], 66), (["remove"], 64), (["remove", "a", "--unfinished"], 64),
    (["get", "http://127.0.0.1:9/"], 69), (["get", "x", "--name", "A/B"], 66),
    (["get", "x", "--limit-rate", "fast"], 64), (["get", "x", "--key", "secret"], 64),
    (["get", "x", "--connections", "0"], 64), (["get", "x", "--timeout", "0"], 64),
  ])
  func `bad input is one line, and a right exit code`(arguments: [String], code: Int) throws {
    let result = try carrel.run(arguments)
    #expect(result.code == Int32(code), "\(result.errors)")
    if code != 64 || !result.errors.hasPrefix("Error:") {
      #expect(result.errors.filter { $0 == "\n" }.count == 1, "\(result.errors)")
    }
    #expect(result.output == "")
  }

  @Test func `where curl is missing, one line says so`() throws {
    let result = try carrel.run("get", "http://127.0.0.1:9/", variables: ["PATH": "/nowhere"])
    #expect(result.code == 69)
    #expect(
      result.errors == """
        Can't fetch anything: the program 'curl' is not installed. 'apt install curl' installs it.

        """)
  }

  @Test func `proxies are as the environment says, and the user's own configuration has no say`()
    throws
  {
    let server = try UnrulyServer(serving: publication.folder)
    try "proxy = http://127.0.0.1:9/\n".write(
      toFile: carrel.home + "/.curlrc", atomically: true, encoding: .utf8)
    #expect(try carrel.run("get", server.address).code == 0)
    let proxy = try UnrulyServer(serving: publication.folder)
    let result = try carrel.run(
      "get", "http://archive.invalid/", variables: ["http_proxy": proxy.address])
    #expect(result.code == 65)
    #expect(proxy.starts(of: "http://archive.invalid/manifest.json").count == 1)
  }

  private var size: Int? {
    let bytes = FileManager.default.contents(atPath: publication.folder + "/manifest.json")
    let manifest = try? Manifest(Array(bytes ?? Data()))
    return manifest?.pages.reduce(0) { $0 + $1.size }
  }
}
