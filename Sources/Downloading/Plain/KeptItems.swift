import Archive

/// Items that a feed had when it was fetched last, and no longer has.
///
/// A feed mostly has its newest items only, and those that drop out of it are not gone for the reader:
/// they are kept on a page of their own, after the others.
struct KeptItems {
  /// The name of their page.
  static let page = "kept.json"

  /// Adds the items of an installed version that are missing in the pages of a folder; whether there
  /// were any.
  static func add(from version: InstalledVersion, to folder: String) throws(DownloadError) {
    do {
      let location = try ArchiveLocation(path: folder)
      let pages = try location.pages().map(\.name)
      let known = try ids(in: location)
      let former = try ArchiveLocation(path: version.path)
      var writer: ArchiveWriter?
      _ = try former.scanAll { item in
        guard let id = try? item.article().get().article.id, !known.contains(id) else {
          return .proceed
        }
        let open =
          try writer
          ?? ArchiveWriter(
            replacing: folder.joined(page), head: head(of: location))
        writer = open
        try open.write(item)
        return .proceed
      }
      guard let writer, let last = pages.last else { return }
      try writer.finish()
      try lead(from: last, in: location, to: page)
    } catch {
      throw error as? DownloadError ?? .page(error as? ArchiveError ?? .noSuchFile(path: folder))
    }
  }

  private static func ids(in location: ArchiveLocation) throws -> Set<String> {
    var ids: Set<String> = []
    _ = try location.scanAll { item in
      if let id = try? item.article().get().article.id { ids.insert(id) }
      return .proceed
    }
    return ids
  }

  private static func head(of location: ArchiveLocation) throws -> JSONObject {
    let head = try location.scan(page: location.head) { _ in .proceed }.source
    return JSONObject(head.members.filter { $0.name == "version" || $0.name == "title" })
  }

  /// Has the last page lead on.
  private static func lead(
    from page: String, in location: ArchiveLocation, to next: String
  ) throws {
    var head = try location.scan(page: page) { _ in .proceed }.source
    head["next_url"] = .string(next)
    let writer = try ArchiveWriter(replacing: location.realFolder.joined(page), head: head)
    _ = try location.scan(page: page) { item in
      try writer.write(item)
      return .proceed
    }
    try writer.finish()
  }
}
