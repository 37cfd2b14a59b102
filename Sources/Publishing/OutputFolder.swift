import Archive
import CSystem
import Glibc

/// The folder that is published to: files are written whole or not at all, and only where they differ.
struct OutputFolder: Sendable {
  let path: String

  /// Makes the folder, where there is none.
  init(_ path: String) throws(PublishingError) {
    self.path = path
    try make("")
  }

  func path(of name: String) -> String { name.isEmpty ? path : path.joined(name) }

  /// The bytes of a file; nil where there is none that can be read.
  func bytes(of name: String) -> [UInt8]? {
    let descriptor = open(path(of: name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return count == bytes.count ? bytes : nil
  }

  /// The size of a file in bytes; nil where there is none.
  func size(of name: String) -> Int? { status(of: name)?.size }

  /// The size of a file in bytes, and its time of modification in nanoseconds since 1970.
  func status(of name: String) -> (size: Int, modified: Int)? {
    var status = stat()
    guard lstat(path(of: name), &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    return (Int(status.st_size), modified)
  }

  /// Gives a file its time of modification, in nanoseconds since 1970.
  func setModified(_ time: Int, of name: String) throws(PublishingError) {
    let (seconds, rest) = time.quotientAndRemainder(dividingBy: 1_000_000_000)
    let times = [timespec](repeating: timespec(tv_sec: seconds, tv_nsec: rest), count: 2)
    try check(path(of: name)) { utimensat(AT_FDCWD, path(of: name), times, 0) }
  }

  /// Writes a file where it differs from what is there; whether it did.
  func update(_ name: String, _ bytes: [UInt8]) throws(PublishingError) -> Bool {
    if self.bytes(of: name) == bytes { return false }
    try place(stage(name, bytes), as: name)
    return true
  }

  /// Writes a file's bytes beside its place, under a hidden name.
  func stage(_ name: String, _ bytes: [UInt8]) throws(PublishingError) -> String {
    let (folder, last) = path(of: name).folderAndName
    let temporary = folder.joined(".\(last).new")
    try check(temporary) {
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { return -1 }
      defer { close(descriptor) }
      return Self.write(bytes, to: descriptor)
    }
    return temporary
  }

  /// Puts a staged file in its place.
  func place(_ temporary: String, as name: String) throws(PublishingError) {
    try check(path(of: name)) { rename(temporary, path(of: name)) }
  }

  func remove(_ name: String) throws(PublishingError) {
    try check(path(of: name)) { unlink(path(of: name)) != 0 && errno != ENOENT ? -1 : 0 }
  }

  /// Makes a folder below, and those above it.
  func make(_ name: String) throws(PublishingError) {
    let folder = path(of: name)
    var made = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o777) == 0 || [EEXIST, EROFS, EACCES].contains(errno) { continue }
      throw .notWritable(path: made, code: errno)
    }
  }

  /// Makes all that was written durable, in one go.
  func sync() throws(PublishingError) {
    try check(path) {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
      guard descriptor >= 0 else { return -1 }
      defer { close(descriptor) }
      return csystem_sync_files(descriptor)
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return -1 }
      written += count
    }
    return 0
  }

  private func check(_ path: String, _ call: () -> Int32) throws(PublishingError) {
    if call() != 0 { throw .notWritable(path: path, code: errno) }
  }
}
