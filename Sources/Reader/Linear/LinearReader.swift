import Catalog
import Messages
import Screen

/// The reader as a dialogue of lines, without boxes and repainting: a line is taken, and what is new is
/// said.
///
///     var reader = LinearReader(title: "Kropotkin", size: Size(rows: 24, columns: 80))
///     reader.take(line: "search mutual aid")   // effects, to be carried out
///     reader.said()                            // "Search: mutual aid.", "1 of 9 · by rank.", …
///     reader.prompt                            // "Command, or ? for help: "
public struct LinearReader: Sendable {
  private var state: ReaderState

  /// What was said last.
  private var page: LinearPage?

  /// The note whose words were said when it began to be changed.
  private var written: String?

  /// Whether the next key ends a prompt that is open.
  private var isTyping: Bool {
    if state.pipePrompt != nil { return true }
    switch state.layers.last {
    case _ where state.prompt != nil: return true
    case nil: return state.listPrompt != nil
    case .menu(let menu): return menu.isTyping
    case .help(let layer): return layer.isTyping
    case .search(let layer): return layer.isTyping
    case .article(let layer): return layer.find?.isTyping == true
    default: return false
    }
  }

  /// A reader for a page of that size; as many rows are said at a time.
  public init(
    title: SafeText, size: Size, language: Language = .english, isFromLibrary: Bool = false,
    notKept: Message? = nil, installed: InstalledSource? = nil, commands: CommandTable = .standard
  ) {
    var options = ReaderOptions(isOnePane: true)
    options.language = language
    options.isFromLibrary = isFromLibrary
    options.notKept = notKept
    options.installed = installed
    state = ReaderState(title: title, size: size, options: options, commands: commands)
  }

  /// Gives a setting a value, as a configuration does.
  public mutating func configure(_ name: String, _ value: String) -> [Effect] {
    let effects = state.configure(name, value)
    state.message = nil
    return effects
  }

  /// How far the reading of the archive has come, as far as was told.
  public private(set) var indexing = Indexing.unknown

  /// How far the reading of an archive is.
  public enum Indexing: Sendable {
    /// Nothing was told yet.
    case unknown
    /// Its lists are being made.
    case lists
    /// Its lists are whole; its words are being read.
    case words
    /// All is done.
    case done
  }

  /// Whether an update goes on, and nothing was done since it was asked for.
  public var awaitsUpdate: Bool { state.updating?.isAwaited == true }

  /// Goes to the library as the first page.
  public mutating func goToLibrary() -> [Effect] { state.goToLibrary() }

  /// What is to be kept when the program ends now.
  public func leaveAll() -> [Effect] { state.leaveAll() }

  /// What is said after the reader has quit out of an article.
  public var farewell: SafeText? { state.farewell }

  /// What asks for the next line.
  public var prompt: SafeText {
    if let writing = state.writing { return state.text(.linearNotePrompt(writing.subject)) }
    if let question = state.question { return "\(state.text(question.words)) " }
    if let prompt = state.prompt { return state.text(prompt.words) }
    if let pipe = state.pipePrompt { return state.text(.pipePrompt(pipe.part.name)) }
    switch state.layers.last {
    case nil where state.listPrompt?.purpose == .filter: return state.text(.filterLabel)
    case nil where state.listPrompt?.purpose == .find: return state.text(.linearFind)
    case .menu(let menu) where menu.isTyping: return state.text(.linearLines)
    case .help(let layer) where layer.isTyping: return state.text(.linearLines)
    case .search(let layer) where layer.isTyping: return state.text(.linearSearch)
    case .article(let layer) where layer.find?.isTyping == true:
      let filters = layer.find?.filters == true
      return filters ? state.text(.paragraphsWith) + ": " : state.text(.linearFind)
    default: return state.text(.linearPrompt)
    }
  }

  /// Takes an event of another thread, or the answer to an effect.
  public mutating func take(_ event: ReaderEvent) -> [Effect] {
    if case .progress(let progress) = event {
      indexing = progress.map { $0.phase == .list ? .lists : .words } ?? .done
    }
    return state.update(event)
  }

