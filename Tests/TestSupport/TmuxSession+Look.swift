/// How a character looks on a terminal, as tmux tells it.
package struct TerminalLook: Equatable, Sendable {
  /// SGR numbers that are set: 1 bold, 2 dim, 3 slanted, 4 underlined, 7 reversed.
  package var attributes: Set<Int> = []
  /// The colour of the text, of 256; nil for the terminal's own.
  package var foreground: Int?
  /// The colour behind it.
  package var background: Int?

  /// A look of those attributes and colours.
  package init(_ attributes: Set<Int> = [], _ foreground: Int? = nil, on background: Int? = nil) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }

  fileprivate mutating func set(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = TerminalLook()
      case 1...7: attributes.insert(number)
      case 30...37: foreground = number - 30
      case 38: foreground = rest.dropFirst().first
      case 39: foreground = nil
      case 40...47: background = number - 40
      case 48: background = rest.dropFirst().first
      case 49: background = nil
      default: break
      }
      if number == 38 || number == 48 { rest = rest.dropFirst(2) }
    }
  }
}

/// A character on a terminal, and how it looks.
package struct SeenCharacter: Equatable, Sendable {
  /// The character.
  package let character: Character
  /// How it looks; of a blank without attributes only the ground is seen.
  package let look: TerminalLook

  fileprivate init(_ character: Character, _ look: TerminalLook) {
    self.character = character
    let isPlainBlank = character == " " && look.attributes.isEmpty
    self.look = isPlainBlank ? TerminalLook([], nil, on: look.background) : look
  }
}

extension TmuxSession {
  /// What is seen: the rows, without the blanks at their ends.
  package func seenRows() throws -> [[SeenCharacter]] {
    var look = TerminalLook()
    return try styledRows().map { row in
      var seen: [SeenCharacter] = []
      var rest = row
      while let character = rest.popFirst() {
        if character == "\u{1B}" {
          let sequence = rest.dropFirst().prefix { $0 != "m" }
          look.set(sequence.split(separator: ";").compactMap { Int($0) })
          rest = rest.dropFirst(sequence.count + 2)
        } else {
          seen.append(SeenCharacter(character, look))
        }
      }
      let end = seen.lastIndex { $0.character != " " || !$0.look.attributes.isEmpty } ?? -1
      return Array(seen[...end])
    }
  }

  /// How the first character of a text looks, in the first row that has it; nil where none has.
  package func look(of text: String) throws -> TerminalLook? {
    for row in try seenRows() {
      let line = String(row.map(\.character))
      if let start = line.firstRange(of: text)?.lowerBound {
        return row[line.distance(from: line.startIndex, to: start)].look
      }
    }
    return nil
  }
}
