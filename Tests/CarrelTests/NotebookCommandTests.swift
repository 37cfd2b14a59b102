import Foundation
import TestSupport
import Testing

struct NotebookCommandTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
  }

  private var notebook: String { program.home + "/.local/state/carrel/notebook.sqlite" }

  private func write(_ text: String) throws -> String {
    let path = program.home + "/records.json"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private let records = """
    {"format": "carrel-notebook", "version": 1, "archives": [{"identity": "a", "path": "/a",
      "openedAt": 5, "articles": [{"item": "x", "readAt": 2}],
      "searches": [{"query": "guild", "savedAt": 3}]}]}
    """

  @Test func `what is imported is exported, and can be forgotten`() throws {
    #expect(try program.run("notebook", "export").output.contains(#""archives" : ["#))
    let taken = try program.run("notebook", "import", write(records))
    #expect(taken.output == "1 article and 1 search taken in.\n")
    let exported = try program.run("notebook", "export").output
    #expect(exported.contains(#""query" : "guild""#) && exported.contains(#""item" : "x""#))
    let forgotten = try program.run("forget", "--all", "--yes")
    #expect(forgotten.output == "Forgot 1 article and 1 search of all archives.\n")
    #expect(try !program.run("notebook", "export").output.contains("guild"))
  }

  @Test func `what cannot be taken in leaves the notebook as it is`() throws {
    _ = try program.run("notebook", "import", write(records))
    let before = try program.run("notebook", "export").output
    let broken = try write(#"{"format": "carrel-notebook", "version": 1, "archives": [{}]}"#)
    let result = try program.run("notebook", "import", broken)
    #expect(result.code == 65)
    #expect(
      result.errors == "Can't take '\(broken)' in: 'identity' is missing in '/archives/0'. "
        + "'carrel notebook export' writes such files.\n")
    #expect(try program.run("notebook", "import", "/no/such").code == 66)
    #expect(try program.run("notebook", "export").output == before)
  }

  /// An archive in a folder of its own, whose searches the notebook keeps.
  private func archive(_ name: String, id: String) throws -> String {
    let folder = program.home + "/" + name
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "\(name)", "_carrel": {"id": "\(id)"},
       "items": [{"id": "a", "content_text": "Guilds."}]}
      """
    try Data(feed.utf8).write(to: URL(filePath: folder + "/\(id).json"))
    let path = folder + "/\(id).json"
    _ = try program.run(
      "notebook", "import",
      write(
        """
        {"format": "carrel-notebook", "version": 1, "archives": [{"identity": "\(id)", "path": "\(path)",
          "openedAt": 5, "articles": [], "searches": [{"query": "guild of \(id)", "savedAt": 3}]}]}
        """))
    return folder
  }

  @Test(arguments: ["folder", "file", "relative"])
  func `an archive that is gone is forgotten by its path`(_ way: String) throws {
    let folder = try archive("gone", id: "x")
    _ = try archive("there", id: "y")
    try FileManager.default.removeItem(atPath: folder)
    let named =
      switch way {
      case "file": folder + "/x.json"
      case "relative": folder + "/../gone/"
      default: folder
      }
    let result = try program.run("forget", "-a", named)
    #expect(result.code == 0)
    #expect(result.output == "Forgot 0 articles and 1 search of '\(folder)/x.json'.\n")
    let kept = try program.run("notebook", "export").output
    #expect(!kept.contains("guild of x") && kept.contains("guild of y"))
    let again = try program.run("forget", "-a", named)
    #expect(again.code == 66)
    #expect(again.errors.contains("there is no such file or folder"))
  }

  @Test func `of several archives in a folder that is gone one is to be named`() throws {
    let folder = try archive("gone", id: "x")
    _ = try archive("gone", id: "y")
    try FileManager.default.removeItem(atPath: folder)
    let result = try program.run("forget", "-a", folder)
    #expect(result.code == 64)
    #expect(result.errors.contains("Several archives lay there. Name one of them: "))
    #expect(result.errors.contains("\(folder)/x.json") && result.errors.contains("/y.json"))
    #expect(try program.run("forget", "-a", folder + "/y.json").code == 0)
    #expect(try program.run("forget", "-a", folder).code == 0)
  }

  @Test func `the archive read last is forgotten where it is gone`() throws {
    let folder = try archive("gone", id: "x")
    try FileManager.default.removeItem(atPath: folder)
    let result = try program.run("forget", "searches")
    #expect(result.code == 0)
    #expect(result.output.contains("'\(folder)/x.json'"))
  }

  @Test func `what is kept of one archive is forgotten alone`() throws {
    _ = try program.run("notebook", "import", write(records))
    let result = try program.run("forget", "-a", BuiltProgram.sample, "places")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("Forgot 0 articles and 0 searches of '"))
    #expect(try program.run("notebook", "export").output.contains("guild"))
    #expect(try program.run("forget", "-a", "x", "--all").code == 64)
    #expect(try program.run("forget", "nonsense").code == 64)
  }
}
