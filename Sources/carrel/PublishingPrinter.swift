import Archive
import Messages
import Publishing

/// Says how far publishing has come, and what it did.
struct PublishingPrinter {
  private let location: ArchiveLocation
  private let folder: String

  init(_ location: ArchiveLocation, to folder: String) {
    self.location = location
    self.folder = folder
  }

  /// Does the work, with its progress on a terminal, and then says what was written.
  func print(
    _ publish: (_ progress: @escaping @Sendable (Int) -> Void) throws -> PublishingReport
  ) throws {
    let line = ProgressLine()
    let start = ContinuousClock.now
    let report: PublishingReport
    do {
      defer { line.wipe() }
      report = try publish { line.show(.publishing(percent: $0)) }
    } catch let error as PublishingError {
      throw Failure(error)
    }
    let output = Output()
    try output.line(summary(report, ContinuousClock.now - start))
    try output.finish()
    for notice in Self.notices(report) { Output.complain(notice) }
  }

  private func summary(_ report: PublishingReport, _ time: Duration) -> Message {
    let items = Message.itemCount(report.itemCount)
    if report.isUnchanged {
      return .publishedBefore(folder, version: report.version, items: items)
    }
    var written: [Message] = [.pages(report.writtenPages, of: report.pageCount)]
    if report.sitePageCount > 0 {
      written.append(.sitePages(report.writtenSitePages, of: report.sitePageCount))
    }
    if report.attachmentCount > 0 {
      written.append(.attachments(report.copiedAttachments, of: report.attachmentCount))
    }
    if report.removedFiles > 0 { written.append(.removed(report.removedFiles)) }
    let seconds = max(0.001, time / .seconds(1))
    let rate = Message.size(Int(Double(report.writtenBytes) / seconds))
    return .published(
      folder, version: report.version, items: items, written: written.joined(separator: ", "),
      .size(report.writtenBytes), rate: .ratePerSecond(rate))
  }

  private static func notices(_ report: PublishingReport) -> [Message] {
    var notices: [Message] = []
    if let elsewhere = report.elsewhere { notices.append(elsewhere.message) }
    if report.leftOutCount > 0 { notices.append(.itemsLeftOut(report.leftOutCount)) }
    if report.unlicensedCount > 0 { notices.append(.itemsUnlicensed(report.unlicensedCount)) }
    if let first = report.missingFiles.first {
      notices.append(.filesMissing(report.missingFiles.count, first: first))
    }
    return notices
  }
}
