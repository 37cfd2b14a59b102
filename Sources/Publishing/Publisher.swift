import Archive
import Signing

/// Makes a folder of static files of an archive, for any web server, stick or mirror: pages, a small
/// feed of the newest, a manifest with its signature, attachments, and a site of plain HTML.
///
///     let publisher = Publisher(try ArchiveLocation(path: "sample-data"), to: "public")
///     try publisher.publish(PublishingOptions(date: now)).version   // 1
///
/// Publishing again writes only what has changed. Pages are staged, made durable together and then
/// put in their places, the manifest last: who reads meanwhile finds files that do not agree with the
/// manifest, and tries again.
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
    let folder = try OutputFolder(path)
    if let real = try? ArchiveLocation(path: path), real.realFolder == source.realFolder {
      throw PublishingError.sameFolder(path: path)
    }
    let former = try manifest(in: folder)
    let reading = try SourceReading(source)
    guard !reading.items.isEmpty else { throw PublishingError.noArticles(path: source.headPath) }
    var manifest = Manifest(
      archive: reading.feed.id ?? reading.feed.feedURL ?? reading.feed.title ?? "",
      title: reading.feed.title ?? "", version: (former?.version ?? 0) + 1, date: options.date)
    manifest.mirrors = options.mirrors
    manifest.key = options.key?.publicKey
    try check(former, manifest, options)
    var report = PublishingReport(itemCount: reading.items.count, faults: reading.faults)
    let pages = PagePublisher(source: source, reading: reading, folder: folder)
    manifest.pages = try pages.publish(former, &report)
    manifest.attachments = try AttachmentPublisher(source: source, folder: folder)
      .publish(reading.items, former, &report)
    try finish(&manifest, former, options, folder, &report)
    return report
  }

  private func manifest(in folder: OutputFolder) throws -> Manifest? {
    guard let bytes = folder.bytes(of: Manifest.name) else { return nil }
    do throws(ManifestError) {
      return try Manifest(bytes)
    } catch {
      throw PublishingError.manifest(path: folder.path(of: Manifest.name), error)
    }
  }

  private func check(
    _ former: Manifest?, _ manifest: Manifest, _ options: PublishingOptions
  ) throws(PublishingError) {
    guard let former else { return }
    guard former.archive == manifest.archive else {
      throw .otherArchive(path: path, archive: former.archive)
    }
    if let key = former.key, manifest.key != key, !options.mayChangeKey {
      throw .otherKey(path: path, former: key.id, key: manifest.key?.id)
    }
  }

  /// Writes the manifest and its signature, where there is something new to say.
  private func finish(
    _ manifest: inout Manifest, _ former: Manifest?, _ options: PublishingOptions,
    _ folder: OutputFolder, _ report: inout PublishingReport
  ) throws(PublishingError) {
    if let former, manifest.hasSameFiles(as: former) {
      manifest.version = former.version
      report.version = former.version
      if options.validDays == nil, former.expires == nil { return }
    }
    report.version = manifest.version
    if let days = options.validDays {
      manifest.expires = Timestamp(seconds: options.date.seconds + days * 86_400)
    }
    let bytes = manifest.bytes
    let staged = try folder.stage(Manifest.name, bytes)
    let signature = try options.key.map { key throws(PublishingError) in
      let comment = "version:\(manifest.version)\tdate:\(manifest.date)"
      let signature = key.signature(
        of: bytes, trustedComment: comment, isPrehashed: options.isPrehashed)
      return try folder.stage(Manifest.signatureName, Array(signature.text.utf8))
    }
    try folder.sync()
    if let signature {
      try folder.place(signature, as: Manifest.signatureName)
    } else {
      try folder.remove(Manifest.signatureName)
    }
    try folder.place(staged, as: Manifest.name)
    try folder.sync()
  }
}
