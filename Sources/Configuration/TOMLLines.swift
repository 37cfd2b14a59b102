/// On which lines of a TOML file names stand: the parser does not tell.
///
///     TOMLLines("a = 1\n[keys.list]\nstar = \"*\"")[["keys", "list", "star"]]   // 3
struct TOMLLines {
  private var lines: [[String]: Int] = [:]

  init(_ toml: String) {
    var table: [String] = []
    for (index, line) in toml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let text = line.drop { $0 == " " || $0 == "\t" }
      if text.first == "[" {
        table = Self.names(text.dropFirst().prefix { $0 != "]" })
        note(table, index + 1)
      } else if let equals = text.firstIndex(of: "="), text.first != "#" {
        note(table + Self.names(text[..<equals]), index + 1)
      }
    }
  }

  /// The line of a name, or of the nearest table around it; 1 where neither is found.
  subscript(names: [String]) -> Int {
    var names = names
    while !names.isEmpty {
      if let line = lines[names] { return line }
      names.removeLast()
    }
    return 1
  }

  subscript(name: String) -> Int { self[[name]] }

  private mutating func note(_ names: [String], _ line: Int) {
    for count in names.indices where lines[Array(names[...count])] == nil {
      lines[Array(names[...count])] = line
    }
  }

  private static func names(_ text: Substring) -> [String] {
    text.split(separator: ".").map { name in
      String(name.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
    }
  }
}
