extension ArchiveLocation {
  /// A page's size and time of modification, without reading it.
  ///
  /// - Throws: `ArchiveError.pageOutside` for a name that leads out of the folder, and the errors
  ///   of a file that cannot be read.
  public func pageFile(named name: String) throws(ArchiveError) -> PageFile {
    let path = try realPath(ofPage: name)
    do throws(FileFailure) {
      let status = try FileStatus(path: path)
      guard status.isRegular else { throw FileFailure(code: 0) }
      return PageFile(name: name, size: status.size, modified: status.modified)
    } catch {
      throw error.code == 0
        ? .notAFile(path: self.path(ofPage: name))
        : ArchiveError(error, path: self.path(ofPage: name))
    }
  }

  /// The pages of the archive in order, each read no further than to its `next_url`.
  ///
  /// A `next_url` that stands before `items`, as `ArchiveWriter` puts it, is found at once.
  ///
  /// - Throws: `ArchiveError` if the first page cannot be read.
  public func pages() throws -> [PageFile] {
    var chain = PageChain(location: self)
    return try chain.follow { name in
      let summary = try scan(page: name) { _ in .stop }
      if summary.feed.nextURL != nil || !summary.wasStopped { return summary }
      return try scan(page: name) { _ in .proceed }
    }.pages.map(\.file)
  }

  /// The real path of a page, which must lie inside the real folder.
  func realPath(ofPage name: String) throws(ArchiveError) -> String {
    if name == head { return versionedHead ?? realPath }
    guard PagePath.isPlain(name), PagePath.normalised(name) == name else {
      throw .pageOutside(name: name)
    }
    // Of most pages one call tells that nothing leads elsewhere: the folder's path is real.
    let folder = realFolder
    let straight = folder.joined(name)
    if !name.utf8.contains(Byte.slash), FileStatus.isNoLink(straight) { return straight }
    let path: String
    do throws(ArchiveError) {
      path = try Self.realPath(of: straight)
    } catch {
      throw error.renamed(self.path(ofPage: name))
    }
    guard path.hasPrefix(folder.joined("")) else { throw .pageOutside(name: name) }
    return path
  }

  /// Opens a page.
  func open(page name: String) throws(ArchiveError) -> OpenFile {
    do throws(ArchiveError) {
      return try Self.openPage(try realPath(ofPage: name))
    } catch {
      throw error.renamed(path(ofPage: name))
    }
  }
}

extension ArchiveError {
  /// The error of reading a file, about the path by which the user knows it.
  func renamed(_ path: String) -> ArchiveError {
    switch self {
    case .noSuchFile: .noSuchFile(path: path)
    case .notReadable(_, let code): .notReadable(path: path, code: code)
    case .notAFile: .notAFile(path: path)
    default: self
    }
  }
}
