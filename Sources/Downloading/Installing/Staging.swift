import Archive
import Distribution
import Glibc
import Signing

/// The folder in which a version is put together until it is whole.
///
/// Files lie in it at their places only when their sums were checked; what has been fetched of others
/// lies in `.parts`, by their sums. So an interrupted download goes on where it was, whatever
/// version it was of. It is locked, so that one process at a time puts an archive together; the kernel
/// releases the lock with the process.
final class Staging {
  /// The folder.
  let path: String
  private let lock: Int32

  /// Opens the folder in which an archive of that identity is put together.
  ///
  /// - Parameter source: Where it comes from, for whoever finds the folder.
  /// - Throws: `DownloadError.busy` where another process does so.
  init(of identity: String, from source: String, in archives: String) throws(DownloadError) {
    path = Self.path(for: identity, in: archives)
    try FileWriting.makeFolder(archives.joined(Self.folder))
    lock = try Self.lock(path + ".lock")
    try FileWriting.makeFolder(path.joined(Self.parts))
    try FileWriting.writeFile(path.joined(Self.source), Array(source.utf8))
  }

  deinit { close(lock) }

  /// The folder of all that is being put together, in the folder of archives.
  static let folder = ".incoming"
  private static let parts = ".parts"
  private static let source = ".source"

  /// Does something to an archive of that identity while no other process does.
  ///
  /// - Throws: `DownloadError.busy` where another process does.
  static func withLock<Result>(
    of identity: String, in archives: String, _ work: () throws(DownloadError) -> Result
  ) throws(DownloadError) -> Result {
    try FileWriting.makeFolder(archives.joined(folder))
    return try withLock(ofFolder: path(for: identity, in: archives), work)
  }

  /// Does something to the folder in which an archive is put together.
  static func withLock<Result>(
    ofFolder path: String, _ work: () throws(DownloadError) -> Result
  ) throws(DownloadError) -> Result {
    let lock = try lock(path + ".lock")
    defer {
      // A program that another thread is starting at this moment has the descriptor for a while, too.
      flock(lock, LOCK_UN)
      close(lock)
    }
    return try work()
  }

  /// Where an archive comes from that is put together in a folder; nil where none is.
  static func source(of path: String) -> String? {
    (try? FileReading.bytes(of: path.joined(source), limit: 1 << 16))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func path(for identity: String, in archives: String) -> String {
    let digest = SHA256Digest(of: Array(identity.utf8)).hex.prefix(16)
    return archives.joined(folder).joined(String(digest))
  }

  private static func lock(_ path: String) throws(DownloadError) -> Int32 {
    let lock = try FileWriting.check(path) { open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600) }
    if flock(lock, LOCK_EX | LOCK_NB) == 0 { return lock }
    let code = errno
    close(lock)
    throw code == EWOULDBLOCK ? .busy : .notWritable(path: path, code: code)
  }

  /// Where a file of the version is to lie.
  func path(of name: String) -> String { path.joined(name) }

  /// Where what was fetched of a file lies.
  func part(of digest: SHA256Digest) -> String { path.joined(Self.parts).joined(digest.hex) }

  /// Whether a file lies at its place with its size. Its sum was checked before it was put there, but
  /// after a power cut there may be anything: `check` is for what an earlier process has left.
  func has(_ file: Manifest.File) -> Bool { FileReading.size(at: path(of: file.path)) == file.size }

  /// Makes room for a file: the folders above it.
  func makeFolder(of name: String) throws(DownloadError) {
    if name.utf8.contains(UInt8(ascii: "/")) {
      try FileWriting.makeFolder(path(of: name).folderAndName.folder)
    }
  }

  /// Puts a part whose sum was checked at the file's place.
  func accept(part: String, as name: String) throws(DownloadError) {
    try makeFolder(of: name)
    try FileWriting.move(part, to: path(of: name))
  }

  /// Puts a file at its place whose part an earlier process has left whole; whether there was one.
  func acceptWhole(_ file: Manifest.File) throws(DownloadError) -> Bool {
    let part = part(of: file.digest)
    guard FileReading.size(at: part) == file.size, try FileCopy.digest(of: part) == file.digest
    else { return false }
    try accept(part: part, as: file.path)
    return true
  }

  /// Has a file at its place that has the bytes of another one, which is at its place: the same file
  /// where the file system has links, else a copy.
  func repeatFile(_ file: Manifest.File, as other: Manifest.File) throws(DownloadError) {
    try makeFolder(of: other.path)
    if link(path(of: file.path), path(of: other.path)) == 0 { return }
    let part = part(of: other.digest)
    try FileCopy(from: path, file).run(to: part)
    try accept(part: part, as: other.path)
  }

  /// Removes all files at their places; parts of files stay.
  func clear() throws(DownloadError) {
    try forEachFile(in: path, "") { name, full throws(DownloadError) in
      if name == Self.source || name.hasPrefix(Self.parts + "/") { return }
      try FileWriting.check(full) { unlink(full) }
    }
  }

  /// Removes all that was put together, where nothing of it is wanted.
  func discard() throws(DownloadError) { try FileWriting.removeFolder(path) }

  /// Has a file from the version that is installed: the same file where the file system has links, else
  /// a copy with the same time of modification, by which catalogs know it.
  func adopt(_ file: Manifest.File, from folder: String) throws(DownloadError) {
    let target = path(of: file.path)
    try makeFolder(of: file.path)
    if link(folder.joined(file.path), target) == 0 { return }
    if errno == EEXIST {
      try FileWriting.check(target) { unlink(target) }
      if link(folder.joined(file.path), target) == 0 { return }
    }
    let part = part(of: file.digest)
    try FileCopy(from: folder, file).run(to: part, keepsTime: true)
    try accept(part: part, as: file.path)
  }

  /// Removes files at their places that the version does not have, or whose sums differ, such as
  /// those of an earlier try; and the parts of other files.
  func tidy(keeping files: [Manifest.File]) throws(DownloadError) {
    let kept = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    let digests = Set(files.map(\.digest.hex))
    try forEachFile(in: path, "") { name, full throws(DownloadError) in
      if name == Self.source { return }
      if name.hasPrefix(Self.parts + "/") {
        let stem = name.dropFirst(Self.parts.count + 1).prefix { $0 != "." }
        if digests.contains(String(stem)) { return }
      } else if let file = kept[name], has(file),
        (try? FileCopy.digest(of: full)) == file.digest
      {
        return
      }
      try FileWriting.check(full) { unlink(full) }
    }
  }

  /// Takes away what is not of the version itself; to be called before it is installed.
  func strip() throws(DownloadError) {
    let parts = path.joined(Self.parts)
    try forEachFile(in: parts, "") { _, full throws(DownloadError) in
      try FileWriting.check(full) { unlink(full) }
    }
    try FileWriting.check(parts) { rmdir(parts) }
    let source = path.joined(Self.source)
    try FileWriting.check(source) { unlink(source) }
  }

  private func forEachFile(
    in folder: String, _ prefix: String,
    _ visit: (_ name: String, _ path: String) throws(DownloadError) -> Void
  ) throws(DownloadError) {
    for name in try FileReading.names(in: folder) {
      let full = folder.joined(name)
      var status = stat()
      try FileWriting.check(full) { lstat(full, &status) }
      if status.st_mode & S_IFMT == S_IFDIR {
        try forEachFile(in: full, prefix + name + "/", visit)
      } else {
        try visit(prefix + name, full)
      }
    }
  }
}
