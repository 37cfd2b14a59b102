import Archive
import Foundation

/// Where a repaired archive is written: in a hidden folder beside its place, until it is whole.
///
/// What is dropped unfinished leaves no trace; what a killed process left is removed by the next.
final class RepairOutput {
  private let path: String
  private let isFolder: Bool
  /// The folder in which pages are written.
  let folder: String
  private var isFinished = false

  /// Begins an archive that is to lie at a path where nothing lies.
  ///
  /// - Parameter isFolder: Whether it is a folder of pages, or one file.
  /// - Throws: `ArchiveError.alreadyThere`, `.notMade`.
  init(at path: String, isFolder: Bool) throws(ArchiveError) {
    self.path = path.withoutTrailingSlashes
    self.isFolder = isFolder
    try Self.checkIsFree(self.path)
    for leftover in Leftovers(of: self.path).paths {
      try? FileManager.default.removeItem(atPath: leftover)
    }
    let (parent, name) = self.path.folderAndName
    folder = parent.joined(
      Leftovers.prefix(of: name) + "\(getpid())-\(UInt32.random(in: 0...(.max)))")
    guard mkdir(folder, isFolder ? 0o777 : 0o700) == 0 else {
      throw .notMade(path: self.path, code: errno)
    }
  }

  deinit {
    if !isFinished || !isFolder { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// The path at which a file of the archive is to be written now; folders above it are made.
  func path(of name: String) throws(ArchiveError) -> String {
    var made = folder
    for part in name.split(separator: "/").dropLast() {
      made = made.joined(String(part))
      guard mkdir(made, 0o777) == 0 || errno == EEXIST else {
        throw .notMade(path: path.joined(name), code: errno)
      }
    }
    return folder.joined(name)
  }

  /// Puts the archive in its place, by one renaming.
  ///
  /// - Parameter head: The name of its first page.
  /// - Throws: `ArchiveError.alreadyThere`, `.notMade`; `.notDurable` where it is in its place, but may
  ///   not outlive a power cut.
  func finish(head: String) throws(ArchiveError) {
    try Self.checkIsFree(path)
    if isFolder { try sync(folder) }
    guard rename(isFolder ? folder : folder.joined(head), path) == 0 else {
      throw .notMade(path: path, code: errno)
    }
    isFinished = true
    try sync(path.folderAndName.folder)
  }

  private func sync(_ folder: String) throws(ArchiveError) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notDurable(path: path, code: errno) }
    defer { close(descriptor) }
    // Some file systems have no way to sync a folder.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .notDurable(path: path, code: errno)
    }
  }

  /// Checks that nothing lies at a path.
  ///
  /// - Throws: `ArchiveError.alreadyThere`.
  static func checkIsFree(_ path: String) throws(ArchiveError) {
    var status = stat()
    if lstat(path, &status) == 0 { throw .alreadyThere(path: path) }
  }
}
