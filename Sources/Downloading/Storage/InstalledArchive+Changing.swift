import Archive
import Distribution
import Glibc

extension InstalledArchive {
  /// Has the previous version read again; what was read is the previous one then.
  ///
  /// - Returns: The archive as it is then.
  /// - Throws: `DownloadError.nothingBefore`, `.busy`, `.notWritable`.
  public func rollBack() throws(DownloadError) -> InstalledArchive {
    guard let previous else { throw .nothingBefore(name.text) }
    let (folder, _) = path.folderAndName
    return try Staging.withLock(of: current.record.workIdentity, in: folder) {
      () throws(DownloadError) in
      try VersionInstaller(folder: path).rollBack(from: current.name, to: previous.name)
      return InstalledArchive(named: name, in: folder) ?? self
    }
  }

  /// Removes all its versions.
  ///
  /// - Throws: `DownloadError.busy`, `.notWritable`.
  public func remove() throws(DownloadError) {
    let (folder, _) = path.folderAndName
    try Staging.withLock(of: current.record.workIdentity, in: folder) { () throws(DownloadError) in
      try FileWriting.removeFolder(path)
      try FileWriting.syncFolder(folder)
    }
  }
}

extension VersionRecord {
  /// By what the work on the archive is locked: a feed without a manifest tells its identity late.
  var workIdentity: String { isPlain ? source : archive }
}
