import Archive
import Catalog
import Citing
import Dispatch
import Exporting
import Foundation
import Messages
import Notebook
import Screen
import Synchronization

/// Writes exports on a thread of its own, one after the other; tells how far each has come.
///
/// One that is stopped, or fails, leaves no file.
final class ExportRunner: @unchecked Sendable {
  // Nothing is changed here but by the queue, and what has a lock.
  private let catalog: ArticleCatalog
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey
  private let folders: ExportFolders
  private let language: Language
  private let version: @Sendable () -> String?
  private let post: @Sendable (ReaderEvent) -> Void
  private let queue = DispatchQueue(label: "export", qos: .userInitiated)
  private let isStopped = Mutex(false)

  /// That an export was stopped.
  private struct Stopped: Error {}

  /// A runner.
  ///
  /// - Parameter version: The version of the archive, where it is an installed one.
  init(
    catalog: ArticleCatalog, notebook: ReaderNotebook, archive: ReaderNotebook.ArchiveKey,
    folders: ExportFolders, language: Language, version: @escaping @Sendable () -> String?,
    post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.catalog = catalog
    self.notebook = notebook
    self.archive = archive
    self.folders = folders
    self.language = language
    self.version = version
    self.post = post
  }

  /// Begins an export.
  func begin(_ request: ExportRequest) {
    isStopped.withLock { $0 = false }
    queue.async { [self] in post(.export(.ended(outcome(of: request)))) }
  }

  /// Stops the export that goes on; nothing of it is left.
  func stop() { isStopped.withLock { $0 = true } }

  /// Waits until what was begun is written.
  func finish() { queue.sync {} }

  /// Writes an export; what is to be told of it.
  private func outcome(of request: ExportRequest) -> Message {
    let file = SafeText(request.file, as: .decision)
    do {
      let entries = try entries(of: request.source)
      if entries.isEmpty { return .nothingToExport }
      try write(entries, request)
      return .exported(entries.count, to: file)
    } catch is Stopped {
      return .exportStopped(file)
    } catch {
      return Message(error)
    }
  }

  private func write(_ entries: [ExportEntry], _ request: ExportRequest) throws {
    let publication = Publication(
      title: request.title, scope: request.scope, titles: entries.map(\.row.title),
      of: try source(), in: language, citedAs: request.citationStyle)
    let file = try ExportFile(
      at: folders.path(of: request.file), as: request.format, of: publication,
      text: ExportedText.setter(in: language, citationStyle: request.citationStyle))
    let reading = try ExportReading(catalog, in: language)
    var told = 0
    for (index, entry) in entries.enumerated() {
      if isStopped.withLock({ $0 }) { throw Stopped() }
      let percent = index * 100 / entries.count
      if percent > told { post(.export(.progress(percent))) }
      told = percent
      try file.add(reading.article(entry))
    }
    try file.finish()
  }

  private func source() throws -> CitedSource {
    let feed = try catalog.feed() ?? Feed()
    return CitedSource(
      feed, identity: feed.identity(at: catalog.location), version: version(), accessed: .today)
  }

  // MARK: - What is written

  private func entries(of source: ExportRequest.Source) throws -> [ExportEntry] {
    switch source {
    case .article(let row): return [ExportEntry(row: row)]
    case .list(let listing):
      let shelf = ShelfReader(catalog: catalog, notebook: notebook, archive: archive)
      let numbers = try shelf.numbers(of: listing, edition: 0)
      return try catalog.rows(numbered: numbers[...]).map { ExportEntry(row: $0) }
    case .results(let request): return try rows(of: request).map { ExportEntry(row: $0) }
    case .readingList(let name):
      let list = try notebook.readingList(named: name, in: archive)
      return try (list?.entries ?? []).compactMap { entry in
        try catalog.row(ofItem: entry.item).map {
          ExportEntry(row: $0, anchor: entry.anchor, remark: entry.remark)
        }
      }
    }
  }

  private func rows(of request: SearchRequest) throws -> [ArticleRow] {
    while true {
      if isStopped.withLock({ $0 }) { throw Stopped() }
      do {
        return try catalog.search(
          request.query, narrowedBy: request.narrowing, limit: Int(Int32.max),
          order: request.order, states: SearchStates(of: notebook, in: archive)
        ).rows
      } catch CatalogError.cancelled {
        // A newer search has interrupted this one, which is still wanted.
      }
    }
  }
}

extension CalendarDate {
  /// The present day, in the user's time zone.
  public static var today: CalendarDate {
    let seconds = Int(Date().timeIntervalSince1970) + TimeZone.current.secondsFromGMT()
    return CalendarDate(daysSince1970: seconds / 86_400)
  }
}
