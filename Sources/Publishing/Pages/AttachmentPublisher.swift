import Archive
import Glibc
import Signing

/// Copies the files that items name as their attachments.
struct AttachmentPublisher {
  let source: ArchiveLocation
  let folder: OutputFolder

  /// Copies what has changed by size or time; the attachments as the manifest lists them.
  func publish(
    _ items: [SourceItem], _ former: Manifest?, _ report: inout PublishingReport
  ) throws -> [Manifest.File] {
    let sums = Dictionary(
      (former?.attachments ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return try Set(items.flatMap(\.attachments)).sorted().compactMap { name in
      guard PublishedPath.isSafe(name), let file = try? source.pageFile(named: name) else {
        return nil
      }
      if let sum = sums[name], let copy = folder.status(of: name), copy.size == file.size,
        copy.modified == file.modified
      {
        return sum
      }
      report.copiedAttachments += 1
      return try copy(file)
    }
  }

  private func copy(_ file: PageFile) throws -> Manifest.File {
    let reader = try source.reader(ofPage: file.name)
    try folder.make(file.name.folderAndName.folder)
    let bytes = try reader.bytes(at: 0, length: file.size)
    try folder.place(folder.stage(file.name, bytes), as: file.name)
    try folder.setModified(file.modified, of: file.name)
    return Manifest.File(path: file.name, size: bytes.count, digest: SHA256Digest(of: bytes))
  }
}
