import Catalog
import Messages
import Screen

extension ReaderState {
  /// Shows the command line, with something typed on it already.
  mutating func beginCommand(_ text: String = "") -> [Effect] {
    commandPrompt = CommandPrompt(text)
    return [.loadLines(.command)]
  }

  /// The command that a name stands for: of the present context, else of that from which help was
  /// asked.
  func entry(named name: String) throws(CommandFault) -> CommandTable.Entry {
    do {
      return try commands.entry(named: name, in: context)
    } catch {
      if let askedContext, let entry = try? commands.entry(named: name, in: askedContext) {
        return entry
      }
      throw error
    }
  }

  /// Takes a key of the command line.
  mutating func typeCommand(_ key: Key) -> [Effect] {
    guard var prompt = commandPrompt else { return [] }
    let text = prompt.line.text
    switch key {
    case .escape: commandPrompt = nil
    case .backspace where text.isEmpty: commandPrompt = nil
    case .enter:
      commandPrompt = nil
      return note(text, typedAt: .command) + run(text)
    case .tab, .backTab:
      prompt.complete(by: key == .tab ? 1 : -1, with: completion(of: text))
      commandPrompt = prompt
    default:
      prompt.take(key)
      commandPrompt = prompt
    }
    return []
  }

  // MARK: - Doing

  /// Does what was typed on the command line, or tells why it can't.
  mutating func run(_ text: String) -> [Effect] {
    do {
      switch TypedCommand(text) {
      case .nothing: return []
      case .number(let number): return go(toNumber: number)
      case .percent(let percent): return go(toPercent: percent)
      case .command(let name, let argument):
        return try perform(entry(named: name), argument)
      }
    } catch {
      message = error.message
      return []
    }
  }

  /// Performs a command with what was typed after its name.
  private mutating func perform(
    _ entry: CommandTable.Entry, _ argument: String
  ) throws(CommandFault) -> [Effect] {
    let name = entry.command.rawValue
    if !entry.contexts.contains(context) { layers.removeLast() }
    if argument.isEmpty {
      if entry.argument.isRequired { throw .lacksArgument(name, entry.argument) }
      return perform(entry.command)
    }
    switch entry.command {
    case .set: return try set(argument)
    case .sort: return try sort(byWord: argument)
    case .note, .noteArticle:
      let effects = perform(entry.command)
      return writing == nil ? effects : takeWritten(argument)
    case .concordance: return beginConcordance(of: SearchQuery(argument))
    case .export where context == .citation: return writeCitation(to: argument)
    case .export: return export(to: argument)
    case .readingList: return put(onReadingList: argument)
    case .renameReadingList: return renameReadingList(to: argument)
    case .goToPage: return try go(toPage: argument)
    case .help: return perform(.help) + perform(.filter) + press(.paste(argument))
    case .filter: return perform(.filter) + press(.paste(argument))
    case .mark, .goToMark:
      guard let letter = argument.first, argument.count == 1 else {
        throw .noLetter(argument, command: name)
      }
      return perform(entry.command) + press(.character(letter))
    case .top: return go(toNumber: try Self.number(argument, of: name))
    case .goToPercent:
      let text = argument.last == "%" ? String(argument.dropLast()).trimmed : argument
      return go(toPercent: try Self.number(text, of: name))
    case _ where entry.argument == .none: throw .needsNoArgument(name, argument: argument)
    default:
      // The command has a prompt of its own: what was typed goes on there.
      return perform(entry.command) + press(.paste(argument)) + press(.enter)
    }
  }

  private static func number(_ text: String, of command: String) throws(CommandFault) -> Int {
    guard let number = TypedCommand.number(text) else {
      throw .noNumber(text, command: command)
    }
    return number
  }

  /// Sorts the list, the results of a search, or a concordance.
  private mutating func sort(byWord word: String) throws(CommandFault) -> [Effect] {
    let words = argumentWords(of: .sort)
    guard words.contains(word) else { throw .wrongWord(word, command: "sort", words: words) }
    if case .menu = layers.last { return sortNotes(byWord: word) }
    if case .search = layers.last {
      return SearchResults.Order(rawValue: word).map { sortResults(by: $0) } ?? []
    }
    if case .concordance = layers.last, let order = Concordance.Order(name: word) {
      sortLines(by: order)
      return []
    }
    if browse.focus == .names {
      OrderWord.nameOrder(word).map { browse.sortNames(by: $0) }
    } else {
      OrderWord.sorting(word).map { browse.sort(by: $0) }
    }
    return []
  }
}
