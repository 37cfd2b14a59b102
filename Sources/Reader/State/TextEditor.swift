import Screen

/// A text of several lines that is being typed, with a cursor in it.
///
///     var editor = TextEditor("Bees and ants")
///     editor.take(.control("w"), in: window)   // "Bees and "
///     editor.take(.enter, in: window)          // a second line
///
/// What one sees as a character is one here, whatever it is made of: `é` of a letter and its accent,
/// a family of emoji. Controls never come into the text.
struct TextEditor: Sendable, Equatable {
  /// A place in the text: before a character of a line, or at the line's end.
  struct Place: Hashable, Comparable, Sendable {
    /// The line, from 0.
    var line: Int
    /// How many characters of it stand before the place.
    var character: Int

    static let start = Place(line: 0, character: 0)

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.character) < (right.line, right.character)
    }
  }

  /// The room in which the text is shown.
  struct Window: Sendable, Equatable {
    /// Columns, the last of which is kept for the cursor.
    let columns: Int
    /// Rows.
    let rows: Int
  }

  /// The lines, at least one.
  private(set) var lines: [[Character]] = [[]]

  /// Where one types.
  private(set) var cursor = Place.start

  /// What was deleted last by a key that deletes more than a character: Ctrl-Y puts it back.
  private var killed: [Character] = []

  /// Whether the last key deleted so, and the next one adds to it.
  private var isKilling = false

  /// The column that going up and down keeps to.
  private var wantedColumn: Int?

  /// The longest text, in characters: that of a long chapter.
  static let limit = 100_000

  /// An editor of a text, with its cursor at the end.
  init(_ text: String = "") {
    insert(text)
  }

  /// What was typed.
  var text: String { lines.map { String($0) }.joined(separator: "\n") }

  /// Whether nothing was typed.
  var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }

  /// How many characters there are, line breaks counted too.
  var count: Int { lines.reduce(lines.count - 1) { $0 + $1.count } }

  /// The line where the cursor stands.
  var currentLine: String { String(lines[cursor.line]) }

  /// The word before the cursor, up to a blank: `#mut`.
  var wordBeforeCursor: String {
    let before = lines[cursor.line][..<cursor.character]
    return String(before[(before.lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0)...])
  }

  // MARK: - Changing

  /// Puts text in at the cursor, as far as there is room for it; false where there is not for all.
  @discardableResult
  mutating func insert(_ text: String) -> Bool {
    let new = Self.typable(text)
    let room = max(0, Self.limit - count)
    let kept = new.prefix(room)
    guard !kept.isEmpty else { return new.isEmpty }
    let parts = kept.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    let before = lines[cursor.line][..<cursor.character]
    let after = Array(lines[cursor.line][cursor.character...])
    var inserted = parts
    inserted[0] = Self.joined(before, parts[0])
    let last = inserted.count - 1
    let end = inserted[last].count
    inserted[last] = Self.joined(inserted[last][...], after)
    lines.replaceSubrange(cursor.line...cursor.line, with: inserted)
    cursor.line += last
    cursor.character = min(end, lines[cursor.line].count)
    return kept.count == new.count
  }

  /// Deletes what stands between two places.
  mutating func remove(_ range: Range<Place>) {
    guard range.lowerBound < range.upperBound else { return }
    let (start, end) = (range.lowerBound, range.upperBound)
    let kept = Self.joined(
      lines[start.line][..<start.character], Array(lines[end.line][end.character...]))
    lines.replaceSubrange(start.line...end.line, with: [kept])
    cursor = Place(line: start.line, character: min(start.character, kept.count))
  }

  /// Puts another word in place of the one before the cursor.
  mutating func replaceWordBeforeCursor(with word: String) {
    let start = Place(line: cursor.line, character: cursor.character - wordBeforeCursor.count)
    remove(start..<cursor)
    insert(word)
  }

  /// Puts the cursor behind a text with which this one begins.
  mutating func goToEnd(ofText text: String) {
    let line = min(text.count { $0 == "\n" }, lines.count - 1)
    cursor = end(ofLine: line)
  }

  /// Deletes the line where the cursor stands, and the break before it.
  mutating func removeCurrentLine() {
    let end = Place(line: cursor.line, character: lines[cursor.line].count)
    let start = cursor.line > 0 ? self.end(ofLine: cursor.line - 1) : Place.start
    remove(start..<end)
  }

  private func end(ofLine line: Int) -> Place { Place(line: line, character: lines[line].count) }

  /// Deletes what Ctrl-Y can put back.
  private mutating func kill(_ range: Range<Place>) {
    let text = Array(self.text(in: range))
    if !isKilling { killed = [] }
    killed = range.upperBound == cursor ? text + killed : killed + text
    remove(range)
    isKilling = true
  }

  private func text(in range: Range<Place>) -> String {
    let (start, end) = (range.lowerBound, range.upperBound)
    if start.line == end.line {
      return String(lines[start.line][start.character..<end.character])
    }
    let middle = lines[start.line + 1..<end.line].map { String($0) }
    return
      ([String(lines[start.line][start.character...])] + middle
      + [String(lines[end.line][..<end.character])]).joined(separator: "\n")
  }

  /// Text with no controls but line feeds; a tab is a blank.
  private static func typable(_ text: String) -> [Character] {
    let breaks = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    var scalars = String.UnicodeScalarView()
    for scalar in breaks.unicodeScalars {
      switch scalar.value {
      case 0x0A: scalars.append(scalar)
      case 0x09, 0x2028, 0x2029, 0x85: scalars.append(scalar == "\t" ? " " : "\n")
      case 0..<0x20, 0x7F..<0xA0: continue
      default: scalars.append(scalar)
      }
    }
    return Array(String(scalars))
  }

  /// Two stretches of a line as one, in which the last character of the first and the first one of the
  /// second may be a single one.
  private static func joined(_ head: ArraySlice<Character>, _ tail: [Character]) -> [Character] {
    guard let last = head.last, let first = tail.first, !(last.isASCII && first.isASCII) else {
      return head + tail
    }
    return Array(String(head) + String(tail))
  }
}

