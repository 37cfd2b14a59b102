import Catalog
import Screen
import TestSupport

@testable import Reader

/// Events of every kind, as a person, a cat and a slow disk might cause them.
extension RandomReader {
  /// Takes random events until there were so many, or something was wrong.
  func run(events: Int) {
    while eventCount < events, fault == nil { takeSomething() }
  }

  private func takeSomething() {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<3: take(.resized(someSize))
    case 3..<8: point()
    case 8..<11: type(pick(Self.lines), after: .character(":"))
    case 11..<18 where state.isTyping: type(pick(Self.words))
    case 18: press(.paste(pick(Self.pastes)))
    case 19: takeNews()
    case 20..<26: press(.character("q"))
    case 26..<32: press(.character("U"))
    case 32..<45: press(pick(Self.keys))
    default: press(meaningfulKey)
    }
  }

  /// A key that has a meaning where one is.
  private var meaningfulKey: Key {
    if state.isTyping || state.question != nil { return pick(Self.answers) }
    let entries = state.commands.entries(in: state.context).filter { !$0.keys.isEmpty }
    return pick(entries.isEmpty ? Self.keys : pick(entries).keys)
  }

  private func type(_ text: String, after first: Key? = nil) {
    if let first { press(first) }
    for character in text { press(.character(character)) }
    press(pick([.enter, .enter, .enter, .escape, .tab]))
  }

  /// The wheel, or a click somewhere, also where no screen is.
  private func point() {
    let row = Int.random(in: -1...state.size.rows + 1, using: &random)
    let column = Int.random(in: -1...state.size.columns + 1, using: &random)
    press(pick([.wheelUp, .wheelDown, .press(Position(row: row, column: column))]))
  }

  /// A usual size, or any.
  private var someSize: Size {
    if Bool.random(using: &random) {
      return pick([
        Size(rows: 24, columns: 80), Size(rows: 40, columns: 120), Size(rows: 12, columns: 40),
      ])
    }
    let isHuge = Int.random(in: 0..<100, using: &random) == 0
    return Size(
      rows: Int.random(in: 0...(isHuge ? 1000 : 50), using: &random),
      columns: Int.random(in: 0...(isHuge ? 1000 : 150), using: &random))
  }

  /// What threads may tell at any time.
  private func takeNews() {
    let done = Int.random(in: 0...20, using: &random)
    let other = InstalledSource(name: "other", title: "Other", source: "/other")
    let progress = UpdateProgress(done: done, total: 20, rate: 1, timeLeft: "0:19")
    take(
      pick([
        .progress(IndexProgress(phase: .list, done: done, total: 20)),
        .progress(IndexProgress(phase: .text, done: done, total: 20)),
        .progress(nil), .progress(nil), .message(.verbatim("Something failed")),
        .surveyed(nil, isNew: false),
        .surveyed(VersionChanges(counts: [.new: done], unchanged: 7), isNew: true),
        .update(.progress(progress), of: other),
        .update(.ended(.verbatim("It failed")), of: other),
        .update(.installed(version: done, notices: []), of: other),
      ]))
    if done == 0 { take(.readingChanged) }
  }

  private func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private static let keys: [Key] =
    CommandTable.standard.entries.flatMap(\.keys) + "0123456789aey \"*-x".map { .character($0) }
    + [.escape, .backspace, .function(5), .control("a"), .delete, .backTab]

  /// Keys that mean something to a prompt or a question.
  private static let answers: [Key] =
    "aAbdeoltu123' *é相".map { .character($0) }
    + [.enter, .enter, .escape, .backspace, .tab, .up, .down, .left, .control("u"), .control("w")]
    + [.control("s"), .control("o"), .home, .end, .pageUp, .delete, .control("y"), .control("k")]

  private static let words = [
    "guild", "gild", "bees OR guild*", "is:unread", "/gu.ld/", "x(", "相互", "עזרה", "12", "a", "f1",
    "zeppelin", "title:\"", "", "a #guild", "# #12 #\u{301}",
  ]

  private static let pastes = [
    "mutual\u{1B}[2J aid", "two\nlines\n", "\u{202E}\u{9B}31m", "", "相互扶助 👩‍👩‍👧",
    String(repeating: "long ", count: 400),
  ]

  /// Lines of the command line.
  private static let lines =
    Command.allCases.map(\.rawValue).filter { $0 != "suspend" } + [
      "12", "50%", "9999999999", "page 3", "set", "set measure=30", "set panes!", "set sort=length",
      "set nopara", "set reveal-hidden!", "sort title", "search guild", "find bees", "mark a",
      "note on guilds #law", "note-article #bees", "notes", "sort place", "set note-editor!",
      "concordance guild", "no\u{202E}thing 1", "set measure=", ":", "",
    ]
}
