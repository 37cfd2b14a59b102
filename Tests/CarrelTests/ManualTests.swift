import Foundation
import Reader
import TestSupport
import Testing

/// The manual and the program say the same.
struct ManualTests {
  private let manual: String

  init() throws {
    let folder = URL(filePath: BuiltProgram.sample).deletingLastPathComponent()
    let page = try text(of: folder.appending(path: "Documentation/carrel.1"))
    manual = page.replacing("\\-", with: "-")
  }

  @Test(arguments: Command.allCases)
  func `every command of the reader is in the manual`(_ command: Command) {
    let isThere = manual.contains("Cm \(command.rawValue)")
    #expect(isThere)
  }

  @Test(arguments: [
    "read", "list", "show", "search", "concordance", "frequencies", "index", "check", "render",
  ])
  func `every option is in the manual`(_ subcommand: String) throws {
    let help = try BuiltProgram().run(subcommand, "--help").output
    let options = help.split(separator: "\n").filter { $0.hasPrefix("  -") }.compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("--") }
    }
    #expect(!options.isEmpty)
    for option in options where option != "--version" && option != "--help" {
      let isThere = manual.contains("Fl -\(option.dropFirst(2))")
      #expect(isThere, "\(option)")
    }
  }
}