  // MARK: - Lines

  /// Takes a line that was typed: keys by their names, a command by its name, a number, or what a
  /// prompt asked for; an empty one goes on.
  public mutating func take(line: String) -> [Effect] {
    if state.writing != nil { return take(lineOfNote: line) }
    let line = line.trimmed
    if state.question != nil { return press(line.first.map { .character($0) } ?? .escape) }
    if let prompt = state.prompt { return answer(prompt, line) }
    if isTyping {
      return line.isEmpty ? press(.escape) : type(line)
    }
    if line.isEmpty { return press(.pageDown) }
    if let number = TypedCommand.number(line) { return take(number) }
    if line.hasPrefix("/"), line.count > 1 {
      return press(.character("/")) + take(line: String(line.dropFirst()))
    }
    if let keys = keys(line) { return keys.flatMap { press($0) } }
    return state.update(.typed(command(line) ?? line))
  }

  /// Takes a line of a note, which goes below those that there are; one of a full stop alone, or an empty
  /// one as the only line, ends it.
  private mutating func take(lineOfNote line: String) -> [Effect] {
    let isOnEmptyLine = state.writing?.editor.currentLine.isEmpty == true
    return (isOnEmptyLine ? [] : press(.enter)) + (line.isEmpty ? [] : press(.paste(line)))
      + press(.enter)
  }

  /// Takes a line that was asked for; an empty one takes what was offered.
  private mutating func answer(_ prompt: Prompt, _ line: String) -> [Effect] {
    if line.isEmpty { return press(prompt.line.text.isEmpty ? .escape : .enter) }
    return type(line)
  }

  /// Types a line into a prompt in place of what stands there.
  private mutating func type(_ line: String) -> [Effect] {
    press(.end) + press(.control("u")) + press(.paste(line)) + press(.enter)
  }

  /// The keys that a line names: one by its name, several of one letter, a number and a key, the same
  /// sign twice.
  private func keys(_ line: String) -> [Key]? {
    if let key = Key(name: line) { return [key] }
    let names = line.split(separator: " ")
    if names.count > 1, names.allSatisfy({ $0.count == 1 }) {
      return names.compactMap { Key(name: String($0)) }
    }
    let digits = line.prefix { $0.isASCII && $0.isWholeNumber }
    let rest = String(line.dropFirst(digits.count)).trimmed
    if !digits.isEmpty, let key = Key(name: rest) { return digits.map { .character($0) } + [key] }
    let isSign = line.allSatisfy { $0 == line.first && !$0.isLetter && !$0.isNumber }
    return isSign ? line.map { .character($0) } : nil
  }

  /// A command by its key, and what is to be typed after its name: `x commune`.
  private func command(_ line: String) -> String? {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].count == 1, let key = Key(name: String(parts[0])),
      let command = state.commands.command(for: key, in: state.context)
    else { return nil }
    return "\(command.rawValue) \(parts[1])"
  }

  /// Opens the line of a list that has a number, or goes to a ¶.
  private mutating func take(_ number: Int) -> [Effect] {
    let effects = state.update(.typed("\(number)"))
    if case .article = state.layers.last { return effects }
    return effects + press(.enter)
  }

  private mutating func press(_ key: Key) -> [Effect] {
    state.update(.key(key))
  }

  // MARK: - What is said

  /// What is new since the last call: a message, and the page or what changed in it.
  public mutating func said() -> [SafeText] {
    var said: [SafeText] = []
    if let message = state.message { said.append(state.text(message)) }
    state.message = nil
    let writing = state.writing
    defer { written = writing?.note.id }
    if let writing, writing.former != nil, written != writing.note.id {
      said += writing.editor.text.split(separator: "\n").map { SafeText($0, as: .field) }
    }
    guard !isTyping, writing == nil, state.question == nil else { return said }
    let new = state.linearPage
    said += new.said(after: page)
    page = new
    return said
  }
}
