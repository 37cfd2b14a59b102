import Catalog
import Foundation
import Notebook
import Screen
import TestSupport

@testable import Reader

/// A reader of odd articles that takes random events, and looks after each whether all is well.
///
/// What its effects are answered by comes late, in another order, or at once; all of it is decided by
/// the seed, so that what goes wrong goes wrong again.
final class RandomReader {
  private(set) var state: ReaderState
  let notebook: ReaderNotebook
  let key: ReaderNotebook.ArchiveKey
  var random: SeededRandom

  /// How many events there were.
  private(set) var eventCount = 0

  /// What was wrong first, with what led to it.
  private(set) var fault: String?

  /// The keys that did nothing and said nothing, by context and command,
  /// with the screen.
  private(set) var silent: [String: String] = [:]

  var undoing: UndoLedger
  var standing = StandingLedger()

  private let archive: TemporaryArchive
  private let runner: EffectRunner
  private let posted = PostedLater()
  private var late: [ReaderEvent] = []
  private var recent: [ReaderEvent] = []

  /// What was seen after the last event; nil where nobody looked.
  private var lastFrame: Frame?

  /// Whether the screen is looked at after each event, else after a third of them.
  private let looksAlways: Bool

  init(_ archive: TemporaryArchive, seed: UInt64, looksAlways: Bool) throws {
    self.archive = archive
    self.looksAlways = looksAlways
    random = SeededRandom(seed: seed)
    let catalog = try ArticleCatalog.inMemory(of: archive.location)
    _ = try Indexer(catalog).run()
    notebook = try ReaderNotebook.inMemory()
    key = try notebook.archive(identity: "random", path: "/random")
    undoing = try UndoLedger(notebook)
    state = ReaderState(title: "Random", size: Size(rows: 24, columns: 80))
    runner = EffectRunner(
      catalog: catalog, notebook: notebook, archive: key, offset: { _ in 0 }, post: posted.post)
    perform([.loadOverview])
    settle()
  }

  // MARK: - Events

  /// Takes an event, lets what is to come come, or not, and looks whether all is well.
  func take(_ event: ReaderEvent) {
    guard fault == nil else { return }
    let before = state
    let frameBefore = lastFrame
    let isIdle = handle(event).isEmpty
    deliver()
    check()
    if fault == nil, isIdle { noteSilence(event, before, frameBefore) }
  }

  func press(_ key: Key) {
    take(.key(key))
  }

  /// Lets all that is to come come, in its order.
  func settle() {
    collect()
    while !late.isEmpty {
      handle(late.removeFirst(), isAnswer: true)
      collect()
    }
  }

  private func deliver() {
    collect()
    // What marks many articles is one change with what tells of it.
    if undoing.isAwaiting { return settle() }
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<6: settle()
    case 6:
      guard let index = late.indices.randomElement(using: &random) else { return }
      handle(late.remove(at: index), isAnswer: true)
    default: break
    }
  }

  @discardableResult
  private func handle(_ event: ReaderEvent, isAnswer: Bool = false) -> [Effect] {
    if !isAnswer { eventCount += 1 }
    note(event)
    let before = state
    let effects = state.update(event)
    let after = state
    standing.note(event, before, after, isQuiet: late.isEmpty)
    perform(effects)
    runner.finishLists()
    complain(undoing.note(before, after, effects, notebook))
    return effects
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .redraw, .suspend, .browse, .run, .copy, .setMouse, .setTheme, .quit, .openArchive,
        .concordance(.write, _), .writeCitation:
        break
      case .export: handle(.export(.ended(.nothingToExport)), isAnswer: true)
      default:
        for event in runner.perform(effect) { handle(event, isAnswer: true) }
      }
    }
  }

  private func collect() {
    runner.settle()
    late += posted.take()
  }

  /// Takes back all that can be, after which nothing is decided.
  func undoAll() throws {
    settle()
    handle(.resized(Size(rows: 24, columns: 80)))
    // A note that is still being written is a change when its writing ends.
    if state.writing != nil { handle(.key(.escape)) }
    while fault == nil, !state.changes.isEmpty {
      handle(.key(.escape))
      while !state.layers.isEmpty {
        for key in [Key.escape, .character("q")] { handle(.key(key)) }
        settle()
      }
      let count = state.changes.count
      handle(.typed("undo"))
      settle()
      guard state.changes.count < count else { return complain(["not so: a change is undone"]) }
    }
    if fault == nil, try UndoLedger.decided(notebook) != undoing.first {
      complain(["not so: all is undone"])
    }
  }

  // MARK: - Looking

  private func check() {
    // Two events in a row, since a key that did nothing is known by both screens.
    lastFrame = looksAlways || eventCount % 6 < 2 ? state.frame() : nil
    complain(
      state.faults() + (lastFrame?.faults(for: state.size) ?? []) + standing.faults)
  }

  /// Notes keys that have a meaning here, and neither did anything nor said why not.
  private func noteSilence(_ event: ReaderEvent, _ before: ReaderState, _ frameBefore: Frame?) {
    guard let lastFrame, frameBefore == lastFrame, case .key(let key) = event, late.isEmpty,
      !before.isTyping, before.question == nil, before.message == nil, state.message == nil,
      state.question == nil, state.size.rows >= 3, state.size.columns >= 20,
      let command = before.commands.command(for: key, in: before.context), !command.isMovement,
      before.context != .article || command != .open,
      // A paragraph that is selected by its letters, or as a whole, looks the same.
      before.context != .selection || ![.select, .selectParagraphs].contains(command)
    else { return }
    silent["\(before.context) \(command.rawValue)", default: lastFrame.text] += ""
  }

  private func note(_ event: ReaderEvent) {
    recent.append(event)
    if recent.count > 40 { recent.removeFirst() }
  }

  private func complain(_ faults: [String]) {
    guard fault == nil, !faults.isEmpty else { return }
    fault =
      faults.joined(separator: "\n") + "\nafter \(eventCount) events, the last of them:\n"
      + recent.map { String("\($0)".prefix(160)) }.joined(separator: "\n") + "\n"
      + state.frame().text
  }
}

/// Events that other threads posted.
private final class PostedLater: @unchecked Sendable {
  private let lock = NSLock()
  private var events: [ReaderEvent] = []

  @Sendable func post(_ event: ReaderEvent) { lock.withLock { events.append(event) } }

  func take() -> [ReaderEvent] {
    lock.withLock {
      defer { events = [] }
      return events
    }
  }
}

extension ReaderState {
  /// Whether keys are letters of a line.
  var isTyping: Bool {
    if pipePrompt != nil || commandPrompt != nil || prompt != nil || writing != nil { return true }
    return switch layers.last {
    case nil: browse.prompt != nil
    case .help(let layer): layer.isTyping
    case .search(let layer): layer.isTyping
    case .menu(let menu): menu.isTyping
    case .article(let layer): layer.find?.isTyping == true || layer.hints != nil
    case .concordance, .citation: false
    }
  }
}

extension Command {
  /// Whether it only moves, changes what is out of sight, or is the terminal's: nothing need be said
  /// at the end of what there is.
  var isMovement: Bool {
    switch self {
    case .nextParagraph, .previousParagraph, .nextHeading, .previousHeading, .nextCharacter,
      .previousCharacter, .nextWord, .previousWord, .wordEnd, .lineStart, .lineEnd, .goToPercent,
      .otherEnd, .selectParagraphs, .paragraphNumbers, .back, .redraw, .suspend, .quit, .copy,
      .quote, .cite,
      .nextCategory, .previousCategory, .pipe,
      .edit,
      .page:
      true
    default: step(page: 10) != nil
    }
  }
}
