import Archive
import CSystem
import Glibc
import Signing
import Synchronization

/// The folder that is published to: files appear whole or not at all, and old ones are replaced only
/// when all new ones are on the disk.
///
/// A file is *staged* under a hidden name beside its place. `commit()` makes all that was staged
/// durable, puts each in its place, and makes that durable; until then the folder is as it was.
final class OutputFolder: Sendable {
  let path: String
  private let mode: mode_t
  private let staged = Mutex<[Staged]>([])
  private let written = Mutex<[String]>([])

  private struct Staged: Sendable {
    let temporary: String
    let name: String
  }

  /// So many files are synced one by one; for more the whole file system is.
  private static let fewFiles = 64

  /// Makes the folder, where there is none.
  ///
  /// - Parameter mode: That of new files, of which the umask takes its share.
  init(_ path: String, mode: mode_t = 0o666) throws(PublishingError) {
    self.path = path
    self.mode = mode
    try make("")
  }

  /// Its absolute path, free of symbolic links.
  var realPath: String { Self.realPath(of: path) ?? path }

  /// The absolute path, free of symbolic links, of a folder; nil where there is none.
  static func realPath(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  func path(of name: String) -> String { name.isEmpty ? path : path.joined(name) }

  /// The hidden name beside a file's, under which it is staged.
  static func temporaryName(of name: String) -> String {
    let (folder, last) = name.folderAndName
    return folder.joined(".\(last).new")
  }

  // MARK: - Looking

  /// The bytes of a file; nil where there is none.
  ///
  /// - Throws: `PublishingError.notReadable`.
  func existingBytes(of name: String) throws(PublishingError) -> [UInt8]? {
    if let bytes = bytes(of: name) { return bytes }
    let path = path(of: name)
    if access(path, F_OK) != 0, errno == ENOENT { return nil }
    // What has refused once may not do so again, and then tells no reason.
    guard let descriptor = opened(path, O_RDONLY | O_NOFOLLOW) else {
      throw .notReadable(path: path, code: errno)
    }
    close(descriptor)
    throw .notReadable(path: path, code: EIO)
  }

  /// The bytes of a file; nil where there is none that can be read.
  func bytes(of name: String) -> [UInt8]? {
    guard let descriptor = opened(path(of: name), O_RDONLY | O_NOFOLLOW) else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { break }
        count += read
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// The first bytes of a file; nil where it cannot be read.
  func beginning(of name: String, count: Int) -> [UInt8]? {
    guard let descriptor = opened(path(of: name), O_RDONLY | O_NOFOLLOW) else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let found = read(descriptor, &bytes, count)
    return found < 0 ? nil : Array(bytes[..<found])
  }

  /// The sum of a file's bytes; nil where it cannot be read.
  func sum(of name: String) -> SHA256Digest? {
    guard let descriptor = opened(path(of: name), O_RDONLY | O_NOFOLLOW) else { return nil }
    defer { close(descriptor) }
    var hasher = SHA256Hasher()
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? hasher.digest() : nil }
      hasher.add(bytes[..<count])
    }
  }