// MARK: - Keys

extension TextEditor {
  /// Takes a key, as readline knows them; whether it was one that edits or moves.
  mutating func take(_ key: Key, in window: Window) -> Bool {
    let wasKilling = isKilling
    isKilling = false
    let column = wantedColumn
    wantedColumn = nil
    switch key {
    case .up, .control("p"): move(byRows: -1, in: window, column)
    case .down, .control("n"): move(byRows: 1, in: window, column)
    case .pageUp: move(byRows: 1 - max(2, window.rows), in: window, column)
    case .pageDown: move(byRows: max(2, window.rows) - 1, in: window, column)
    case .home, .control("a"): cursor = startOfRow(in: window)
    case .end, .control("e"): cursor = endOfRow(in: window)
    case .left, .control("b"): cursor = place(before: cursor)
    case .right, .control("f"): cursor = place(after: cursor)
    default:
      isKilling = wasKilling
      return edit(key)
    }
    return true
  }

  private mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .control("w"): kill(startOfWord..<cursor)
    case .control("u"): kill(startOfLine..<cursor)
    case .control("k"): kill(cursor..<endOfLine)
    default:
      isKilling = false
      switch key {
      case .backspace: remove(place(before: cursor)..<cursor)
      case .delete, .control("d"): remove(cursor..<place(after: cursor))
      case .control("y"): insert(String(killed))
      case .enter: insert("\n")
      case .character(let character): insert(String(character))
      case .paste(let text): insert(text)
      default: return false
      }
    }
    return true
  }

  // MARK: - Places

  private func place(before place: Place) -> Place {
    if place.character > 0 { return Place(line: place.line, character: place.character - 1) }
    return place.line > 0 ? end(ofLine: place.line - 1) : place
  }

  private func place(after place: Place) -> Place {
    if place.character < lines[place.line].count {
      return Place(line: place.line, character: place.character + 1)
    }
    return place.line + 1 < lines.count ? Place(line: place.line + 1, character: 0) : place
  }

  /// The beginning of the line; where one is there, the end of the line before.
  private var startOfLine: Place {
    cursor.character > 0 ? Place(line: cursor.line, character: 0) : place(before: cursor)
  }

  /// The end of the line; where one is there, the beginning of the next line.
  private var endOfLine: Place {
    cursor.character < lines[cursor.line].count ? end(ofLine: cursor.line) : place(after: cursor)
  }

  /// The beginning of the word before the cursor; at the beginning of a line, the end of the one
  /// before.
  private var startOfWord: Place {
    guard cursor.character > 0 else { return place(before: cursor) }
    let before = lines[cursor.line][..<cursor.character]
    let end = before.lastIndex { !$0.isWhitespace } ?? 0
    let start = before[..<end].lastIndex(where: \.isWhitespace).map { $0 + 1 } ?? 0
    return Place(line: cursor.line, character: start)
  }

  // MARK: - Rows

  /// Goes up or down by rows of the window, as near as can be to the column that it began at.
  private mutating func move(byRows step: Int, in window: Window, _ column: Int?) {
    let here = row(of: cursor, in: window)
    let wanted = column ?? self.column(of: cursor, in: here)
    let there = row(here, movedBy: step, in: window)
    cursor =
      there == here
      ? (step < 0 ? Place.start : end(ofLine: lines.count - 1)) : place(atColumn: wanted, in: there)
    wantedColumn = wanted
  }

  private func startOfRow(in window: Window) -> Place {
    let row = row(of: cursor, in: window)
    let start = Place(line: row.line, character: row.characters.lowerBound)
    return cursor == start ? Place(line: row.line, character: 0) : start
  }

  private func endOfRow(in window: Window) -> Place {
    let row = row(of: cursor, in: window)
    let end = Place(line: row.line, character: row.end(in: lines[row.line].count))
    return cursor == end ? self.end(ofLine: row.line) : end
  }
}
