import Archive
import Distribution
import Signing

extension Downloader {
  /// Fetches a feed without a manifest, and installs it.
  ///
  /// Nothing tells whether it is whole, or whose it is; so much as that it is a feed is checked.
  func install(
    _ feed: PlainSource, _ name: ArchiveName?, replacing former: InstalledArchive? = nil
  ) throws(DownloadError) -> DownloadReport {
    if let key = options.trust.key { throw .trust(.unsigned(key: key.text)) }
    let choice = options.attachments ?? former?.current.record.attachments ?? .all
    let staging = try Staging(of: feed.text, from: feed.text, in: archives.path)
    try staging.clear()
    let missing = try pages(of: feed, choice).bring(into: staging) { count in
      report(.progress(done: count, total: nil))
    }
    var record = try record(of: staging, feed, choice)
    let installed = former ?? self.installed(record.archive, as: name)
    if let key = installed?.current.record.key { throw .trust(.unsigned(key: key.text)) }
    if let current = installed?.current {
      record.number = current.record.number + 1
      if current.record.isPlain { try KeptItems.add(from: current, to: staging.path) }
      (record.itemCount, record.size) = try Self.counts(of: staging)
    }
    return try finish(staging, record, installed?.name ?? name, replacing: installed, missing)
  }

  private func finish(
    _ staging: Staging, _ record: VersionRecord, _ name: ArchiveName?,
    replacing installed: InstalledArchive?, _ missing: [String]
  ) throws(DownloadError) -> DownloadReport {
    let files = try PlainFiles(in: staging.path)
    let former = try installed.map { archive throws(DownloadError) in
      try PlainFiles(in: archive.current.path)
    }
    let changed = files.changed(from: former)
    let result = { (outcome: DownloadReport.Outcome, name: ArchiveName?) in
      DownloadReport(
        outcome: outcome, name: name, record: record, pageCount: changed.count, attachmentCount: 0,
        size: UpdatePlan.size(of: changed), missing: missing)
    }
    if let installed, let former, files.isSame(as: former) {
      if !options.isDry { try? VersionInstaller(folder: installed.path).removeRest() }
      try? staging.discard()
      return DownloadReport(
        outcome: .upToDate, name: name, record: installed.current.record, pageCount: 0,
        attachmentCount: 0, size: 0, missing: missing)
    }
    report(.manifest(record, trust: .unsigned))
    if options.isDry { return result(.planned, name) }
    if let current = installed?.current {
      // By their times catalogs know that pages have not changed.
      let same = Set(changed)
      for file in files.files where !same.contains(file) {
        try staging.adopt(file, from: current.path)
      }
    }
    let name = name ?? archives.freeName(for: record.title)
    if options.isCancelled() { throw .cancelled }
    try VersionInstaller(folder: archives.path.joined(name.text)).install(staging, record)
    return result(.installed, name)
  }

  private func pages(of feed: PlainSource, _ choice: AttachmentChoice) -> any PlainPages {
    switch feed {
    case .web(let address):
      WebPages(
        address: address,
        fetch: WebFetch(options: options.transfer, isCancelled: options.isCancelled))
    case .path(let path):
      LocalPages(path: path, choice: choice, isCancelled: options.isCancelled)
    }
  }

  private func record(
    of staging: Staging, _ source: PlainSource, _ choice: AttachmentChoice
  ) throws(DownloadError) -> VersionRecord {
    do {
      let location = try ArchiveLocation(path: staging.path(of: PageCheck.head))
      let feed = try location.scan(page: location.head) { _ in .proceed }.feed
      let counts = try Self.counts(of: staging)
      return VersionRecord(
        title: feed.title ?? source.text, archive: feed.id ?? feed.feedURL ?? source.text,
        number: 1, date: options.trust.now, source: source.text, attachments: choice,
        isPlain: true, itemCount: counts.items, size: counts.size)
    } catch let error as ArchiveError {
      throw .feed(at: source.text, error)
    } catch {
      throw error as? DownloadError ?? .noArchive(at: source.text)
    }
  }

  /// How many items there are, and how many bytes.
  private static func counts(
    of staging: Staging
  ) throws(DownloadError) -> (items: Int?, size: Int) {
    let location = try? ArchiveLocation(path: staging.path(of: PageCheck.head))
    let items = try? location?.scanAll { _ in .proceed }.itemCount
    return (items, try PlainFiles(in: staging.path).size)
  }
}
