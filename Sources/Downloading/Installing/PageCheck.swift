import Archive
import Distribution

/// Checks that the pages of a version lead on as its manifest lists them: that there is no page more,
/// and none less, and that each is one.
struct PageCheck {
  private let folder: String
  private let manifest: Manifest

  /// A check of the files in a folder.
  init(_ folder: String, _ manifest: Manifest) {
    self.folder = folder
    self.manifest = manifest
  }

  /// Checks them.
  ///
  /// - Throws: `DownloadError.pages`, `.page`.
  func check() throws(DownloadError) {
    let names = manifest.pages.map(\.path)
    if let first = names.first, first != Self.head { throw .pages(first) }
    let found: [String]
    do {
      let summary = try Self.follow(ArchiveLocation(path: folder.joined(Self.head)))
      found = summary.pages.map(\.file.name)
      if !summary.faults.isEmpty, let last = found.last { throw DownloadError.pages(last) }
    } catch let error as DownloadError {
      throw error
    } catch {
      throw .page(error as? ArchiveError ?? .noSuchFile(path: Self.head))
    }
    if let wrong = zip(names, found).first(where: { $0 != $1 }) { throw .pages(wrong.1) }
    if found.count > names.count { throw .pages(found[names.count]) }
    if names.count > found.count { throw .pages(names[found.count]) }
  }

  /// The pages as they lead on, with what is wrong with where they lead.
  private static func follow(_ location: ArchiveLocation) throws -> ArchiveSummary {
    try location.followPages { name in
      var page = try location.scan(page: name) { _ in .stop }
      if page.feed.nextURL == nil { page = try location.scan(page: name) { _ in .proceed } }
      page.faults.removeAll { $0.pointer != "/next_url" }
      return page
    }
  }

  /// The name of the first page.
  static let head = "archive.json"
}
