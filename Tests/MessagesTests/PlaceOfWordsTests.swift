import Foundation
import Screen
import Testing

/// All words are made in one place, so that a translator finds them there.
struct PlaceOfWordsTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  /// Folders where nothing is said but by messages.
  private static let folders = [
    "Reader/State", "Reader/Update", "Reader/Settings", "Reader/Effects", "Reader/Views",
    "Reader/Linear", "Reader/Text", "Archive/Faults", "Archive/Files", "Archive/JSON", "Checking",
    "Configuration", "Distribution", "Downloading", "Publishing/Pages", "Revisions",
    "Terminal", "carrel",
  ]

  /// Tables whose English is translated where it is shown, or is none, and texts of help, which stay
  /// English.
  private static let tables: Set = [
    "Languages/LanguageRegistry.swift", "QueryHelp.swift", "TextOptions.swift",
  ]

  /// Calls in which words stay English: help, what is said of wrong options, our own mistakes.
  private static let english = [
    "CommandConfiguration", "ArgumentHelp", "@Argument", "@Option", "@Flag", "ValidationError",
    "preconditionFailure",
  ]

  @Test(arguments: folders) func `words stand among the messages alone`(folder: String) throws {
    let path = Self.sources.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: path.path)
    let files = names.filter { $0.hasSuffix(".swift") && !Self.tables.contains($0) }
    #expect(!files.isEmpty)
    for name in files {
      let source = try String(contentsOf: path.appending(path: name), encoding: .utf8)
      for words in Self.words(in: source) {
        Issue.record("\(folder)/\(name) says “\(words)”, which belongs in Messages/English")
      }
    }
  }

  @Test func `words are told from names`() {
    let source = #"""
      // A comment that says "some words" is none of them.
      let key = "paragraph-numbers" + "HOME" + " · " + "¶ \(number)" + "Tab"
      let queue = DispatchQueue(label: "concordance order")
      message = isOpen ? "Contents" : "the \(part) is not here"
      @Flag(help: "Of (all) archives.") var all = false
      throw ValidationError("'--limit' must be at least \(least).")
      """#
    #expect(Self.words(in: source) == ["Contents", "the {} is not here"])
  }

  /// The literals of a source that are words of a language: several, or one with a capital that
  /// names no key; mark-up is none.
  private static func words(in source: String) -> [String] {
    let lines = source.split(separator: "\n").filter { line in
      !line.drop { $0 == " " }.hasPrefix("//") && !line.contains("(label: ")
    }
    var literals = MessageLiterals(withoutEnglish(lines.joined(separator: "\n"))[...])
    return literals.literals().filter { literal in
      !literal.hasPrefix("<")
        && (literal.contains(/[a-z] [a-z]/)
          || literal.contains(/^[A-Z][a-z]/) && Key(name: literal) == nil)
    }
  }

  /// A source without the calls in which words stay English.
  private static func withoutEnglish(_ source: String) -> String {
    english.reduce(source) { source, name in
      let parts = source.split(separator: name + "(", omittingEmptySubsequences: false)
      return parts.dropFirst().reduce(into: String(parts[0])) { kept, part in
        var call = MessageLiterals(part)
        _ = call.literals()
        kept += call.rest
      }
    }
  }
}
