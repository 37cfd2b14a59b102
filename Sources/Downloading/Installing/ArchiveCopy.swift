import Archive
import CSystem
import Distribution
import Glibc

/// Hands an installed archive on: copies what was published, signature and all, to a stick, say.
///
/// Every file is checked by its sum while it is copied. The copy appears whole under the archive's
/// name; an older copy there is replaced by it. No links are made: it may be FAT.
public struct ArchiveCopy {
  private let archive: InstalledArchive
  private let folder: String

  /// A copy of an archive in a folder.
  public init(of archive: InstalledArchive, in folder: String) {
    self.archive = archive
    self.folder = folder
  }

  /// What was copied.
  public struct Report: Sendable, Equatable {
    /// Where the copy lies.
    public let path: String
    /// Its bytes.
    public let size: Int
    /// Attachments that are left out, since they are not here.
    public let missingCount: Int
  }

  private var path: String { folder.joined(archive.name.text) }
  private var fresh: String { folder.joined(".\(archive.name.text).new") }
  private var former: String { folder.joined(".\(archive.name.text).old") }

  /// Copies.
  ///
  /// - Parameter grown: Told how many bytes of how many are copied.
  /// - Throws: `DownloadError.otherCopy` where something else has that name there; `.file` where a file
  ///   here is damaged.
  public func run(
    grown: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(DownloadError) -> Report {
    try FileWriting.makeFolder(folder, isShared: true)
    try mend()
    try checkPlace()
    let (files, missingCount) = try files()
    let total = UpdatePlan.size(of: files)
    let plan = UpdatePlan(copying: files)
    try plan.checkRoom(in: folder)
    try FileWriting.makeFolder(fresh, isShared: true)
    do throws(DownloadError) {
      try copy(files) { grown($0, total) }
      try replace()
    } catch {
      try? FileWriting.removeFolder(fresh)
      throw error
    }
    return Report(path: path, size: total, missingCount: missingCount)
  }

  /// The files that are here, and how many attachments are not.
  private func files() throws(DownloadError) -> ([Manifest.File], missing: Int) {
    let version = archive.current
    guard !version.record.isPlain else {
      return (try PlainFiles(in: version.path).files, 0)
    }
    guard let manifest = version.manifest else {
      throw .manifest(at: version.path.joined(Manifest.name), .noManifest)
    }
    let there = manifest.attachments.filter {
      FileReading.size(at: version.path.joined($0.path)) != nil
    }
    return (manifest.pages + there, manifest.attachments.count - there.count)
  }

  private func copy(
    _ files: [Manifest.File], grown: (Int) -> Void
  ) throws(DownloadError) {
    let source = archive.current.path
    var count = 0
    for file in files {
      let target = fresh.joined(file.path)
      try FileWriting.makeFolder(target.folderAndName.folder, isShared: true)
      try FileCopy(from: source, file).run(to: target, isShared: true)
      count += file.size
      grown(count)
    }
    for name in [Manifest.name, Manifest.signatureName] {
      guard FileReading.size(at: source.joined(name)) != nil else { continue }
      let bytes = try FileReading.bytes(of: source.joined(name), limit: Manifest.mostBytes)
      try FileWriting.writeFile(fresh.joined(name), bytes, isShared: true)
    }
  }

  // MARK: - Its place

  /// Puts things right after a copying that was killed.
  private func mend() throws(DownloadError) {
    var status = stat()
    if lstat(former, &status) == 0 {
      if lstat(path, &status) != 0 {
        try FileWriting.move(former, to: path)
      } else {
        try FileWriting.removeFolder(former)
      }
    }
    if lstat(fresh, &status) == 0 { try FileWriting.removeFolder(fresh) }
  }

  /// Checks that nothing has the name, or an older copy of the same archive.
  private func checkPlace() throws(DownloadError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    let manifest = try? FileReading.bytes(of: path.joined(Manifest.name), limit: Manifest.mostBytes)
    let known = manifest.flatMap { try? Manifest($0) }?.archive
    let isPlain =
      archive.current.record.isPlain && manifest == nil
      && FileReading.size(at: path.joined(PageCheck.head)) != nil
    guard isPlain || known == archive.current.record.archive else { throw .otherCopy(path: path) }
  }

  private func replace() throws(DownloadError) {
    try FileWriting.syncAll(in: fresh)
    var status = stat()
    if lstat(path, &status) != 0 {
      try FileWriting.move(fresh, to: path)
    } else if csystem_exchange(fresh, path) == 0 {
      try FileWriting.removeFolder(fresh)
    } else {
      // Some file systems cannot exchange two names: for a moment the copy is under neither, and is
      // found by `mend`.
      try FileWriting.move(path, to: former)
      try FileWriting.move(fresh, to: path)
      try FileWriting.removeFolder(former)
    }
    try FileWriting.syncFolder(folder)
  }
}
