import Glibc

/// The unfinished files that writers of a file left when they were killed.
///
/// A writer's temporary file is named for its process: `.archive.json.4711-123456`. Once there is
/// no such process, nobody will finish the file.
package struct Leftovers {
  private let folder: String
  private let prefix: String

  /// The leftovers of writers of the file at a path.
  package init(of path: String) {
    let (folder, name) = path.folderAndName
    self.folder = folder
    prefix = Self.prefix(of: name)
  }

  /// What the temporary names of a file begin with; short enough for any file system.
  package static func prefix(of name: String) -> String {
    ".\(name.prefix(50))."
  }

  /// Removes them, as far as that is possible.
  func remove() {
    for path in paths { unlink(path) }
  }

  /// Where they are.
  package var paths: [String] {
    let names = try? FolderListing(path: folder).names { isAbandoned($0) }
    return (names ?? []).map { folder.joined($0) }
  }

  private func isAbandoned(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let parts = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, UInt32(parts[1]) != nil, let process = pid_t(parts[0]), process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
