import Archive
import Distribution
import Glibc

/// The pages of a feed in a file or a folder, and the files beside them that its items name.
struct LocalPages: PlainPages {
  /// The path of the file or the folder.
  let path: String
  let choice: AttachmentChoice
  let isCancelled: @Sendable () -> Bool

  func bring(
    into staging: Staging, grown: (Int) -> Void
  ) throws(DownloadError) -> [String] {
    let location: ArchiveLocation
    let pages: [PageFile]
    do {
      location = try ArchiveLocation(path: path)
      pages = try location.pages()
    } catch {
      throw .page(error as? ArchiveError ?? .noSuchFile(path: path))
    }
    var count = 0
    for (index, page) in pages.enumerated() {
      if isCancelled() { throw .cancelled }
      let name = index == 0 ? PageCheck.head : page.name
      try copy(page.name, of: location, to: name, in: staging)
      count += page.size
      grown(count)
    }
    try copyAttachments(of: location, pages, into: staging)
    return []
  }

  private func copy(
    _ name: String, of location: ArchiveLocation, to target: String, in staging: Staging
  ) throws(DownloadError) {
    guard PublishedPath.isSafe(target) else { throw .manifest(at: path, .pathOutside(name)) }
    // The page itself may be a link, which its owner has made; it leads nowhere out of the folder.
    try staging.makeFolder(of: target)
    let path = staging.path(of: target)
    let copy = try FileWriting.create(path)
    defer { close(copy) }
    do {
      let size = try location.pageFile(named: name).size
      let reader = try location.reader(ofPage: name)
      for offset in stride(from: 0, to: size, by: Self.chunk) {
        let bytes = try reader.bytes(at: offset, length: min(Self.chunk, size - offset))
        try FileWriting.write(bytes, to: copy, path)
      }
    } catch let error as DownloadError {
      throw error
    } catch {
      throw .page(error as? ArchiveError ?? .noSuchFile(path: name))
    }
  }

  /// Bytes copied at a time.
  private static let chunk = 1 << 20
}

extension LocalPages {
  private func copyAttachments(
    of location: ArchiveLocation, _ pages: [PageFile], into staging: Staging
  ) throws(DownloadError) {
    for name in Self.attachments(of: location, pages) where choice.takes(name) {
      guard PublishedPath.isSafe(name), FileReading.size(at: staging.path(of: name)) == nil,
        (try? location.pageFile(named: name)) != nil
      else { continue }
      try copy(name, of: location, to: name, in: staging)
    }
  }

  /// The files of the folder that items name as their attachments or images.
  private static func attachments(of location: ArchiveLocation, _ pages: [PageFile]) -> [String] {
    var names: Set<String> = []
    for page in pages {
      _ = try? location.scan(page: page.name) { item in
        guard let article = try? item.article().get().article else { return .proceed }
        let urls =
          article.attachments.map(\.url) + [article.image, article.bannerImage].compactMap(\.self)
        names.formUnion(urls.compactMap { ArchiveLocation.file(of: $0, page: page.name) })
        return .proceed
      }
    }
    return names.sorted()
  }
}
