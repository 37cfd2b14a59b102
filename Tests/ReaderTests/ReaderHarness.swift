import Archive
import Catalog
import Foundation
import Notebook
import Screen
import Synchronization
import TestSupport
import Testing

@testable import Reader

/// A reader without a terminal: keys in, screens out.
final class ReaderHarness {
  private(set) var state: ReaderState
  private(set) var hasQuit = false

  /// Effects that only a terminal carries out, in their order.
  private(set) var terminalEffects: [Effect] = []

  let notebook: ReaderNotebook
  let key: ReaderNotebook.ArchiveKey
  private let archive: TemporaryArchive?
  private let runner: EffectRunner
  private let posted = PostedEvents()
  private var isTakingLists = false

  /// The folder that files are written to; it is removed with the reader.
  let folder = NSTemporaryDirectory() + "carrel-reader-" + UUID().uuidString

  /// Whether files are written.
  var writesFiles = true

  convenience init(
    _ archive: TemporaryArchive, _ size: Size = Size(rows: 24, columns: 80),
    _ options: ReaderOptions = ReaderOptions()
  ) throws {
    try self.init(location: archive.location, archive, size, options)
  }

  init(
    location: ArchiveLocation, _ archive: TemporaryArchive? = nil, _ size: Size,
    _ options: ReaderOptions = ReaderOptions(), indexed: Data? = nil,
    versions: @escaping KnownVersions = { nil }
  ) throws {
    self.archive = archive
    for folder in [folder, folder + "/home"] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    let catalog = try Self.catalog(of: location, indexed, in: folder)
    notebook = try ReaderNotebook.inMemory()
    key = try notebook.archive(identity: "test", path: "/test")
    state = ReaderState(title: "Test", size: size, options: options)
    runner = EffectRunner(
      catalog: catalog, notebook: notebook, archive: key, offset: { _ in 0 },
      language: options.language, folders: ExportFolders(current: folder, home: folder + "/home"),
      versions: versions, now: TickingClock().next,
      today: { CalendarDate(year: 2026, month: 11, day: 27) }, post: posted.post)
    for folder in [folder, folder + "/home"] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    perform([.loadOverview])
    handle(.resized(size))
  }

