/// A record of RIS: a tag of two letters and a value a line, in UTF-8.
///
///     var record = RISRecord(.book)
///     record.add("AU", "Kropotkin, Peter")
///     record.text   // "TY  - BOOK\nAU  - Kropotkin, Peter\nER  - \n"
struct RISRecord: Sendable {
  private var lines: [String]

  /// A record of a type, which stands first.
  init(_ type: RISType) {
    lines = ["TY  - " + type.rawValue]
  }

  /// Adds a value; what is nil or empty is left out. White space and control characters, which would
  /// end the line, are one space.
  mutating func add(_ tag: String, _ value: String?) {
    guard let value else { return }
    let words = value.split { $0.isWhitespace || $0.isControl }
    if !words.isEmpty { lines.append(tag + "  - " + words.joined(separator: " ")) }
  }

  /// Adds a value a line.
  mutating func add(_ tag: String, _ values: [String]) {
    for value in values { add(tag, value) }
  }

  /// The record, with the tag that ends it.
  var text: String { lines.joined(separator: "\n") + "\nER  - \n" }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
  }
}
