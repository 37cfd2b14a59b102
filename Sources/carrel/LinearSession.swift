import Archive
import Configuration
import Downloading
import Foundation
import Messages
import Notebook
import Reader
import Screen

/// Reading by lines: what is new is written, a line is asked for, and so on. It needs no terminal.
final class LinearSession {
  private let runner: EffectRunner
  private let mailbox = LinearMailbox()
  private let cancellation = Cancellation()
  private let output = Output()
  private var reader: LinearReader
  private var kept: [Effect] = []
  private let opening: String?
  private let arrival: Arrival
  private let programs: [Configuration.Program: String]
  /// Whether the library is the first page.
  private let beginsInLibrary: Bool
  private let updater: ArchiveUpdater
  private var hasEnded = false
  private var next: Desk?

  /// Rows that are said at a time, and columns of a line where standard output is no terminal.
  private static let size = Size(rows: 24, columns: 80)

  /// Seconds for which an update is waited for where someone types: most take no longer, and reading
  /// goes on while others do.
  private static let patience = 3.0

  init(_ desk: Desk, _ start: ReadingStart, _ updater: ArchiveUpdater) throws {
    self.updater = updater
    let location = desk.location
    let (kept, archive) = try UserNotebook.opened(
      desk.feed.identity(at: location), at: location.realPath, isRead: start.library != .first)
    runner = EffectRunner(
      catalog: desk.catalog, notebook: kept.notebook, archive: archive,
      language: Output.language, catalogs: Desk.knownCatalog, archives: UserArchives.all,
      versions: InstalledArchives.versions(of: location),
      version: { InstalledArchives.number(at: location) }, post: mailbox.post)
    let title = SafeText(desk.feed.title ?? location.head, as: .field)
    let size = Size(rows: Self.size.rows, columns: min(Output.columns, Self.size.columns))
    reader = LinearReader(
      title: title, size: size, language: Output.language, isFromLibrary: start.library != .none,
      notKept: kept.failure, installed: UserArchives.source(of: location),
      commands: start.configuration.commands)
    arrival = start.arrival
    programs = start.configuration.programs
    beginsInLibrary = start.library == .first
    opening = start.opening
    for setting in start.settings where setting.name != "panes" {
      perform(reader.configure(setting.name, setting.value))
    }
    if let complaint = start.complaint { try output.line(complaint) }
    if let failure = kept.failure {
      try output.line(.placesNotKept(failure))
    }
  }

  /// Reads until the reader quits, or the input ends; the archive that is to be read next, or nil.
  func run() throws -> Desk? {
    defer {
      cancellation.cancel()
      updater.tell(nil)
    }
    updater.tell(mailbox.post)
    perform([.loadOverview])
    runner.startIndexing(isCancelled: { [cancellation] in cancellation.isCancelled })
    waitForLists()
    if let opening { perform([.open(.link(opening), arrival)]) }
    if beginsInLibrary { perform(reader.goToLibrary()) }
    waitForAnswers()
    while !hasEnded {
      try say()
      guard let line = readLine() else { break }
      perform(reader.take(line: line))
      waitForUpdate()
      keepPlaces()
    }
    perform(reader.leaveAll())
    runner.finish()
    if next == nil, let words = reader.farewell { try output.line(words) }
    try output.finish()
    return next
  }

  /// Ends for another archive, where that can be read.
  private func open(_ path: String) {
    do {
      next = try Desk(ArchiveLocation(path: path))
      hasEnded = true
    } catch {
      take(.message(Message(error)))
    }
  }

  /// Takes all answers to what was asked for, and to what they ask for in turn.
  private func waitForAnswers() {
    repeat {
      runner.settle()
    } while takeEvents()
  }

  /// Takes the events that are there; whether there were any.
  private func takeEvents() -> Bool {
    var isAny = false
    while let event = mailbox.next(within: 0) {
      take(event)
      isAny = true
    }
    return isAny
  }

  /// Waits for an update that was asked for, to its end where nobody types; then for all answers.
  private func waitForUpdate() {
    let isTyped = isatty(STDIN_FILENO) != 0
    let end = isTyped ? Date(timeIntervalSinceNow: Self.patience) : .distantFuture
    while reader.awaitsUpdate, end.timeIntervalSinceNow > 0 {
      if let event = mailbox.next(within: min(1, max(0, end.timeIntervalSinceNow))) { take(event) }
    }
    waitForAnswers()
  }

  /// Waits until the lists are whole, and a moment for the words, which is all that small archives
  /// need.
  private func waitForLists() {
    while reader.indexing == .unknown || reader.indexing == .lists,
      let event = mailbox.next(within: 60)
    {
      take(event)
    }
    let end = Date(timeIntervalSinceNow: 1)
    while reader.indexing == .words,
      let event = mailbox.next(within: max(0, end.timeIntervalSinceNow))
    {
      take(event)
    }
  }

  private func say() throws {
    _ = takeEvents()
    for line in reader.said() { try output.line(line) }
    try output.write(Array(output.shown(reader.prompt).utf8))
    try output.finish()
  }

  private func take(_ event: ReaderEvent) {
    perform(reader.take(event))
  }

  private func keepPlaces() {
    let places = reader.leaveAll()
    if places != kept { perform(places) }
    kept = places
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: hasEnded = true
      case .openArchive(let path): open(path)
      case .update(let archive): updater.start(archive)
      case .stopUpdate: updater.stop()
      case .copy(let text, let what):
        take(.message(OtherPrograms.copy(text, what) { _ in false }))
      case .browse(let url):
        if let words = OtherPrograms.browse(url, by: programs[.browser]) { take(.message(words)) }
      case .run(.write(let text)):
        let (written, words) = ProgramRunner(terminal: nil, programs: programs).write(text)
        if let written { take(.written(written)) }
        if let words { take(.message(words)) }
      case .run(let request):
        let words = ProgramRunner(terminal: nil, programs: programs).run(request)
        if let words { take(.message(words)) }
      default: for event in runner.perform(effect) { take(event) }
      }
    }
  }
}

/// Events from other threads, for whoever waits for them.
private final class LinearMailbox: @unchecked Sendable {
  private let condition = NSCondition()
  private var events: [ReaderEvent] = []

  @Sendable func post(_ event: ReaderEvent) {
    condition.withLock {
      events.append(event)
      condition.signal()
    }
  }

  /// The next event; nil where none comes in so many seconds.
  func next(within seconds: Double) -> ReaderEvent? {
    let deadline = Date(timeIntervalSinceNow: seconds)
    return condition.withLock {
      while events.isEmpty { if seconds == 0 || !condition.wait(until: deadline) { break } }
      return events.isEmpty ? nil : events.removeFirst()
    }
  }
}
