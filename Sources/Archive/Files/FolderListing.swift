import Glibc

/// The files of a folder, from which the one that leads an archive is chosen.
struct FolderListing {
  let path: String

  /// `archive.json`; else the only `*.json`; else `feed.json`.
  func head() throws(ArchiveError) -> String {
    let names = try jsonNames()
    if names.contains("archive.json") { return "archive.json" }
    if names.count == 1 { return names[0] }
    if names.contains("feed.json") { return "feed.json" }
    throw .noArchiveInFolder(path: path, candidates: names.sorted())
  }

  /// Names that end in `.json`, hidden ones left out.
  private func jsonNames() throws(ArchiveError) -> [String] {
    do throws(FileFailure) {
      return try names { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
    } catch {
      throw ArchiveError(error, path: path)
    }
  }

  /// The names in the folder that meet a condition.
  func names(where condition: (String) -> Bool) throws(FileFailure) -> [String] {
    guard let stream = opendir(path) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if condition(name) { names.append(name) }
    }
    return names
  }
}
