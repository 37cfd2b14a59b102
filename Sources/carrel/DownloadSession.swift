import Archive
import Catalog
import Downloading
import Foundation
import Messages
import Screen

/// Fetches archives for a command: says what is done as it is done, and how far it has come.
final class DownloadSession {
  let archives: InstalledArchives
  let output = Output()
  private let options: DownloadOptions
  private let progress = DownloadProgressLine()

  init(_ options: DownloadOptions) throws {
    self.options = options
    archives = try .ofUser()
  }

  /// Fetches one archive, says what came of it, and brings its catalog up to date where it has one.
  func run(
    _ fetch: (Downloader) throws(DownloadError) -> DownloadReport
  ) throws {
    let downloader = Downloader(archives, options) { [self] in tell($0) }
    defer { progress.finish() }
    let report = try fetch(downloader)
    progress.finish()
    try output.line(message(of: report))
    if !report.missing.isEmpty {
      Output.complain(.attachmentsMissing(report.missing))
    }
    try output.finish()
    if report.outcome == .installed, let name = report.name { try refreshCatalog(of: name) }
  }

  private func tell(_ event: DownloadEvent) {
    switch event {
    case .manifest(let record, let trust):
      progress.finish()
      try? output.line(
        .offered(record.title, record.number, record.date.day, trust.message(record)))
    case .expired(let date):
      Output.complain(.expiredHere(date.day))
    case .plan(let plan):
      try? output.line(
        .toFetch(
          pages: .pageCount(plan.pageCount), attachments: .attachmentCount(plan.attachmentCount),
          .size(plan.size)))
      try? output.finish()
    case .progress(let done, let total):
      progress.show(done, of: total)
    }
  }

  private func message(of report: DownloadReport) -> Message {
    let (record, name) = (report.record, report.name?.text ?? "")
    switch report.outcome {
    case .planned: return .nothingFetched
    case .upToDate: return .upToDate(name, record.number, record.date.day)
    case .installed: return .installed(name, record.number)
    }
  }

  /// What a catalog knows of unchanged pages stays; an archive that was never opened has none, and gets
  /// it when it is.
  private func refreshCatalog(of name: ArchiveName) throws {
    let location = try ArchiveLocation(path: archives.path + "/" + name.text)
    guard Desk.knownCatalog(of: location) != nil else { return }
    try Desk(location).index(upTo: .text)
  }
}

extension DownloadEvent.Trust {
  /// By what the archive is trusted, as a sentence.
  fileprivate func message(_ record: VersionRecord) -> Message {
    let key = record.key?.text ?? ""
    switch self {
    case .pinned: return .signedByKnown(key)
    case .firstUse: return .signedByFirst(key)
    case .newKey: return .signedByNew(key)
    case .unsigned: return .unsigned
    }
  }
}

extension Timestamp {
  /// The day: `2026-11-26`.
  var day: String { String(description.prefix(10)) }
}
