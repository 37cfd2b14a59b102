import Archive
import Catalog
import Configuration
import Downloading
import Foundation
import Messages
import Notebook
import Reader
import Screen
import Terminal

/// The loop that joins the terminal, the reader's state and its effects.
final class ReadingSession {
  private let terminal: CursesTerminal
  private let loop: EventLoop
  private let runner: EffectRunner
  private let mailbox: Mailbox
  private let cancellation = Cancellation()

  /// The effects by which places were kept last.
  private var kept: [Effect] = []

  /// Milliseconds of rest after which a place is kept.
  private static let restlessness = 1000
  private var state: ReaderState
  /// The article that is opened once the lists are whole, or nil.
  private var opening: String?
  private let arrival: Arrival
  private let programs: [Configuration.Program: String]
  /// Whether the library is the first page.
  private let beginsInLibrary: Bool
  private let updater: ArchiveUpdater
  private var hasEnded = false
  private var farewell: Message?
  private var next: Desk?

  /// How reading ended: by which signal, if by one; and what is to be said after it.
  struct End {
    var signal: Int32?
    var words: Message?
    /// The archive that is to be read next.
    var next: Desk?
  }

  init(
    _ desk: Desk, _ terminal: CursesTerminal, _ start: ReadingStart, _ updater: ArchiveUpdater
  ) throws {
    self.terminal = terminal
    self.updater = updater
    loop = try EventLoop(terminal: terminal)
    let mailbox = Mailbox(wakePipe: loop.wakePipe)
    self.mailbox = mailbox
    let location = desk.location
    let (kept, archive) = try UserNotebook.opened(
      desk.feed.identity(at: location), at: location.realPath, isRead: start.library != .first)
    runner = EffectRunner(
      catalog: desk.catalog, notebook: kept.notebook, archive: archive,
      language: Output.language, catalogs: Desk.knownCatalog, archives: UserArchives.all,
      versions: InstalledArchives.versions(of: location),
      version: { InstalledArchives.number(at: location) }, post: mailbox.post)
    let title = SafeText(desk.feed.title ?? location.head, as: .field)
    var options = ReaderOptions()
    options.language = Output.language
    options.isFromLibrary = start.library != .none
    options.notKept = kept.failure
    options.installed = UserArchives.source(of: location)
    state = ReaderState(
      title: title, size: terminal.size, options: options, commands: start.configuration.commands)
    arrival = start.arrival
    programs = start.configuration.programs
    beginsInLibrary = start.library == .first
    for setting in start.settings { perform(state.configure(setting.name, setting.value)) }
    opening = start.opening
    if let complaint = start.complaint { handle(.message(complaint)) }
    if let failure = kept.failure {
      handle(.message(.placesNotKept(failure)))
    }
  }

  /// Reads until the reader quits, a signal comes, or the terminal is gone.
  func run() throws -> End {
    defer {
      cancellation.cancel()
      updater.tell(nil)
    }
    handle(.resized(terminal.size))
    perform([.loadOverview])
    if beginsInLibrary { perform(state.goToLibrary()) }
    // What is known already is seen before anything else is begun.
    if !state.isEmpty { terminal.show(state.frame()) }
    runner.startIndexing(isCancelled: { [cancellation] in cancellation.isCancelled })
    updater.tell(mailbox.post)
    // A moment for the first rows of a new archive: its first screen should not be an empty one.
    var event = state.isEmpty ? loop.next(within: 100) : nil
    while true {
      if let event {
        if let end = end(event) { return end }
        take(event)
      }
      if hasEnded { break }
      terminal.show(state.frame())
      event = loop.next(within: state.leaveAll() == kept ? nil : Self.restlessness)
      if event == nil { keepPlaces() }
    }
    runner.finish()
    for case .message(let words) in mailbox.empty() { farewell = words }
    return End(words: next == nil ? farewell : nil, next: next)
  }

  /// Ends for another archive, where that can be read.
  private func open(_ path: String) {
    do {
      next = try Desk(ArchiveLocation(path: path))
      hasEnded = true
    } catch {
      handle(.message(Message(error)))
    }
  }

  /// Keeps the places of the open articles, so that a kill loses seconds at most.
  private func keepPlaces() {
    kept = state.leaveAll()
    perform(kept)
  }

  /// The end that an event brings, after what was read is kept; nil for other events.
  private func end(_ event: TerminalEvent) -> End? {
    switch event {
    case .terminate(let signal):
      perform(state.leaveAll())
      return End(signal: signal)
    case .hangUp:
      perform(state.leaveAll())
      return End(signal: SIGHUP)
    default: return nil
    }
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .keys(let keys): for key in keys where !hasEnded { handle(.key(key)) }
    case .resized(let size): handle(.resized(size))
    case .woken: for event in mailbox.empty() { handle(event) }
    case .suspendRequested:
      keepPlaces()
      terminal.suspend()
      handle(.resized(terminal.size))
    case .continued:
      terminal.resume()
      handle(.resized(terminal.size))
    case .terminate, .hangUp: break
    }
  }

  /// Changes the state by an event, and carries out what it wants until nothing is wanted.
  private func handle(_ event: ReaderEvent) {
    perform(state.update(event))
    guard let id = opening, case .progress(let progress) = event, progress?.phase != .list else {
      return
    }
    opening = nil
    perform([.open(.link(id), arrival)])
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit:
        hasEnded = true
        farewell = farewell ?? state.farewell.map(Message.verbatim)
      case .redraw: terminal.redrawAll()
      case .suspend: take(.suspendRequested)
      case .openArchive(let path): open(path)
      case .update(let archive): updater.start(archive)
      case .stopUpdate: updater.stop()
      case .browse(let url): browse(url)
      case .setTheme(let theme): terminal.theme = theme
      case .setMouse(let isOn): terminal.mouse = isOn
      case .run(.write(let text)):
        keepPlaces()
        let (written, words) = ProgramRunner(terminal: terminal, programs: programs).write(text)
        handle(.resized(terminal.size))
        if let written { handle(.written(written)) }
        if let words { handle(.message(words)) }
      case .run(let request):
        keepPlaces()
        let words = ProgramRunner(terminal: terminal, programs: programs).run(request)
        handle(.resized(terminal.size))
        if let words { handle(.message(words)) }
      case .copy(let text, let what):
        let words = OtherPrograms.copy(text, what) { sequence in
          terminal.send(toClipboard: sequence)
          return true
        }
        handle(.message(words))
      default:
        for event in runner.perform(effect) {
          if case .notKept(.keepPlace, let reason) = event { farewell = .placeNotKept(reason) }
          handle(event)
        }
      }
    }
  }

  private func browse(_ url: String) {
    keepPlaces()
    let failure = TerminalLeave.during(terminal) {
      OtherPrograms.browse(url, by: programs[.browser])
    }
    handle(.resized(terminal.size))
    if let failure { handle(.message(failure)) }
  }
}
