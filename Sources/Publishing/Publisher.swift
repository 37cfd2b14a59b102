import Archive
import Distribution
import Signing

/// Makes a folder of static files of an archive, for any web server, stick or mirror: pages, a small
/// feed of the newest, a manifest with its signature, attachments, and a site of plain HTML.
///
///     let publisher = Publisher(try ArchiveLocation(path: "sample-data"), to: "public")
///     try publisher.publish(PublishingOptions(date: now)).version   // 1
///
/// Publishing again writes only what has changed. All is staged, made durable together, and then put
/// in its place, the manifest last: who reads meanwhile finds files that do not agree with the
/// manifest, and tries again. Wherever a publication was broken off, the next one goes on.
public struct Publisher {
  private let source: ArchiveLocation
  private let path: String

  /// A publisher of an archive to a folder, which is made where there is none.
  public init(_ source: ArchiveLocation, to path: String) {
    self.source = source
    self.path = path
  }

  /// Publishes.
  ///
  /// - Throws: `PublishingError`; `ArchiveError` where the archive cannot be read.
  public func publish(_ options: PublishingOptions) throws -> PublishingReport {
    let isThere = try checkPlace()
    let folder = try OutputFolder(path)
    let lock = try PublishingLock(folder)
    do {
      return try publish(options, folder, lock)
    } catch let failure as Unchanged {
      if !lock.isLeftBehind { lock.end() }
      if !isThere { folder.removeIfEmpty() }
      throw failure.reason
    }
  }

  /// Why nothing was done.
  private struct Unchanged: Error {
    let reason: any Error
  }

  private func publish(
    _ options: PublishingOptions, _ folder: OutputFolder, _ lock: PublishingLock
  ) throws -> PublishingReport {
    let file = LedgerFile(of: folder.realPath, in: options.caches)
    let ledger = file?.ledger() ?? Ledger()
    let former: Manifest?
    let reading: SourceReading
    do {
      former = try manifest(in: folder)
      reading = try SourceReading(source, ledger, progress: options.progress)
      try check(reading, former, options)
    } catch {
      throw Unchanged(reason: error)
    }
    var publication = Publication(source, reading, folder, former, ledger, options)
    do {
      try publication.run(lock)
    } catch {
      folder.discard()
      throw error
    }
    lock.end()
    if !publication.report.isUnchanged || ledger.isEmpty {
      file?.keep(publication.ledger, sources: reading.pages)
    }
    options.progress(100)
    return publication.report
  }

  /// Checks that the folder is not the archive's own, and holds nothing of others; whether it is there.
  private func checkPlace() throws(PublishingError) -> Bool {
    let found = FolderContents.names(in: path)
    let names = found ?? []
    if let real = OutputFolder.realPath(of: path), real == source.realFolder {
      throw .sameFolder(path: path)
    }
    let isOurs = names.contains(Manifest.name) || names.contains(PublishingLock.name)
    if !isOurs, names.contains(where: { !$0.hasPrefix(".") }) { throw .notEmpty(path: path) }
    return found != nil
  }

  private func manifest(in folder: OutputFolder) throws(PublishingError) -> Manifest? {
    guard let bytes = try folder.existingBytes(of: Manifest.name) else { return nil }
    do throws(ManifestError) {
      return try Manifest(bytes)
    } catch {
      throw .manifest(path: folder.path(of: Manifest.name), error)
    }
  }

  private func check(
    _ reading: SourceReading, _ former: Manifest?, _ options: PublishingOptions
  ) throws(PublishingError) {
    if let fault = reading.faults.first, !options.skipsBroken {
      throw .unreadable(path: source.headPath, count: reading.faults.count, first: fault)
    }
    if reading.items.isEmpty { throw .noArticles(path: source.headPath) }
    guard let former else { return }
    let archive = Manifest.identity(of: reading.feed)
    if former.archive != archive { throw .otherArchive(path: path, archive: former.archive) }
    let key = options.key?.publicKey
    if let last = former.key, key != last, !options.mayChangeKey {
      throw .otherKey(path: path, former: last.id, key: key?.id)
    }
  }
}
