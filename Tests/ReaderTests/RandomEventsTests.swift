import Screen
import TestSupport
import Testing

@testable import Reader

struct RandomEventsTests {
  private static let keys: [Key] =
    CommandTable.standard.entries.flatMap(\.keys) + "0123456789aey \"*-x".map { .character($0) }
    + [.escape, .backspace, .paste("mutual\u{1B}[2J aid"), .function(5)]

  /// Lines of the command line.
  private static let typed =
    Command.allCases.map(\.rawValue).filter { $0 != "suspend" } + [
      "12", "50%", "page 3", "set", "set measure=30", "set panes!", "set sort=length", "set nopara",
      "set reveal-hidden!", "sort title", "search mutual aid", "find bees", "no\u{202E}thing 1",
    ]

  @Test func `no order of keys and sizes breaks the reader`() throws {
    let reader = try ReaderHarness(SmallArchive.make())
    reader.writesFiles = false
    var random = SeededRandom(seed: 11)
    for _ in 0..<4000 {
      if Int.random(in: 0..<20, using: &random) == 0 {
        let size = Size(
          rows: Int.random(in: 0...60, using: &random),
          columns: Int.random(in: 0...160, using: &random))
        reader.resize(size)
      } else if Int.random(in: 0..<10, using: &random) == 0,
        let line = Self.typed.randomElement(using: &random)
      {
        reader.run(line)
      } else if let key = Self.keys.randomElement(using: &random) {
        reader.handle(.key(key))
      }
      if Bool.random(using: &random) { reader.waitForConcordance() }
      check(reader.state)
    }
  }

  private func check(_ state: ReaderState) {
    let frame = state.frame()
    #expect(frame.size == state.size)
    if let cursor = frame.cursor { #expect(frame.size.contains(cursor)) }
    let list = state.browse.list
    #expect(list.cursor >= 0 && list.cursor < max(1, list.total ?? 1))
    #expect(list.top <= list.cursor)
    if let names = state.browse.names {
      #expect(names.cursor >= 0 && names.cursor < max(1, names.total ?? .max))
    }
    #expect(state.browse.shownShelves.contains(state.browse.shelf))
    if case .concordance(let layer) = state.layers.last {
      #expect((0..<max(1, layer.lineCount)).contains(layer.lineCursor.index))
      #expect(layer.lineCursor.top <= layer.lineCursor.index)
    }
    #expect(!frame.text.contains("\u{1B}"))
  }
}
