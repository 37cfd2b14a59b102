import Catalog
import Foundation
import Markup
import Notebook

/// Finds the notes of articles in their texts as they are now.
struct NotePlacing {
  private let notebook: ReaderNotebook

  init(_ notebook: ReaderNotebook) {
    self.notebook = notebook
  }

  /// Places all notes of an archive; those on articles that are gone are detached.
  func place(in archive: ReaderNotebook.ArchiveKey, of desk: Desk) throws {
    try desk.withCatalog(upTo: .list) { catalog in
      for item in try notebook.notedItems(in: archive) {
        let notes = try notebook.annotations(of: item, in: archive)
        guard let row = try catalog.row(ofItem: item) else {
          try notebook.keepPlacements(AnnotationPlacer.placedNowhere(notes))
          continue
        }
        var placer = AnnotationPlacer(Document(try catalog.article(row)))
        try notebook.keepPlacements(placer.place(notes))
      }
    }
  }
}
