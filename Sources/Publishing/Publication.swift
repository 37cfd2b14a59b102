import Archive
import Distribution
import Signing

/// One publication of an archive that was read: what is written, and what is known after it.
struct Publication {
  private let source: ArchiveLocation
  private let reading: SourceReading
  private let folder: OutputFolder
  private let former: Manifest?
  private let options: PublishingOptions

  /// What the next publication need not read again.
  private(set) var ledger: Ledger
  /// What was done.
  private(set) var report = PublishingReport()

  init(
    _ source: ArchiveLocation, _ reading: SourceReading, _ folder: OutputFolder,
    _ former: Manifest?, _ ledger: Ledger, _ options: PublishingOptions
  ) {
    self.source = source
    self.reading = reading
    self.folder = folder
    self.former = former
    self.ledger = ledger
    self.options = options
    report.itemCount = reading.items.count
    report.itemBytes = reading.items.reduce(0) { $0 + $1.length }
    report.elsewhere = reading.pages.last?.elsewhere
    report.leftOutCount = reading.repeatedCount + reading.faults.count
    if reading.feed.license == nil {
      report.unlicensedCount = reading.items.count { !$0.facts.hasLicense }
    }
  }

  /// Writes all that has changed, and removes what is gone.
  mutating func run(_ lock: PublishingLock) throws {
    let siteFiles = SiteFiles(in: folder)
    let attachments = try AttachmentPublisher(source: source, folder: folder)
      .publish(reading.items, ledger.attachments, lock)
    let site = try publishSite(siteFiles)
    let pages = try publishPages()
    note(attachments, site)
    try folder.commit()
    try remove(siteFiles, lock.leftovers, attachments, pages, site)
    try finish(pages.map(\.file), attachments.files)
    remember(pages, attachments, site)
  }

  private func meter(_ percents: ClosedRange<Int>) -> ProgressMeter {
    ProgressMeter(total: report.itemBytes, percents: percents, options.progress)
  }

  // MARK: - Staging

  private func publishSite(_ files: SiteFiles) throws -> SitePublisher.Site {
    guard options.hasSite else { return SitePublisher.Site() }
    return try SitePublisher(source, reading, folder, meter(25...79))
      .publish(ledger.site, files.paths)
  }

  /// Stages the pages and the small feed; the first page is the last to be put in its place.
  private mutating func publishPages() throws -> [PagePublisher.Page] {
    let publisher = PagePublisher(
      source: source, reading: reading, folder: folder, limit: options.limit,
      meter: meter(80...98))
    let feed = try publisher.feed()
    report.writtenBytes += try folder.update(PagePublisher.feedName, feed)?.size ?? 0
    let pages = try publisher.publish(PublishedPages(in: folder, ledger, beside: reading.items))
    let staged = pages.filter(\.isStaged)
    report.pageCount = pages.count
    report.writtenPages = staged.count
    report.writtenBytes += staged.reduce(0) { $0 + $1.size }
    return pages
  }

  private mutating func note(
    _ attachments: AttachmentPublisher.Files, _ site: SitePublisher.Site
  ) {
    report.attachmentCount = attachments.files.count
    report.copiedAttachments = attachments.copiedCount
    report.missingFiles = attachments.missing
    report.sitePageCount = max(0, site.records.count - 1)
    report.writtenSitePages = site.writtenCount
    report.writtenBytes += attachments.copiedBytes + site.writtenBytes
  }

  // MARK: - Removing

  /// Removes files of ours that belong to the archive no more, and what was left half done.
  private mutating func remove(
    _ siteFiles: SiteFiles, _ leftovers: [String], _ attachments: AttachmentPublisher.Files,
    _ pages: [PagePublisher.Page], _ site: SitePublisher.Site
  ) throws {
    let kept = Set(pages.map(\.name) + attachments.files.map(\.path))
    let listed = (former?.pages ?? []) + (former?.attachments ?? [])
    let gone = Set(listed.map(\.path) + leftovers).subtracting(kept).filter(PublishedPath.isSafe)
    let goneSite = siteFiles.paths.subtracting(site.records.keys).filter(siteFiles.isOurs)
    let all = gone.filter { folder.file(named: $0) != nil } + goneSite
    for name in all { try folder.remove(name) }
    report.removedFiles = all.count
    let halfDone = siteFiles.leftovers + (leftovers + kept).map(OutputFolder.temporaryName)
    for name in halfDone where folder.file(named: name) != nil { try folder.remove(name) }
    for name in Set((all + halfDone).map(\.folderAndName.folder)) { folder.removeIfEmpty(name) }
  }

  // MARK: - The manifest

  /// Writes the manifest and its signature, where there is something new to say.
  private mutating func finish(
    _ pages: [Manifest.File], _ attachments: [Manifest.File]
  ) throws(PublishingError) {
    var manifest = Manifest(
      archive: Manifest.identity(of: reading.feed), title: reading.feed.title ?? "",
      version: (former?.version ?? 0) + 1, date: options.date)
    manifest.mirrors = options.mirrors
    manifest.key = options.key?.publicKey
    manifest.expires = options.expires
    manifest.pages = pages
    manifest.attachments = attachments
    if let former, manifest.hasSameFiles(as: former) {
      manifest.version = former.version
      manifest.date = former.date
    }
    report.version = manifest.version
    if manifest == former, isSigned(manifest) { return }
    try write(manifest)
    report.isManifestWritten = true
  }

  /// Whether the signature that lies there is the right one.
  private func isSigned(_ manifest: Manifest) -> Bool {
    let bytes = folder.bytes(of: Manifest.signatureName)
    guard let key = manifest.key else { return bytes == nil }
    guard let signature = try? Signature(String(decoding: bytes ?? [], as: UTF8.self)),
      signature.isPrehashed == options.isPrehashed
    else { return false }
    return (try? key.check(signature, of: manifest.bytes)) != nil
  }

  private mutating func write(_ manifest: Manifest) throws(PublishingError) {
    let bytes = manifest.bytes
    report.writtenBytes += bytes.count
    if let key = options.key {
      let comment =
        "timestamp:\(options.date.seconds)\tfile:\(Manifest.name)\tversion:\(manifest.version)"
      let signature = key.signature(
        of: bytes, trustedComment: comment, isPrehashed: options.isPrehashed)
      let text = Array(signature.text.utf8)
      try folder.stage(Manifest.signatureName, text)
      report.writtenBytes += text.count
    } else {
      try folder.remove(Manifest.signatureName)
    }
    try folder.stage(Manifest.name, bytes)
    try folder.commit()
  }

  // MARK: - The ledger

  private mutating func remember(
    _ pages: [PagePublisher.Page], _ attachments: AttachmentPublisher.Files,
    _ site: SitePublisher.Site
  ) {
    var ledger = Ledger(sources: reading.pages)
    ledger.site = site.records
    ledger.pages = pages.compactMap { page in
      folder.file(named: page.name).map {
        PublishedPage(file: $0, sum: page.sum, head: page.head, items: page.items)
      }
    }
    for file in attachments.files {
      if let copy = folder.file(named: file.path) { ledger.attachments[copy] = file.digest }
    }
    self.ledger = ledger
  }
}
