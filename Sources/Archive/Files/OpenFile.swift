import Glibc

/// A regular file open for reading; closed when it is no longer used.
package final class OpenFile: Sendable {
  private let descriptor: Int32
  /// Size and time of modification when it was opened.
  let status: FileStatus

  /// Opens a file. A pipe or device is not waited for: it opens, and its status tells.
  init(path: String) throws(FileFailure) {
    let descriptor = try FileFailure.check { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let failure = FileFailure.last
      close(descriptor)
      throw failure
    }
    self.descriptor = descriptor
    self.status = FileStatus(status)
  }

  deinit {
    close(descriptor)
  }

  /// Reads at most `count` bytes at an offset; 0 at the end of the file.
  func read(
    into buffer: UnsafeMutableRawPointer, at offset: Int, count: Int
  ) throws(FileFailure) -> Int {
    try FileFailure.check { pread(descriptor, buffer, count, off_t(offset)) }
  }

  /// The bytes of a range, fewer where the file ends before it does.
  func bytes(at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    var failure: FileFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileFailure) {
        filled = try fill(UnsafeMutableRawBufferPointer(buffer), at: offset)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  private func fill(
    _ buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileFailure) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    var filled = 0
    while filled < buffer.count {
      let read = try read(into: base + filled, at: offset + filled, count: buffer.count - filled)
      if read == 0 { break }
      filled += read
    }
    return filled
  }
}

/// What `stat` says of a file.
struct FileStatus: Equatable {
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int
  let isRegular: Bool
  let isFolder: Bool
  /// Permission bits.
  let mode: mode_t

  init(_ status: stat) {
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    mode = status.st_mode & 0o7777
  }

  /// Follows symbolic links.
  init(path: String) throws(FileFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .last }
    self.init(status)
  }

  /// Whether a regular file stands at a path itself, not a symbolic link.
  static func isNoLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
