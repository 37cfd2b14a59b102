import Archive
import CZip
import Glibc

/// A ZIP archive on its way into an open file, an entry after the other.
///
/// The same entries make the same bytes: nothing in it tells of the time or the machine.
final class ZipArchive {
  private let archive: OpaquePointer
  private let path: String
  private var isFinished = false

  /// Begins an archive in an open file, which is named in errors.
  init(writingTo descriptor: Int32, named path: String) throws(ArchiveError) {
    guard let archive = czip_begin(descriptor) else { throw .notMade(path: path, code: errno) }
    self.archive = archive
    self.path = path
  }

  deinit {
    if !isFinished { _ = czip_end(archive) }
  }

  /// Adds an entry.
  ///
  /// - Parameter isStored: Whether it is kept as it is, uncompressed.
  func add(_ name: String, _ bytes: [UInt8], isStored: Bool = false) throws(ArchiveError) {
    try check(czip_begin_entry(archive, name, isStored ? 0 : 1))
    try check(bytes.withUnsafeBytes { czip_write(archive, $0.baseAddress, $0.count) })
    try check(czip_end_entry(archive))
  }

  /// Ends the archive; the file is whole then.
  func finish() throws(ArchiveError) {
    isFinished = true
    try check(czip_end(archive))
  }

  private func check(_ result: Int32) throws(ArchiveError) {
    if result != 0 { throw .notMade(path: path, code: errno == 0 ? EIO : errno) }
  }
}
