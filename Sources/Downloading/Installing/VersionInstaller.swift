import Archive
import Distribution
import Glibc

/// Puts versions of archives in their places.
///
/// A version is a folder beside those of earlier ones, and a record; they are made durable first. Then
/// the file `current` is replaced, which is all that installing is: whoever opens the archive before
/// that has the old version, and afterwards the new one.
struct VersionInstaller {
  /// The folder of the archive's versions.
  let folder: String

  /// Installs what was put together.
  func install(_ staging: Staging, _ record: VersionRecord) throws(DownloadError) {
    try FileWriting.makeFolder(folder)
    try removeRest()
    let name = try freeName(for: record.number)
    try staging.strip()
    try FileWriting.syncAll(in: staging.path)
    try FileWriting.replaceFile(InstalledVersion.recordPath(of: folder.joined(name)), record.bytes)
    try FileWriting.move(staging.path, to: folder.joined(name))
    try FileWriting.syncFolder(folder)
    try FileWriting.syncFolder(folder.folderAndName.folder)
    let former = try versions().first
    try point(to: [name] + (former.map { [$0] } ?? []))
    // What is left of older versions is in nobody's way; the next installation tries again.
    try? removeRest()
  }

  /// Has the previous version read again; what was read is the previous one then.
  func rollBack(from current: String, to previous: String) throws(DownloadError) {
    try point(to: [previous, current])
  }

  private func point(to versions: [String]) throws(DownloadError) {
    let text = versions.map { $0 + "\n" }.joined()
    try FileWriting.replaceFile(folder.joined(VersionedFolder.pointer), Array(text.utf8))
  }

  /// Removes versions that are neither read nor kept, and what a killed installation has left.
  func removeRest() throws(DownloadError) {
    let kept = try versions()
    for name in try FileReading.names(in: folder) where name != VersionedFolder.pointer {
      if kept.contains(name) || kept.contains(where: { name == $0 + ".json" }) { continue }
      let path = folder.joined(name)
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        try FileWriting.removeFolder(path)
      } else {
        try FileWriting.check(path) { unlink(path) }
      }
    }
  }

  /// A name for a version's folder that no version has: its number, and another where it is fetched
  /// again with other attachments, say.
  private func freeName(for number: Int) throws(DownloadError) -> String {
    let names = Set(try versions())
    if !names.contains("\(number)") { return "\(number)" }
    return (2...).lazy.map { "\(number)-\($0)" }.first { !names.contains($0) } ?? "\(number)"
  }

  /// The versions that are kept: where they cannot be told, nothing may be removed.
  private func versions() throws(DownloadError) -> [String] {
    do throws(ArchiveError) {
      return try VersionedFolder.knownVersions(in: folder)
    } catch {
      guard case .notReadable(let path, let code) = error else { throw .page(error) }
      throw .notReadable(path: path, code: code)
    }
  }
}
