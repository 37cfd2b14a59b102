import Archive
import Distribution
import Glibc
import Signing

/// Copies the files that items name as theirs.
struct AttachmentPublisher {
  let source: ArchiveLocation
  let folder: OutputFolder

  /// What is read and written at a time.
  private static let chunk = 1 << 20

  /// The files as the manifest lists them.
  struct Files {
    var files: [Manifest.File] = []
    /// How many were copied.
    var copiedCount = 0
    /// How many bytes those had.
    var copiedBytes = 0
    /// Files that items name, and that are not there.
    var missing: [String] = []
  }

  /// Stages the files that have changed by size or time.
  ///
  /// - Parameters:
  ///   - known: Those that were published, as they lay there then, with their sums.
  ///   - lock: Told of all that are staged.
  func publish(
    _ items: [SourceItem], _ known: [PageFile: SHA256Digest], _ lock: PublishingLock
  ) throws -> Files {
    let wanted = Set(items.flatMap(\.facts.files).map { Place(path: $0.path, target: $0.target) })
    var files = Files()
    var copies: [(PageFile, String)] = []
    for place in wanted.sorted(by: { $0.target < $1.target }) {
      guard let file = try? source.pageFile(named: place.path) else {
        files.missing.append(place.path)
        continue
      }
      if let copy = folder.file(named: place.target), isCurrent(copy, file) {
        let sum = try known[copy] ?? sum(of: copy)
        files.files.append(Manifest.File(path: place.target, size: copy.size, digest: sum))
      } else {
        copies.append((file, place.target))
      }
    }
    try lock.note(copies.map(\.1))
    for (file, target) in copies {
      let copy = try copy(file, to: target)
      files.files.append(copy)
      files.copiedCount += 1
      files.copiedBytes += copy.size
    }
    files.files.sort { $0.path < $1.path }
    return files
  }

  private struct Place: Hashable {
    let path: String
    let target: String
  }

  /// How exactly file systems keep times, in nanoseconds: ext4, NTFS, network file systems, exFAT, older
  /// ones, and FAT.
  private static let grains = [1, 100, 1_000, 10_000_000, 1_000_000_000, 2_000_000_000]

  /// Whether the copy of a file is as large and as old, as far as its file system can say.
  private func isCurrent(_ copy: PageFile, _ file: PageFile) -> Bool {
    guard copy.size == file.size else { return false }
    return Self.grains.contains { file.modified - file.modified % $0 == copy.modified }
  }

  /// The sum of a file that was published.
  private func sum(of copy: PageFile) throws(PublishingError) -> SHA256Digest {
    guard let sum = folder.sum(of: copy.name) else {
      throw .notWritable(path: folder.path(of: copy.name), code: EIO)
    }
    return sum
  }

  private func copy(_ file: PageFile, to target: String) throws -> Manifest.File {
    let reader = try source.reader(ofPage: file.name)
    if target.contains("/") { try folder.make(target.folderAndName.folder) }
    var hasher = SHA256Hasher()
    var size = 0
    var failure: (any Error)?
    try folder.stage(target) { descriptor throws(PublishingError) in
      do {
        while true {
          let bytes = try reader.bytes(at: size, length: Self.chunk)
          if bytes.isEmpty { break }
          hasher.add(bytes)
          size += bytes.count
          if OutputFolder.write(bytes, to: descriptor) != 0 { return -1 }
        }
      } catch {
        failure = error
        return 0
      }
      let (seconds, rest) = file.modified.quotientAndRemainder(dividingBy: 1_000_000_000)
      let time = timespec(tv_sec: seconds, tv_nsec: rest)
      return futimens(descriptor, [time, time])
    }
    if let failure { throw failure }
    return Manifest.File(path: target, size: size, digest: hasher.digest())
  }
}
