import Screen
import TestSupport
import Testing

@testable import Reader

/// Texts of several lines, typed and changed; the cursor is written as `|`.
struct TextEditorTests {
  private static let window = TextEditor.Window(columns: 11, rows: 4)

  /// An editor of a text with its cursor where the text has a `|`.
  private func editor(_ text: String) -> TextEditor {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    var editor = TextEditor(String(parts[0]) + String(parts.dropFirst().first ?? ""))
    for _ in (parts.dropFirst().first ?? "") { _ = editor.take(.left, in: Self.window) }
    return editor
  }

  /// What a text has become after some keys.
  private func after(_ text: String, _ keys: String) -> String {
    var editor = editor(text)
    for name in keys.split(separator: " ") {
      guard let key = Key(name: String(name)) else {
        Issue.record("no key is named \(name)")
        continue
      }
      let isTaken = editor.take(key, in: Self.window)
      #expect(isTaken)
    }
    return shown(editor)
  }

  private func shown(_ editor: TextEditor) -> String {
    var lines = editor.lines
    lines[editor.cursor.line].insert("|", at: editor.cursor.character)
    return lines.map { String($0) }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("bees|", "a n t", "beesant|"),
    ("be|es", "x", "bex|es"),
    ("be|es", "Enter", "be\n|es"),
    ("bees\n|ants", "Backspace", "bees|ants"),
    ("bees|\nants", "Del", "bees|ants"),
    ("|bees", "Backspace Left Up", "|bees"),
    ("bees|", "Del Right Down", "bees|"),
    ("bees and ants|", "Ctrl-W", "bees and |"),
    ("bees and   |", "Ctrl-W", "bees |"),
    ("bees\n|ants", "Ctrl-W", "bees|ants"),
    ("bees and |ants", "Ctrl-U", "|ants"),
    ("bees\n|ants", "Ctrl-U", "bees|ants"),
    ("bees |and ants\nguilds", "Ctrl-K", "bees |\nguilds"),
    ("bees|\nguilds", "Ctrl-K", "bees|guilds"),
    ("bees and ants|", "Ctrl-W Ctrl-W Ctrl-Y", "bees and ants|"),
    ("bees |and ants", "Ctrl-K Home Ctrl-Y", "and ants|bees "),
    ("one two| three", "Ctrl-W Ctrl-K Ctrl-Y", "one two three|"),
    ("one two|", "Ctrl-W x Ctrl-W Ctrl-Y", "one x|"),
  ])
  func `keys of readline change the text`(_ before: String, _ keys: String, _ expected: String) {
    #expect(after(before, keys) == expected)
  }

  @Test(arguments: [
    ("one two three four|", "Up", "one two| three four"),
    ("one two three four|", "Home", "one two |three four"),
    ("one two three four|", "Home Home", "|one two three four"),
    ("|one two three four", "End", "one two| three four"),
    ("|one two three four", "End End", "one two three four|"),
    ("|one two three four", "Down Down", "one two three four|"),
    ("a long line\n\nanother|", "Up Up", "a long line|\n\nanother"),
    ("longer\nx\nlonger|", "Up Up", "longer|\nx\nlonger"),
    ("a\nb\nc\nd\ne\nf|", "PgUp", "a\nb\nc|\nd\ne\nf"),
    ("|a\nb\nc\nd\ne\nf", "PgDn PgDn", "a\nb\nc\nd\ne\n|f"),
  ])
  func `the cursor goes by rows as they are shown`(
    _ before: String, _ keys: String, _ expected: String
  ) {
    #expect(after(before, keys) == expected)
  }

  @Test(arguments: [
    ("one two three four", ["one two ", "three four"]),
    ("Donaudampfschifffahrt", ["Donaudampf", "schifffahr", "t"]),
    ("相互扶助進化論", ["相互扶助進", "化論"]),
    ("a 相互扶助進", ["a 相互扶助", "進"]),
    ("ends in blanks      ", ["ends in ", "blanks      "]),
    ("", [""]),
  ])
  func `lines are broken between words, and within those that are too long`(
    _ text: String, _ expected: [String]
  ) {
    let editor = TextEditor(text)
    let rows = editor.rows(ofLine: 0, in: Self.window)
    #expect(rows.map { editor.text(of: $0).string } == expected)
  }

  @Test func `what one sees as a character is one, however it came`() {
    var editor = TextEditor("cafe")
    editor.insert("\u{301}")
    #expect(editor.lines[0].count == 4)
    #expect(shown(editor) == "cafe\u{301}|")
    editor.insert(" 👩")
    editor.insert("\u{200D}")
    editor.insert("👧")
    #expect(editor.lines[0].count == 6)
    _ = editor.take(.backspace, in: Self.window)
    #expect(editor.text == "cafe\u{301} ")
    var flags = TextEditor("🇧|".replacing("|", with: ""))
    flags.insert("🇷")
    #expect(flags.lines[0] == ["🇧🇷"])
    #expect(flags.cursor.character == 1)
  }

  @Test func `what is pasted keeps its lines, and loses its controls`() {
    var editor = TextEditor("x")
    _ = editor.take(.paste("a\r\nb\rc\td\u{1B}[2J\u{9B}"), in: Self.window)
    #expect(editor.text == "xa\nb\nc d[2J")
    #expect(shown(editor).hasSuffix("d[2J|"))
  }

  @Test func `a text has an end, and what is beyond it is not put in`() {
    var editor = TextEditor(String(repeating: "a", count: TextEditor.limit - 1))
    let fits = editor.insert("bcd")
    #expect(!fits)
    #expect(editor.count == TextEditor.limit)
    #expect(editor.text.hasSuffix("ab"))
  }

  @Test func `words from right to left stand at the right`() {
    let editor = TextEditor("עזרה")
    let row = editor.rows(ofLine: 0, in: Self.window)[0]
    #expect(editor.indent(of: row, in: Self.window) == 6)
    #expect(TextEditor("aid").indent(of: row, in: Self.window) == 0)
  }

  @Test(arguments: UInt64(0)..<20)
  func `no order of keys loses the cursor, and rows have the whole text`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var editor = TextEditor()
    let texts = ["a", " ", "é", "相", "\u{301}", "👩‍👩‍👧", "word ", "עזרה", "\n", "🇧", "long long"]
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .backspace, .delete, .enter,
      .control("w"), .control("u"), .control("k"), .control("y"),
    ]
    for _ in 0..<400 {
      let window = TextEditor.Window(
        columns: Int.random(in: 1...14, using: &random), rows: Int.random(in: 1...5, using: &random)
      )
      if Bool.random(using: &random), let text = texts.randomElement(using: &random) {
        editor.insert(text)
      } else if let key = keys.randomElement(using: &random) {
        _ = editor.take(key, in: window)
      }
      #expect(editor.lines.indices.contains(editor.cursor.line))
      #expect(0...editor.lines[editor.cursor.line].count ~= editor.cursor.character)
      #expect(editor.lines.allSatisfy { Array(String($0)) == $0 })
      for line in editor.lines.indices {
        let rows = editor.rows(ofLine: line, in: window)
        #expect(rows.flatMap { editor.lines[line][$0.characters] } == editor.lines[line])
      }
      let first = editor.firstRow(after: .start, in: window)
      let shown = editor.rows(from: first, in: window)
      #expect(shown.contains(editor.row(of: editor.cursor, in: window)))
      #expect(shown.count <= window.rows)
    }
  }
}
