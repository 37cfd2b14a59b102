import Foundation
import Reader
import TestSupport
import Testing

/// The manual and the program say the same.
struct ManualTests {
  private let manual: String
  private let folder: URL

  init() throws {
    folder = URL(filePath: BuiltProgram.sample).deletingLastPathComponent()
    let page = try text(of: folder.appending(path: "Documentation/carrel.1"))
    manual = page.replacing("\\-", with: "-")
  }

  @Test func `the manual's keys are those of the command table`() throws {
    let file = folder.appending(path: "Documentation/carrel.1")
    let page = try text(of: file)
    let start = try #require(
      page.range(of: ".\\\" Keys, made of the command table: RECORD=1 make test\n"))
    let end = try #require(page.range(of: ".\\\" End of keys\n"))
    let expected = CommandContext.allCases.map(Self.table).joined()
    let recorded = page[start.upperBound..<end.lowerBound]
    if recorded != expected, ProcessInfo.processInfo.environment["RECORD"] != nil {
      let new = page[..<start.upperBound] + expected + page[end.lowerBound...]
      try Data(new.utf8).write(to: file)
    }
    #expect(recorded == expected)
  }

  /// The keys of a context in mdoc(7).
  private static func table(_ context: CommandContext) -> String {
    let entries = CommandTable.standard.entries(in: context).map { entry in
      let keys = entry.ways.map { "Ic " + escaped($0) }.joined(separator: " No or ")
      let help = entry.help.prefix(1).uppercased() + entry.help.dropFirst()
      let argument = entry.argument.name.map { " Ar \($0)" } ?? ""
      let name = "Cm " + escaped(entry.command.rawValue) + argument
      return ".It \(keys)\n\(prose(help))\n.Pq \(name) .\n"
    }
    return ".Ss \\&\(context.title)\n.Bl -tag -width Ds -compact\n\(entries.joined()).El\n"
  }

  private static func escaped(_ text: String) -> String {
    let text = prose(text).replacing("-", with: "\\-").replacing("^", with: "\\(ha")
    return text.first.map { "[],?.|".contains($0) } == true ? "\\&" + text : text
  }

  private static func prose(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("¶", with: "\\(ps").replacing("`", with: "")
  }

  @Test(arguments: [
    "read", "list", "show", "search", "concordance", "frequencies", "index", "check", "render",
    "events", "forget", "config", "publish", "get", "update", "archives", "rollback", "copy",
    "remove", "diff", "cite", "quote", "references", "notes list", "notes add", "notes edit",
    "notes remove", "notes export", "notes import", "export",
  ])
  func `every option is in the manual`(_ subcommand: String) throws {
    let help = try BuiltProgram().run(
      subcommand.split(separator: " ").map(String.init) + ["--help"]
    ).output
    let options = help.split(separator: "\n").filter { $0.hasPrefix("  -") }.compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("--") }
    }
    for option in options where option != "--version" && option != "--help" {
      let isThere = manual.contains("Fl -\(option.dropFirst(2))")
      #expect(isThere, "\(option)")
    }
  }
}
