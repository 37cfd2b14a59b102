import Foundation

/// The messages as the sources have them: every literal in `Sources/Messages/English`.
struct MessageSource {
  /// A message's words with `{}` for each argument; those of a count of one, where they differ.
  struct Entry: Hashable {
    let key: String
    let plural: String?
  }

  /// All messages, in the order of files and lines.
  static func entries() throws -> [Entry] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Messages/English").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.flatMap { name in
      entries(in: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }

  /// The messages of a file: the literals of each `Message(…)`.
  static func entries(in source: String) -> [Entry] {
    source.split(separator: "Message(").dropFirst().compactMap { rest in
      var source = MessageLiterals(rest)
      let literals = source.literals()
      guard let first = literals.first else { return nil }
      return Entry(key: first, plural: literals.dropFirst().first)
    }
  }
}

/// Reads the string literals of a call, up to its closing parenthesis.
struct MessageLiterals {
  /// What follows.
  private(set) var rest: Substring

  init(_ rest: Substring) { self.rest = rest }

  mutating func literals() -> [String] {
    var found: [String] = []
    var depth = 1
    while depth > 0, let character = rest.first {
      if character == "\"" {
        found.append(literal())
        continue
      }
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      rest = rest.dropFirst()
    }
    return found
  }

  /// A literal at whose quotation mark one stands, of one line or of several.
  private mutating func literal() -> String {
    let isLong = rest.hasPrefix("\"\"\"")
    let quote = isLong ? "\"\"\"" : "\""
    rest = rest.dropFirst(quote.count)
    var text = ""
    while !rest.hasPrefix(quote) {
      if rest.hasPrefix("\\(") {
        rest = rest.dropFirst(2)
        skipArgument()
        text += "{}"
      } else if rest.hasPrefix("\\\n") {
        rest = rest.dropFirst(2)
        rest = rest.drop { $0 == " " }
      } else if rest.hasPrefix("\\") {
        text += rest.dropFirst().first == "n" ? "\n" : String(rest.dropFirst().prefix(1))
        rest = rest.dropFirst(2)
      } else {
        text.append(rest.removeFirst())
      }
    }
    rest = rest.dropFirst(quote.count)
    return isLong ? Self.dedented(text) : text
  }

  private mutating func skipArgument() {
    var depth = 1
    while depth > 0, let character = rest.popFirst() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
    }
  }

  private static func dedented(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}
