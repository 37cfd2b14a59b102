extension Translations {
  /// A line of a PO file.
  typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  /// A message of a PO file while it is read, line by line, in UTF-8.
  struct Entry {
    private(set) var key: [UInt8] = []
    private(set) var forms: [[UInt8]] = []
    private(set) var isFuzzy = false
    private var isPlural = false
    private var hasKey = false

    var isWhole: Bool { hasKey && !forms.isEmpty }

    /// Whether a line after a whole message belongs to the next one.
    static func begins(_ line: Line) -> Bool {
      line.first == UInt8(ascii: "#") || starts(line, with: "msgid ")
    }

    mutating func read(_ line: Line) {
      if line.first == UInt8(ascii: "#") {
        isFuzzy = isFuzzy || Self.starts(line, with: "#,") && Self.has(line, "fuzzy")
        return
      }
      guard let quote = line.firstIndex(of: UInt8(ascii: "\"")) else { return }
      let quoted = line[quote...].dropFirst()
      if Self.starts(line, with: "msgid_plural") {
        isPlural = true
      } else if Self.starts(line, with: "msgid") {
        key = []
        hasKey = true
        Self.append(quoted, to: &key)
      } else if Self.starts(line, with: "msgstr") {
        forms.append([])
        Self.append(quoted, to: &forms[forms.count - 1])
      } else if !forms.isEmpty {
        Self.append(quoted, to: &forms[forms.count - 1])
      } else if !isPlural {
        Self.append(quoted, to: &key)
      }
    }

    /// Appends what stands before a quotation mark, with its escapes resolved.
    private static func append(_ quoted: Line, to text: inout [UInt8]) {
      var rest = quoted
      while let next = rest.firstIndex(where: isSign) {
        text += rest[..<next]
        guard rest[next] == UInt8(ascii: "\\"), next + 1 < rest.endIndex else { return }
        let escaped = rest[next + 1]
        text.append(
          escaped == UInt8(ascii: "n")
            ? UInt8(ascii: "\n") : escaped == UInt8(ascii: "t") ? UInt8(ascii: "\t") : escaped)
        rest = rest[(next + 2)...]
      }
      text += rest
    }

    private static func isSign(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func starts(_ line: Line, with word: StaticString) -> Bool {
      guard line.count >= word.utf8CodeUnitCount else { return false }
      return (0..<word.utf8CodeUnitCount).allSatisfy {
        line[line.startIndex + $0] == word.utf8Start[$0]
      }
    }

    private static func has(_ line: Line, _ word: StaticString) -> Bool {
      line.indices.contains { starts(line[$0...], with: word) }
    }
  }
}
