import Archive
import Catalog
import Foundation
import GRDB

/// An archive with its catalog and the bare index, which are made where they are missing.
struct PreparedSearch {
  let archive: GeneratedArchive
  let catalog: ArticleCatalog
  let bare: DatabaseQueue

  /// Nil, and it is said why, where one of them cannot be made.
  init?(_ count: Int, _ workspace: Workspace) throws {
    guard let archive = try GeneratedArchive.make(count, in: workspace) else { return nil }
    let bare = BareIndex(of: archive, in: workspace)
    if !bare.exists, try bare.make(of: archive, in: workspace) == nil {
      Table.skipped("there is no 'sqlite3'")
      return nil
    }
    guard archive.index(workspace) != nil, let path = archive.catalog else {
      Table.skipped("the archive cannot be indexed")
      return nil
    }
    self.archive = archive
    self.bare = try bare.reader()
    catalog = try .open(at: path, of: ArchiveLocation(path: archive.folder))
  }

  /// The search as a whole command.
  func command(_ query: String, _ workspace: Workspace) -> Comparison.Candidate {
    let options = ["--limit", "50", "--ids"]
    return .init(
      name: "carrel",
      arguments: [workspace.carrel, "search", "-a", archive.folder] + options + ["--", query])
  }
}
