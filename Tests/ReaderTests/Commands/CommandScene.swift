import Screen
import Testing

@testable import Reader

/// A reader in a context, on the screen of a phone.
struct CommandScene {
  let reader: ReaderHarness
  private let context: CommandContext

  init(_ context: CommandContext) throws {
    self.context = context
    reader = try Gallery.reader(Size(rows: 12, columns: 40))
    enter(context)
    #expect(reader.state.context == context)
  }

  private func enter(_ context: CommandContext) {
    switch context {
    case .list, .help: reader.goToShelf("All articles")
    case .readingList:
      reader.goToShelf("All articles")
      press("Enter B L Enter j B Enter j B Enter q")
      reader.goToShelf("List: L")
    case .article, .selection: reader.open("aid")
    case .note, .annotation, .notes: reader.open("commune")
    case .menu: reader.open("book")
    case .results, .facets: press("S b e e s")
    case .concordance: press("x b e e s")
    case .citation: reader.open("colloquium")
    }
    switch context {
    case .list, .results, .concordance, .readingList: press("Enter")
    case .article: break
    case .selection: press("v")
    case .facets: press("Enter Tab")
    case .note: press("1 Enter")
    case .annotation: press("a g u i l d s Ctrl-S v w w a Enter )")
    case .notes: press("a g u i l d s Ctrl-S v w w a Enter T")
    case .menu: press("t")
    case .help: press("Enter ?")
    case .citation: press("c")
    }
    if context == .facets { reader.waitForFacets() }
  }

  /// Presses keys, and waits after each for what it brings.
  func press(_ names: String) {
    for name in names.split(separator: " ") {
      reader.press(String(name))
      reader.type("")
      reader.waitForConcordance()
    }
  }

  /// Performs a command by a key, or where it has none by its name, and waits for what it brings.
  func perform(_ command: Command, by key: Key?, _ steps: CommandSteps) {
    press(steps.before)
    if let key {
      press(key.name)
      press(steps.after)
    } else {
      reader.run(command.rawValue + steps.after)
    }
    switch (command, context) {
    case (.narrow, .results): reader.waitForFacets()
    case (.library, _): reader.wait { !$0.awaitsLibrary }
    case (.changes, _): reader.wait { !$0.awaitsChanges }
    case (.related, _): reader.wait { $0.message != .lookingForRelated }
    case (.export, .concordance):
      reader.wait { $0.message?.english.string.hasPrefix("Writing") != true }
    case (.export, _): reader.wait { $0.exporting == nil }
    default: break
    }
  }

  /// What only a terminal does, in words.
  var effects: [String] {
    reader.terminalEffects.map(\.words) + (reader.hasQuit ? ["quit"] : [])
  }
}

extension Effect {
  /// What is wanted, in a few words.
  fileprivate var words: String {
    switch self {
    case .browse(let url): "show \(url) in the browser"
    case .copy(let text, let what): "copy \(what.english): “\(text)”"
    case .redraw: "redraw"
    case .suspend: "suspend"
    case .run(.pipe(let text, let command)): "pipe to \(command): “\(text)”"
    case .run(.write(let text)): "write “\(text)”"
    case .run(.edit(let text)): "edit “\(text.prefix(40))…”"
    case .run(.page(let text)): "show in the pager “\(text.prefix(40))…”"
    default: "\(self)"
    }
  }
}