  /// A catalog of an archive: the one whose file's bytes are known, or one that is made in memory.
  private static func catalog(
    of location: ArchiveLocation, _ indexed: Data?, in folder: String
  ) throws -> ArticleCatalog {
    if let indexed {
      let path = folder + "/catalog.sqlite"
      try indexed.write(to: URL(filePath: path))
      return try ArticleCatalog.open(at: path, of: location)
    }
    let catalog = try ArticleCatalog.inMemory(of: location)
    _ = try Indexer(catalog).run()
    return catalog
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The screen as text.
  var screen: String { state.frame().text }

  /// The rows of the screen.
  var rows: [Substring] { screen.split(separator: "\n", omittingEmptySubsequences: false) }

  var status: String { String(rows[rows.count - 2]).trimmingCharacters(in: .whitespaces) }
  var lastRow: String { String(rows[rows.count - 1]) }

  /// Presses keys by their names, separated by spaces.
  func press(_ names: String) {
    for name in names.split(separator: " ") {
      guard let key = Key(name: String(name)) else {
        Issue.record("no key is named \(name)")
        continue
      }
      handle(.key(key))
    }
  }

  /// Selects a shelf by its title, in the first pane.
  func goToShelf(_ title: String) {
    press("g")
    for _ in state.browse.shelves where shelfTitle != title {
      press("j")
    }
    #expect(shelfTitle == title)
  }

  private var shelfTitle: String { state.browse.title(of: state.browse.selectedShelf) }

  /// Opens an article by its id, from the first page.
  func open(_ id: String) {
    goToShelf(state.text(.allArticles).string)
    press("Enter g")
    for _ in 0..<40 where state.browse.list.selected?.item != id { press("j") }
    press("Enter")
  }

  /// Types text, and waits for what is found as it is typed.
  func type(_ text: String) {
    for character in text { handle(.key(.character(character))) }
    while !isSettled, let event = posted.wait() { handle(event) }
  }

  /// Types a line on the command line, and Enter.
  func run(_ line: String) {
    press(":")
    for character in line { handle(.key(.character(character))) }
    press("Enter")
  }

  /// Waits for what a search can be narrowed to.
  func waitForFacets() {
    wait { if case .search(let layer) = $0.layers.last { layer.facets != nil } else { false } }
  }

  /// Waits for the words that were probably meant.
  func waitForCorrection() {
    wait { if case .search(let layer) = $0.layers.last { layer.correction != nil } else { false } }
  }

  /// Waits for what a saved search finds.
  func waitForSaved(_ query: String) {
    wait { $0.browse.savedFound[query] != nil }
  }

  /// Takes what other threads post until something is so.
  func wait(until condition: (ReaderState) -> Bool) {
    while !condition(state), let event = posted.wait() { handle(event) }
  }

  /// Takes what other threads post until the concordance in front shows all that is wanted of it.
  func waitForConcordance() {
    while case .concordance(let layer) = state.layers.last, !layer.isSettled,
      let event = posted.wait()
    {
      handle(event)
    }
  }

  /// Takes the next event that another thread posts.
  func waitForEvent() {
    if let event = posted.wait() { handle(event) }
  }

  /// Takes what the indexing thread posts, to its end.
  func waitForIndexing() {
    while let event = posted.wait() {
      handle(event)
      if case .progress(nil) = event { return }
    }
  }

  /// Whether the newest search has been answered, its passages are there, and so are the words that
  /// were probably meant.
  private var isSettled: Bool {
    guard case .search(let layer) = state.layers.last, !layer.prompt.text.isEmpty else {
      return true
    }
    return layer.isCurrent && !layer.awaitsCorrection
      && layer.asked.allSatisfy { layer.excerpts[$0] != nil }
  }

  /// Goes to the library as the first page; what is read for it is not waited for.
  func goToLibrary() {
    _ = state.goToLibrary()
  }

  func resize(_ size: Size) {
    handle(.resized(size))
  }

  func handle(_ event: ReaderEvent) {
    perform(state.update(event))
    takeLists()
  }

  /// Takes the lists and counts that were asked for, as if their thread were at once done.
  private func takeLists() {
    guard !isTakingLists else { return }
    isTakingLists = true
    defer { isTakingLists = false }
    runner.finishLists()
    while let event = posted.nextOfLists() {
      perform(state.update(event))
      runner.finishLists()
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: hasQuit = true
      case .redraw, .suspend, .browse, .run, .copy, .setMouse, .setTheme, .update, .stopUpdate:
        terminalEffects.append(effect)
      case .concordance(.write, _) where !writesFiles, .writeCitation where !writesFiles: break
      default: for event in runner.perform(effect) { handle(event) }
      }
    }
  }
}

/// A clock that goes on by a second whenever it is looked at, so that what was done later is later.
private final class TickingClock: Sendable {
  private let seconds = Mutex(1_795_700_000.0)

  @Sendable func next() -> Date {
    seconds.withLock { seconds in
      seconds += 1
      return Date(timeIntervalSince1970: seconds)
    }
  }
}

/// Events that other threads posted.
private final class PostedEvents: @unchecked Sendable {
  private let condition = NSCondition()
  private var events: [ReaderEvent] = []

  @Sendable func post(_ event: ReaderEvent) {
    condition.withLock {
      events.append(event)
      condition.broadcast()
    }
  }

  /// The next event that tells of lists and counts; nil where there is none now.
  func nextOfLists() -> ReaderEvent? {
    condition.withLock {
      let next = events.firstIndex { event in
        switch event {
        case .counts, .rows, .names, .sought, .markedRead, .readingChanged, .preview, .library,
          .annotation:
          true
        default: false
        }
      }
      return next.map { events.remove(at: $0) }
    }
  }

  /// The next event; nil, which fails the test, when none comes.
  func wait() -> ReaderEvent? {
    let end = Patience.end
    let event = condition.withLock { () -> ReaderEvent? in
      while events.isEmpty { if !condition.wait(until: end) { return nil } }
      return events.removeFirst()
    }
    if event == nil { Issue.record("waited in vain for an event") }
    return event
  }
}
