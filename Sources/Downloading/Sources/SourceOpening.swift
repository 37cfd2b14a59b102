import Archive
import Distribution
import Glibc

/// Finds out what lies at a source: a published folder, or a feed alone.
///
/// A manifest is looked for first: beside a file, and in a folder. An address that ends neither in `/`
/// nor in `.json` may be either, and is tried as a folder first.
struct SourceOpening {
  let options: DownloadOptions
  let scratch: ScratchFolder

  /// Opens what lies at a source.
  func open(_ source: ArchiveSource) throws(DownloadError) -> OpenedSource {
    switch source {
    case .web(let address): try open(address)
    case .path(let path): try open(path)
    }
  }

  /// The feed at a source, of which it is known that it has no manifest.
  func openPlain(_ source: ArchiveSource) -> PlainSource {
    switch source {
    case .web(let address): .web(address)
    case .path(let path): .path(path)
    }
  }

  /// What a publisher offers at a source of which it is known that it has a manifest.
  func openPublished(_ source: ArchiveSource) throws(DownloadError) -> PublishedOffer {
    switch source {
    case .web(let address):
      if let offer = try offer(in: address.asFolder) { return offer }
      throw .transfer(address: address.asFolder.file(Manifest.name).text, .status(404))
    case .path(let path):
      if let offer = try offer(in: FolderSource(text: path, isCancelled: options.isCancelled)) {
        return offer
      }
      throw .noArchive(at: path)
    }
  }

  // MARK: - Addresses

  private func open(_ address: WebAddress) throws(DownloadError) -> OpenedSource {
    let isManifest = address.name == Manifest.name
    let folder = address.name.lowercased().hasSuffix(".json") ? address.folder : address.asFolder
    do throws(DownloadError) {
      if let offer = try offer(in: folder), isManifest || Self.isPublished(offer) {
        return .published(offer)
      }
    } catch .transfer(_, .status) where !isManifest {
      // Some servers refuse what they do not have.
    }
    if isManifest { throw .transfer(address: address.text, .status(404)) }
    return .plain(.web(address))
  }

  private func offer(in folder: WebAddress) throws(DownloadError) -> PublishedOffer? {
    let source = WebSource(
      address: folder, mirrors: [],
      fetch: WebFetch(options: options.transfer, isCancelled: options.isCancelled),
      scratch: scratch)
    let found = try source.bytes(of: [
      (Manifest.name, Manifest.mostBytes), (Manifest.signatureName, Manifest.mostSignatureBytes),
    ])
    guard let manifest = found[0] else { return nil }
    return PublishedOffer(source: source, manifest: manifest, signature: found[1])
  }

  /// Whether there is a manifest of an archive, and not some other file of that name, as web pages have;
  /// what has a signature beside it is one, or was to be.
  private static func isPublished(_ offer: PublishedOffer) -> Bool {
    if offer.signature?.starts(with: Self.signatureHead) == true { return true }
    do throws(ManifestError) {
      _ = try Manifest(offer.manifest)
      return true
    } catch .noManifest {
      return false
    } catch {
      return true
    }
  }

  /// How a signature begins; some servers answer with a page of their own whatever is asked.
  private static let signatureHead = Array("untrusted".utf8)

  // MARK: - Paths

  private func open(_ path: String) throws(DownloadError) -> OpenedSource {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .notReadable(path: path, code: errno) }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let folder = isFolder ? path : path.folderAndName.folder
    if let offer = try offer(in: FolderSource(text: folder, isCancelled: options.isCancelled)),
      Self.isPublished(offer) || path.folderAndName.name == Manifest.name
    {
      return .published(offer)
    }
    if isFolder, !Self.hasArchive(path), let inner = try Self.onlyArchive(below: path) {
      return try open(inner)
    }
    return .plain(.path(path))
  }

  private func offer(in folder: FolderSource) throws(DownloadError) -> PublishedOffer? {
    guard let manifest = try folder.bytes(of: Manifest.name, limit: Manifest.mostBytes) else {
      return nil
    }
    let signature = try folder.bytes(
      of: Manifest.signatureName, limit: Manifest.mostSignatureBytes)
    return PublishedOffer(source: folder, manifest: manifest, signature: signature)
  }

  private static func hasArchive(_ path: String) -> Bool {
    (try? ArchiveLocation(path: path)) != nil
  }

  /// The only folder in a folder that has an archive, as on a stick; nil where none has.
  private static func onlyArchive(below path: String) throws(DownloadError) -> String? {
    let names = try FileReading.names(in: path).sorted().filter { name in
      !name.hasPrefix(".") && isPublished(path.joined(name))
    }
    if names.count > 1 { throw .severalArchives(path: path, names: names) }
    return names.first.map { path.joined($0) }
  }

  private static func isPublished(_ path: String) -> Bool {
    FileReading.size(at: path.joined(Manifest.name)) != nil
  }
}
