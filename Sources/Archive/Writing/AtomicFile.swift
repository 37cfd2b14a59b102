import Glibc

/// A file that replaces another at once or not at all.
///
/// It is written beside its target under a hidden name, synced, renamed over it, and the folder is
/// synced, so that after a power cut there is the old file or the new one. On any failure, and when
/// it is dropped unfinished, the old file is as it was and nothing is left behind.
final class AtomicFile {
  private let path: String
  private let folder: String
  private let temporaryPath: String
  /// The open file, for what writes by other means than `write`.
  private(set) var descriptor: Int32
  private var buffer: [UInt8] = []
  private var isFinished = false

  private static let bufferSize = 1 << 18

  /// Begins a file that is to lie at a path. A symbolic link there stays, and leads to the new one.
  init(replacing path: String) throws(FileFailure) {
    let target = Self.target(of: path)
    let name = target.folderAndName.name
    let existing = try? FileStatus(path: target)
    self.path = target
    Leftovers(of: target).remove()
    folder = target.folderAndName.folder
    let temporary = folder.joined(
      Leftovers.prefix(of: name) + "\(getpid())-\(UInt32.random(in: 0...(.max)))")
    temporaryPath = temporary
    descriptor = try FileFailure.check {
      open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    // The user's own mode outlives a change; a new file has what the umask leaves.
    if let mode = existing?.mode, mode != (try? FileStatus(path: temporary))?.mode,
      fchmod(descriptor, mode) != 0
    {
      let failure = FileFailure.last
      discard()
      throw failure
    }
  }

  deinit {
    if !isFinished { discard() }
  }

  /// Adds bytes at the end.
  func write(_ bytes: some Sequence<UInt8>) throws(FileFailure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Makes the file's bytes durable and puts it in its place.
  func finish() throws(FileFailure) {
    do throws(FileFailure) {
      try flush()
      try sync(descriptor)
      try closeDescriptor()
      _ = try FileFailure.check { rename(temporaryPath, path) }
    } catch {
      discard()
      throw error
    }
    isFinished = true
  }

  /// Makes the finished file's name durable.
  func syncFolder() throws(FileFailure) {
    let folderDescriptor = try FileFailure.check { open(folder, O_RDONLY | O_CLOEXEC) }
    defer { close(folderDescriptor) }
    do throws(FileFailure) {
      try sync(folderDescriptor)
    } catch  where error.code == EINVAL {
      // Some file systems have no way to sync a folder; the rename is as durable as they make it.
    }
  }

  private func flush() throws(FileFailure) {
    var written = 0
    while written < buffer.count {
      let count = try FileFailure.check {
        buffer.withUnsafeBytes { bytes in
          Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        }
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func sync(_ descriptor: Int32) throws(FileFailure) {
    _ = try FileFailure.check { fsync(descriptor) }
  }

  private func closeDescriptor() throws(FileFailure) {
    let descriptor = descriptor
    self.descriptor = -1
    // After EINTR the descriptor is closed on Linux, and the data was synced.
    if close(descriptor) != 0, errno != EINTR { throw .last }
  }

  private func discard() {
    isFinished = true
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    unlink(temporaryPath)
  }

  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
