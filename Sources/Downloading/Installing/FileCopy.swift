import Archive
import Distribution
import Glibc
import Signing

/// Copies a file that a manifest names from a folder, and checks its length and its sum meanwhile.
struct FileCopy {
  private let folder: String
  private let file: Manifest.File

  /// A copy of a file in a folder.
  init(from folder: String, _ file: Manifest.File) {
    self.folder = folder
    self.file = file
  }

  /// Copies it to a path.
  ///
  /// - Parameters:
  ///   - keepsTime: Whether the copy has the time of modification of the file.
  ///   - isShared: Whether others may read it, as the umask says.
  /// - Throws: `DownloadError.file` where the file is not the one that the manifest names;
  ///   `.symbolicLink` where a part of its path is one.
  func run(
    to target: String, keepsTime: Bool = false, isShared: Bool = false
  ) throws(DownloadError) {
    try Self.checkHasNoLink(file.path, in: folder)
    let path = folder.joined(file.path)
    let source = try open(path)
    defer { close(source) }
    let size = try FileReading.size(of: source, path)
    guard size == file.size else {
      throw .file(file.path, at: folder, .length(size, expected: file.size))
    }
    let copy = try FileWriting.create(target, isShared: isShared)
    defer { close(copy) }
    var hasher = SHA256Hasher()
    try FileReading.chunks(of: source, path) { bytes throws(DownloadError) in
      hasher.add(bytes)
      try FileWriting.write(bytes, to: copy, target)
    }
    guard hasher.digest() == file.digest else {
      unlink(target)
      throw .file(file.path, at: folder, .digest)
    }
    if keepsTime { try Self.setTime(of: source, on: copy, target) }
  }

  private func open(_ path: String) throws(DownloadError) -> Int32 {
    do throws(DownloadError) {
      return try FileReading.open(path)
    } catch .notReadable(_, ENOENT) {
      throw .file(file.path, at: folder, .missing)
    }
  }

  private static func setTime(
    of source: Int32, on copy: Int32, _ path: String
  ) throws(DownloadError) {
    var status = stat()
    try FileWriting.check(path) { fstat(source, &status) }
    let times = [status.st_atim, status.st_mtim]
    try FileWriting.check(path) { futimens(copy, times) }
  }

  /// The sum of a file's bytes.
  static func digest(of path: String) throws(DownloadError) -> SHA256Digest {
    let descriptor = try FileReading.open(path)
    defer { close(descriptor) }
    var hasher = SHA256Hasher()
    try FileReading.chunks(of: descriptor, path) { hasher.add($0) }
    return hasher.digest()
  }

  /// Checks that no part of a path in a folder is a symbolic link, which could lead elsewhere.
  static func checkHasNoLink(_ name: String, in folder: String) throws(DownloadError) {
    var path = folder
    for part in name.split(separator: "/") {
      path = path.joined(String(part))
      var status = stat()
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
        throw .symbolicLink(path: path)
      }
    }
  }
}
