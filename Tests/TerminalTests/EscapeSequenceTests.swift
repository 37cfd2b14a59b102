import CNcurses
import Testing

@testable import Screen
@testable import Terminal

/// What begins with an Escape is one key or none, however it arrives.
struct EscapeSequenceTests {
  @Test(arguments: [
    ("\u{1B}[A\u{1B}OB", "Up Down"), ("\u{1B}[1;2D\u{1B}[1;5C", "Left Right"),
    ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", "Home End Home End Home End"),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[Z", "Ins Del PgUp PgDn Shift-Tab"),
    ("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[24~", "F1 F1 F1 F12"), ("\u{1B}OM\u{1B}Oq", "Enter 1"),
    ("\u{1B}[I\u{1B}[O\u{1B}[?62;1;4c\u{1B}[12;40R\u{1B}[97;5u", ""),
    ("\u{1B}[<64;10;10M\u{1B}[M a!j", "j"), ("\u{1B}[200~q\r\u{1B}[201~j", "Paste q\n j"),
    ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\j\u{1B}]10;?\u{7}k", "j k"),
    ("\u{1B}P>|XTerm(370)\u{1B}\\j", "j"), ("\u{1B}a\u{1B}]a\u{1B}Pa", "Esc a Esc ] a Esc P a"),
    ("\u{1B}\u{1B}[A", "Esc Up"), ("\u{1B}[\rj", "Esc [ Enter j"), ("a\u{1B}[Ab", "a Up b"),
  ])
  func `at once`(_ typed: String, _ names: String) {
    #expect(Self.names(of: [(0, typed)]) == names)
  }

  private typealias Piece = (delay: Int, text: String)

  private static let slow: [([Piece], String)] = [
    ([(0, "\u{1B}"), (120, "[A"), (0, "j")], "Esc Up j"),
    ([(0, "\u{1B}"), (120, "["), (250, "5"), (250, "~")], "Esc PgUp"),
    ([(0, "\u{1B}"), (250, "OH")], "Esc Home"),
    ([(0, "\u{1B}["), (250, "A")], "Up"),
    ([(0, "\u{1B}"), (310, "[A")], "Esc [ A"),
    ([(0, "\u{1B}"), (100, "["), (310, "A")], "Esc [ A"),
    ([(0, "\u{1B}"), (100, "["), (310, "\u{1B}[A")], "Esc [ Up"),
    ([(0, "\u{1B}"), (100, "[200~a\u{1B}"), (100, "[201"), (900, "~b")], "Esc Paste a b"),
    ([(0, "\u{1B}"), (50, "j")], "Esc j"), ([(0, "\u{1B}"), (50, "]j")], "Esc ] j"),
    ([(0, "\u{1B}]11;rgb"), (900, "j")], "j"), ([(0, "\u{1B}[M"), (900, "j")], "j"),
  ]

  @Test(arguments: slow)
  private func `in pieces, as on a slow line`(_ pieces: [Piece], _ names: String) {
    #expect(Self.names(of: pieces) == names)
  }

  @Test func `what was begun by hand is told when nothing follows`() {
    var decoder = KeyDecoder(encoding: .utf8)
    #expect(decoder.take(0x1B, at: 0) == [] && decoder.endOfInput(at: 0) == [.escape])
    #expect(decoder.deadline == nil)
    #expect(decoder.take(0x5B, at: 100) == [] && decoder.endOfInput(at: 100) == [])
    #expect(decoder.deadline == 400)
    #expect(decoder.endOfInput(at: 400) == [.character("[")])
    #expect(decoder.deadline == nil)
  }

  @Test func `a key of ncurses after an Escape is itself`() {
    var decoder = KeyDecoder(encoding: .utf8)
    #expect(decoder.take(0x1B, at: 0) + decoder.take(KEY_UP, at: 0) == [.escape, .up])
  }

  @Test func `no answer is so long that it keeps keys away`() {
    var decoder = KeyDecoder(encoding: .utf8)
    let answer = "\u{1B}]11;" + String(repeating: "a", count: 100_000) + "\u{7}j"
    let keys = answer.utf8.flatMap { decoder.take(Int32($0), at: 0) }
    #expect(keys + decoder.endOfInput(at: 0) == [.character("j")])
  }

  /// The names of the keys of what is typed so many milliseconds after what came before.
  private static func names(of pieces: [Piece]) -> String {
    var decoder = KeyDecoder(encoding: .utf8)
    var keys: [Key] = []
    var time = 0
    for (delay, text) in pieces {
      time += delay
      if let deadline = decoder.deadline, time >= deadline {
        keys += decoder.endOfInput(at: deadline)
      }
      keys += text.utf8.flatMap { decoder.take(Int32($0), at: time) } + decoder.endOfInput(at: time)
    }
    if let deadline = decoder.deadline { keys += decoder.endOfInput(at: deadline) }
    return keys.map(\.name).joined(separator: " ")
  }
}
