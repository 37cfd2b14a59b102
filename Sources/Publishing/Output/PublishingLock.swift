import Archive
import Glibc

/// The file that says that a folder is being published to: one process holds its lock, and it lists the
/// attachments that are added.
///
/// It is there from before the first file is written until all are; one that is left behind by a
/// process that was killed tells that what lies in the folder is ours.
final class PublishingLock {
  /// Its name.
  static let name = ".carrel-publishing"

  private let path: String
  private let descriptor: Int32

  /// Attachments that a publication which was broken off may have added.
  let leftovers: [String]
  /// Whether the file was there already.
  let isLeftBehind: Bool

  /// Takes the lock of a folder.
  ///
  /// - Throws: `PublishingError.busy` where another process has it; `.notWritable`.
  init(_ folder: OutputFolder) throws(PublishingError) {
    path = folder.path(of: Self.name)
    let before = try folder.existingBytes(of: Self.name)
    descriptor = try Self.locked(path, folder)
    isLeftBehind = before != nil
    let lines = (before ?? []).split(separator: UInt8(ascii: "\n"))
    leftovers = lines.map { String(decoding: $0, as: UTF8.self) }
  }

  deinit {
    // A program that another thread is starting at this moment has the descriptor for a while, too.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func locked(
    _ path: String, _ folder: OutputFolder
  ) throws(PublishingError) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .notWritable(path: path, code: errno) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(descriptor)
      guard code == EWOULDBLOCK else { throw .notWritable(path: path, code: code) }
      throw .busy(path: folder.path)
    }
    // Who had it may have removed the file in between: then it is no lock any more.
    var (ours, there) = (stat(), stat())
    if fstat(descriptor, &ours) == 0, stat(path, &there) == 0, ours.st_ino == there.st_ino {
      return descriptor
    }
    close(descriptor)
    return try locked(path, folder)
  }

  /// Notes attachments before they are added.
  func note(_ names: [String]) throws(PublishingError) {
    let fresh = Set(names).subtracting(leftovers)
    if fresh.isEmpty { return }
    let lines = Array(fresh.sorted().map { $0 + "\n" }.joined().utf8)
    guard OutputFolder.write(lines, to: descriptor) == 0, fsync(descriptor) == 0
    else { throw .notWritable(path: path, code: errno) }
  }

  /// Ends the work: the folder is whole.
  func end() { unlink(path) }
}
