import Downloading
import Foundation
import Messages
import Reader

/// Fetches newer versions of installed archives for the reader, one at a time, on a thread of its own.
///
/// It goes on while another archive is chosen in the library: whoever listens then is told.
final class ArchiveUpdater: Sendable {
  private struct State: Sendable {
    var running: Running?
    var listener: (@Sendable (ReaderEvent) -> Void)?
    /// What was told while nobody listened.
    var unheard: [ReaderEvent] = []
  }

  private struct Running: Sendable {
    let archive: InstalledSource
    let cancellation = Cancellation()
    var progress: UpdateProgress?
  }

  private let state = Locked(State())

  /// Tells everything to a listener from now on, and what it has missed; nil for nobody.
  func tell(_ listener: (@Sendable (ReaderEvent) -> Void)?) {
    let missed = state.withValue { state -> [ReaderEvent] in
      state.listener = listener
      guard listener != nil else { return [] }
      defer { state.unheard = [] }
      let running = state.running.map { ReaderEvent.update(.progress($0.progress), of: $0.archive) }
      return [running].compactMap(\.self) + state.unheard
    }
    for event in missed { listener?(event) }
  }

  /// Begins, unless an update goes on already.
  func start(_ archive: InstalledSource) {
    let begun = state.withValue { state -> Running? in
      guard state.running == nil else { return nil }
      state.running = Running(archive: archive)
      return state.running
    }
    guard let begun else { return }
    let thread = Thread { [self] in
      let news = update(archive, begun.cancellation)
      state.withValue { $0.running = nil }
      post(news, of: archive)
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Has the update end soon, if there is one; what has come is kept. The archive that is not updated.
  @discardableResult
  func stop() -> InstalledSource? {
    state.withValue { state in
      state.running?.cancellation.cancel()
      return state.running?.archive
    }
  }

  private func post(_ news: UpdateNews, of archive: InstalledSource) {
    let event = ReaderEvent.update(news, of: archive)
    let listener = state.withValue { state in
      if case .progress(let progress) = news {
        state.running?.progress = progress
      } else if state.listener == nil {
        state.unheard.append(event)
      }
      return state.listener
    }
    listener?(event)
  }

  // MARK: - On the thread

  private func update(_ archive: InstalledSource, _ cancellation: Cancellation) -> UpdateNews {
    do {
      let archives = try InstalledArchives.ofUser()
      var options = DownloadOptions.now
      options.isCancelled = { cancellation.isCancelled }
      let listener = DownloadListener { [self] in post(.progress($0), of: archive) }
      let report = try Downloader(archives, options, report: listener.take)
        .update(archives.known(archive.name))
      guard report.outcome == .installed else {
        return .ended(.upToDate(archive.name, report.record.number, report.record.date.day))
      }
      if !report.missing.isEmpty { listener.notices.append(.attachmentsMissing(report.missing)) }
      return .installed(version: report.record.number, notices: listener.notices)
    } catch {
      return .ended(Message(error))
    }
  }
}

/// Takes what a downloader tells: how far it has come, some times a second, and what is to be told when
/// it has ended.
private final class DownloadListener {
  var notices: [Message] = []
  private let post: (UpdateProgress) -> Void
  private var meter = RateMeter()
  private var postedAt = -Double.infinity

  /// Seconds between two posts.
  private static let interval = 0.25

  init(post: @escaping (UpdateProgress) -> Void) { self.post = post }

  func take(_ event: DownloadEvent) {
    switch event {
    case .progress(let done, let total): take(done, of: total)
    case .expired(let date): notices.append(.expiredHere(date.day))
    case .manifest, .plan: break
    }
  }

  private func take(_ done: Int, of total: Int?) {
    let now = Double(DispatchTime.now().uptimeNanoseconds) / 1e9
    meter.note(done, at: now)
    guard now - postedAt >= Self.interval else { return }
    postedAt = now
    let left = total.map { meter.duration(of: max(0, $0 - done)) } ?? ""
    post(UpdateProgress(done: done, total: total, rate: Int(meter.rate), timeLeft: left))
  }
}
