import Archive
import Distribution
import Signing

/// Fetches archives, checks them, and installs them.
///
///     let downloader = Downloader(InstalledArchives(at: folder), DownloadOptions(now: now))
///     let report = try downloader.get(ArchiveSource("https://example.org/archive/"))
///     report.record.number   // 12
///
/// Everything is checked before it replaces anything: the manifest's signature, and every file's length
/// and sum. Whatever fails, and wherever it is interrupted, what was installed is as it was, and the
/// next try goes on with what has come.
public struct Downloader {
  let archives: InstalledArchives
  let options: DownloadOptions
  let report: (DownloadEvent) -> Void

  /// A downloader to a folder of archives, which tells what it does.
  public init(
    _ archives: InstalledArchives, _ options: DownloadOptions,
    report: @escaping (DownloadEvent) -> Void = { _ in }
  ) {
    self.archives = archives
    self.options = options
    self.report = report
  }

  /// Fetches an archive, or a newer version of one that is installed.
  ///
  /// - Parameter name: What it is to be called; nil for its title.
  /// - Throws: `DownloadError`.
  public func get(
    _ source: ArchiveSource, as name: ArchiveName? = nil
  ) throws(DownloadError) -> DownloadReport {
    if let name, archives.archive(named: name.text) == nil, !archives.isFree(name) {
      throw .nameTaken(name.text)
    }
    let scratch = try ScratchFolder(in: archives.path)
    switch try SourceOpening(options: options, scratch: scratch).open(source) {
    case .plain(let feed):
      do throws(DownloadError) {
        return try install(feed, name)
      } catch .transfer(let address, .status(404)) where address == feed.text {
        throw .noArchive(at: address)
      }
    case .published(let offer):
      let identity = (try? Manifest(offer.manifest))?.archive ?? ""
      let installed = installed(identity, as: name)
      let kept = offer.source.isOnNetwork ? nil : installed?.current.record.source
      return try install(
        offer, name, replacing: installed,
        from: kept.flatMap { WebAddress.hasScheme($0) ? $0 : nil } ?? offer.source.text,
        heals: true)
    }
  }

  /// Fetches the newest version of an archive from where it came from, or from its mirrors.
  ///
  /// - Throws: `DownloadError`: what was wrong at the first of them.
  public func update(_ archive: InstalledArchive) throws(DownloadError) -> DownloadReport {
    let record = archive.current.record
    let source = try ArchiveSource(record.source)
    let scratch = try ScratchFolder(in: archives.path)
    let opening = SourceOpening(options: options, scratch: scratch)
    if record.isPlain {
      return try install(opening.openPlain(source), archive.name, replacing: archive)
    }
    var failure: DownloadError?
    for place in [source] + mirrors(of: archive, besides: source) {
      do throws(DownloadError) {
        return try install(
          try opening.openPublished(place), archive.name, replacing: archive, from: record.source,
          heals: false)
      } catch {
        if !error.isOfOnePlace { throw error }
        failure = failure ?? error
      }
    }
    throw failure ?? .noArchive(at: record.source)
  }

  private func mirrors(
    of archive: InstalledArchive, besides source: ArchiveSource
  ) -> [ArchiveSource] {
    guard case .web = source else { return [] }
    let mirrors = archive.current.manifest?.mirrors ?? []
    return mirrors.compactMap { try? .web(WebAddress($0).asFolder) }.filter { $0 != source }
  }

  /// The archive that is replaced: the one that has the name, else the one of that identity.
  func installed(_ identity: String, as name: ArchiveName?) -> InstalledArchive? {
    guard let name else { return archives.archive(known: identity) }
    return archives.archive(named: name.text)
  }
}

extension DownloadError {
  /// Whether another mirror may have what is wanted.
  fileprivate var isOfOnePlace: Bool {
    switch self {
    case .transfer, .manifest, .trust, .file, .pages, .page, .tooLong, .noArchive: true
    default: false
    }
  }
}
