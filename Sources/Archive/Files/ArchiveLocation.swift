import Glibc

/// Where an archive lies: the folder, and the file in it that leads to the others.
///
///     let location = try ArchiveLocation(path: "sample-data")
///     location.folder   // "sample-data"
///     location.head     // "archive.json"
public struct ArchiveLocation: Sendable, Hashable {
  /// The folder as the user named it; `.` for a file named alone.
  private let place: String
  /// The name of the first page in the folder.
  public let head: String
  /// The first page's absolute path, free of symbolic links; of an installed archive, that of the
  /// folder of its versions.
  public let realPath: String
  /// The versions of an installed archive; nil for any other.
  private let versions: VersionedFolder?

  /// Finds the archive at a path: a file, or a folder.
  ///
  /// In a folder `archive.json` leads; else the only `*.json`; else `feed.json`. In the folder of an
  /// installed archive's versions it is the version that is current, also when that changes later.
  ///
  /// - Throws: `ArchiveError` when there is no file, no archive in the folder, or when the file is
  ///   empty, no regular file, or not to be read.
  public init(path: String) throws(ArchiveError) {
    let trimmed = path.withoutTrailingSlashes
    let status = try Self.status(of: trimmed)
    versions = status.isFolder ? VersionedFolder(path: trimmed) : nil
    if status.isFolder {
      place = trimmed
      head = try FolderListing(path: versions?.currentPath ?? trimmed).head()
    } else {
      (place, head) = trimmed.folderAndName
    }
    realPath =
      if let versions { versions.path } else {
        try Self.realPath(of: place.joined(head))
      }
    let file = try Self.openPage(headPath)
    guard file.status.size > 0 else { throw .emptyFile(path: headPath) }
  }

  /// The folder as the user named it; `.` for a file named alone.
  public var folder: String { versions.map { place.joined($0.current) } ?? place }

  /// The absolute path, free of symbolic links, of the folder that holds every page.
  ///
  /// A link to a page elsewhere leads to that page's folder, where its other pages lie.
  public var realFolder: String { versions?.currentPath ?? realPath.folderAndName.folder }

  /// The first page's path in the version that is current; nil for what has no versions.
  var versionedHead: String? { versions?.currentPath.joined(head) }

  /// By what the archive is known where it does not say so itself: its real path, or the name under
  /// which it is installed, wherever the folder of archives is.
  public var identity: String { versions?.identity ?? realPath }

  /// The path of the first page, as the user would name it.
  public var headPath: String { folder.joined(head) }

  /// The path of a page, as the user would name it.
  public func path(ofPage name: String) -> String {
    name == head ? headPath : folder.joined(name)
  }
}

extension ArchiveLocation {
  /// Opens a file that must be regular.
  static func openPage(_ path: String) throws(ArchiveError) -> OpenFile {
    do throws(FileFailure) {
      let file = try OpenFile(path: path)
      guard file.status.isRegular else { throw FileFailure(code: 0) }
      return file
    } catch {
      throw error.code == 0 ? .notAFile(path: path) : ArchiveError(error, path: path)
    }
  }

  private static func status(of path: String) throws(ArchiveError) -> FileStatus {
    do throws(FileFailure) {
      return try FileStatus(path: path)
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// The path without symbolic links, absolute.
  static func realPath(of path: String) throws(ArchiveError) -> String {
    guard let resolved = realpath(path, nil) else { throw ArchiveError(.last, path: path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
