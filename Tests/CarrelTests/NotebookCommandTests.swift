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