  /// A file's size and time of modification; nil where there is none.
  func file(named name: String) -> PageFile? {
    var status = stat()
    guard lstat(path(of: name), &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return PageFile(name, status)
  }

  // MARK: - Writing

  /// Stages a file where it differs from what is there; nil where it does not.
  func update(_ name: String, _ bytes: [UInt8]) throws(PublishingError) -> PageFile? {
    self.bytes(of: name) == bytes ? nil : try stage(name, bytes)
  }

  /// Writes a file that nothing leads to yet in its place at once; where there is one, as `update`.
  func add(_ name: String, _ bytes: [UInt8]) throws(PublishingError) -> PageFile? {
    let path = path(of: name)
    guard let descriptor = opened(path, O_WRONLY | O_CREAT | O_EXCL) else {
      return try update(name, bytes)
    }
    return try finish(path, of: name, descriptor, Self.write(bytes, to: descriptor))
  }

  /// Stages a file; what it will be in its place.
  @discardableResult
  func stage(_ name: String, _ bytes: [UInt8]) throws(PublishingError) -> PageFile {
    try stage(name) { descriptor throws(PublishingError) in Self.write(bytes, to: descriptor) }
  }

  /// Stages a file that is written bit by bit.
  ///
  /// - Parameter write: Writes to a descriptor; 0, or -1 and `errno`.
  @discardableResult
  func stage(
    _ name: String, _ write: (Int32) throws(PublishingError) -> Int32
  ) throws(PublishingError) -> PageFile {
    let temporary = path(of: Self.temporaryName(of: name))
    guard let descriptor = opened(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW) else {
      throw .notWritable(path: temporary, code: errno)
    }
    staged.withLock { $0.append(Staged(temporary: temporary, name: name)) }
    return try finish(temporary, of: name, descriptor, try write(descriptor))
  }

  /// Writes bytes to a descriptor; 0, or -1 and `errno`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
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

  private func finish(
    _ path: String, of name: String, _ descriptor: Int32, _ result: Int32
  ) throws(PublishingError) -> PageFile {
    let code = errno
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    // After EINTR the descriptor is closed on Linux.
    let isClosed = close(descriptor) == 0 || errno == EINTR
    if result != 0 { throw .notWritable(path: path, code: code) }
    if !isClosed || !isKnown { throw .notWritable(path: path, code: errno) }
    written.withLock { $0.append(path) }
    return PageFile(name, status)
  }

  private func opened(_ path: String, _ flags: Int32) -> Int32? {
    while true {
      let descriptor = open(path, flags | O_CLOEXEC, mode)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { return nil }
    }
  }

  /// Makes a folder below, and those above it.
  func make(_ name: String) throws(PublishingError) {
    let folder = path(of: name)
    var made = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") where !Self.isFolder(folder) {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if Self.isFolder(made) { continue }
      if mkdir(made, 0o777) != 0 {
        throw .notWritable(path: made, code: errno == EEXIST ? ENOTDIR : errno)
      }
      written.withLock { $0.append(made) }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  // MARK: - Making it durable

  /// Puts what was staged in its place, in the order in which it was, when all of it is on the disk.
  func commit() throws(PublishingError) {
    try sync()
    let files = staged.withLock { $0 }
    for file in files {
      let target = path(of: file.name)
      try check(target) { rename(file.temporary, target) }
    }
    let folders = Set(files.map { path(of: $0.name).folderAndName.folder })
    written.withLock { $0 += folders }
    staged.withLock { $0 = [] }
    try sync()
  }

  /// Gives up what was staged.
  func discard() {
    for file in staged.withLock({ $0 }) { unlink(file.temporary) }
    staged.withLock { $0 = [] }
  }

  /// Makes all that was written durable.
  private func sync() throws(PublishingError) {
    let paths = written.withLock { $0 }
    if paths.count > Self.fewFiles {
      try sync(path) { csystem_sync_files($0) }
    } else {
      for path in Set(paths + paths.map(\.folderAndName.folder)) {
        // Some file systems have no way to sync a folder.
        try sync(path) { fsync($0) != 0 && errno != EINVAL ? -1 : 0 }
      }
    }
    written.withLock { $0 = [] }
  }

  private func sync(_ path: String, _ sync: (Int32) -> Int32) throws(PublishingError) {
    guard let descriptor = opened(path, O_RDONLY) else {
      // A folder that was removed when the last file in it was.
      if errno == ENOENT { return }
      throw .notWritable(path: path, code: errno)
    }
    defer { close(descriptor) }
    try check(path) { sync(descriptor) }
  }

  private func check(_ path: String, _ call: () -> Int32) throws(PublishingError) {
    while call() != 0 {
      if errno != EINTR { throw .notWritable(path: path, code: errno) }
    }
  }

  // MARK: - Removing

  /// Removes a file, if it is there.
  func remove(_ name: String) throws(PublishingError) {
    try check(path(of: name)) { unlink(path(of: name)) != 0 && errno != ENOENT ? -1 : 0 }
    written.withLock { $0.append(path(of: name).folderAndName.folder) }
  }

  /// Removes the folder itself, where nothing is in it.
  func removeIfEmpty() { rmdir(path) }

  /// Removes a folder below, and those above it, as far as nothing is in them.
  func removeIfEmpty(_ name: String) {
    var folder = name
    while folder != ".", !folder.isEmpty, rmdir(path(of: folder)) == 0 {
      folder = folder.folderAndName.folder
      written.withLock { $0.append(path(of: folder == "." ? "" : folder)) }
    }
  }
}

extension PageFile {
  fileprivate init(_ name: String, _ status: stat) {
    let modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    self.init(name: name, size: Int(status.st_size), modified: modified)
  }
}
