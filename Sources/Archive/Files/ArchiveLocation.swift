import Glibc

/// Where an archive lies: the folder, and the file in it that leads to the others.
///
///     let location = try ArchiveLocation(path: "sample-data")
///     location.folder   // "sample-data"
///     location.head     // "archive.json"
public struct ArchiveLocation: Sendable, Hashable {
  /// The folder as the user named it; `.` for a file named alone.
  public let folder: String
  /// The name of the first page in the folder.
  public let head: String
  /// The first page's absolute path, free of symbolic links.
  public let realPath: String
  /// The absolute path, free of symbolic links, of the folder that holds every page.
  public let realFolder: String

  /// Finds the archive at a path: a file, or a folder.
  ///
  /// In a folder `archive.json` leads; else the only `*.json`; else `feed.json`.
  ///
  /// - Throws: `ArchiveError` when there is no file, no archive in the folder, or when the file is
  ///   empty, no regular file, or not to be read.
  public init(path: String) throws(ArchiveError) {
    let trimmed = path.withoutTrailingSlashes
    let status = try Self.status(of: trimmed)
    if status.isFolder {
      folder = trimmed
      head = try FolderListing(path: trimmed).head()
    } else {
      (folder, head) = trimmed.folderAndName
    }
    let headPath = folder.joined(head)
    realPath = try Self.realPath(of: headPath)
    // A link to a page elsewhere leads to that page's folder, where its other pages lie.
    realFolder = realPath.folderAndName.folder
    let file = try Self.openPage(headPath)
    guard file.status.size > 0 else { throw .emptyFile(path: headPath) }
  }

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
