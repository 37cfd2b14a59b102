import Glibc

/// A folder that keeps versions of one archive, each in a folder of its own, and says in a small file
/// which of them is current.
///
///     kropotkin/current              "12\n11\n": what is read, and what was read before that
///     kropotkin/12/archive.json …
///     kropotkin/11/archive.json …
///
/// To replace that file is to install a version: there is the old one or the new one, on any file
/// system. Whoever has the archive open goes on with the new version, since pages are found anew each
/// time.
public struct VersionedFolder: Sendable, Hashable {
  /// The name of the file that says which version is current.
  public static let pointer = "current"

  /// Its absolute path, free of symbolic links.
  let path: String
  /// The version that was current at first; it stands in where the file cannot be read any more.
  private let first: String

  /// The folder at a path; nil where it keeps no versions.
  init?(path: String) {
    guard let first = Self.versions(in: path).first,
      (try? FileStatus(path: path.joined(first)))?.isFolder == true,
      let path = try? ArchiveLocation.realPath(of: path)
    else { return nil }
    self.path = path
    self.first = first
  }

  /// The name of the current version's folder.
  var current: String { Self.versions(in: path).first ?? first }

  /// The current version's folder.
  var currentPath: String { path.joined(current) }

  /// By what the archive is known where it does not say so itself: its name among the installed ones.
  var identity: String { "installed:" + path.folderAndName.name }

  /// The names of the versions that the file in a folder tells: the current one, and what was current
  /// before; none where there is no such file, or it cannot be read, or has other things in it.
  public static func versions(in folder: String) -> [String] {
    (try? knownVersions(in: folder)) ?? []
  }

  /// The same, for whoever removes what is no version.
  ///
  /// - Throws: `ArchiveError.notReadable` where there may be versions that cannot be told.
  public static func knownVersions(in folder: String) throws(ArchiveError) -> [String] {
    let path = folder.joined(pointer)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .notReadable(path: path, code: errno)
    }
    defer { close(descriptor) }
    var (bytes, count) = ([UInt8](repeating: 0, count: mostBytes), -1)
    repeat { count = read(descriptor, &bytes, mostBytes) } while count < 0 && errno == EINTR
    guard count >= 0 else { throw .notReadable(path: path, code: errno) }
    let names = bytes[..<count].split(separator: Byte.lineFeed).map {
      String(decoding: $0, as: UTF8.self)
    }
    return names.allSatisfy(isName) ? names : []
  }

  /// Two names have room in it, and no third.
  private static let mostBytes = 128

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, Byte.isDigit(first), name.utf8.count <= 40 else {
      return false
    }
    return name.utf8.allSatisfy { Byte.isDigit($0) || $0 == Byte.minus }
  }
}
