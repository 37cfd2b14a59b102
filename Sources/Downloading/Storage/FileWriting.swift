import Archive
import CSystem
import Glibc

/// Changes to folders, each of which either happens or is an error.
///
/// Files and folders are the owner's alone, as all that the program keeps; what is made to be handed on
/// has what the umask leaves.
enum FileWriting {
  /// Makes a folder and those above it.
  static func makeFolder(_ path: String, isShared: Bool = false) throws(DownloadError) {
    let mode: mode_t = isShared ? 0o777 : 0o700
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw .notWritable(path: path, code: errno) }
    let parent = path.folderAndName.folder
    guard parent != path else { throw .notWritable(path: path, code: ENOENT) }
    try makeFolder(parent, isShared: isShared)
    try check(path) { mkdir(path, mode) != 0 && errno != EEXIST ? -1 : 0 }
  }

  /// Opens a new file, in the place of one that is there.
  static func create(_ path: String, isShared: Bool = false) throws(DownloadError) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    return try check(path) { open(path, flags, isShared ? 0o666 : 0o600) }
  }

  /// Writes all bytes.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String
  ) throws(DownloadError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .notWritable(path: path, code: errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Writes all bytes.
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
  ) throws(DownloadError) {
    var failure: DownloadError?
    bytes.withUnsafeBytes { buffer in
      do throws(DownloadError) { try write(buffer, to: descriptor, path) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Writes a file that is durable when this returns, but for its name.
  static func writeFile(
    _ path: String, _ bytes: [UInt8], isShared: Bool = false
  ) throws(DownloadError) {
    let descriptor = try create(path, isShared: isShared)
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path)
    try check(path) { fsync(descriptor) }
  }

  /// Puts a small file in its place at once: there is the old one or the new one, also after a power
  /// cut.
  static func replaceFile(_ path: String, _ bytes: [UInt8]) throws(DownloadError) {
    let (folder, name) = path.folderAndName
    let temporary = folder.joined(".\(name).new")
    do throws(DownloadError) {
      try writeFile(temporary, bytes)
      try move(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error
    }
    try syncFolder(folder)
  }

  /// Renames a file or a folder.
  static func move(_ path: String, to target: String) throws(DownloadError) {
    try check(target) { rename(path, target) }
  }

  /// Makes names in a folder durable; a file system that has no way to is left to itself.
  static func syncFolder(_ path: String) throws(DownloadError) {
    let descriptor = try check(path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(descriptor) }
    try check(path) { fsync(descriptor) != 0 && errno != EINVAL ? -1 : 0 }
  }

  /// Makes all that was written to the file system of a folder durable, in one go.
  static func syncAll(in folder: String) throws(DownloadError) {
    let descriptor = try check(folder) { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(descriptor) }
    try check(folder) { csystem_sync_files(descriptor) }
  }

  /// Removes a folder and all that is in it; symbolic links are removed, not followed.
  ///
  /// It is hidden first, at once, so that what is left by a kill is never taken for an archive; what is
  /// hidden already keeps its name, by which it is found again.
  static func removeFolder(_ path: String) throws(DownloadError) {
    let (folder, name) = path.folderAndName
    var last = path
    if !name.hasPrefix(".") {
      last = folder.joined("\(Self.removed)\(getpid())-\(UInt32.random(in: 0...(.max)))")
      try move(path, to: last)
    }
    try empty(last)
    try check(last) { rmdir(last) }
  }

  /// What names of folders that are being removed begin with.
  static let removed = ".removed-"

  private static func empty(_ folder: String) throws(DownloadError) {
    for name in try FileReading.names(in: folder) {
      let path = folder.joined(name)
      var status = stat()
      try check(path) { lstat(path, &status) }
      if status.st_mode & S_IFMT == S_IFDIR {
        try empty(path)
        try check(path) { rmdir(path) }
      } else {
        try check(path) { unlink(path) }
      }
    }
  }

  /// Calls again while the call is interrupted.
  @discardableResult
  static func check(_ path: String, _ call: () -> Int32) throws(DownloadError) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      guard errno == EINTR else { throw .notWritable(path: path, code: errno) }
    }
  }
}
