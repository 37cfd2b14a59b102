import Archive
import Catalog
import Markup
import Notebook

/// Finds the articles that annotations are on.
struct NoteResolver {
  private let notebook: ReaderNotebook
  private let locations: [ArchiveLocation]
  private var desks: [Desk]?

  /// Looks in the archive that options name, else in all that are known.
  init(_ notebook: ReaderNotebook, _ options: ArchiveOptions) throws {
    self.notebook = notebook
    locations =
      options.name() == nil
      ? (try? options.knownLocations()) ?? [] : [try options.location()]
  }

  /// The note as it belongs to an article, and the archive of that; nil where it is in none.
  mutating func resolved(
    _ note: WebAnnotations.Note
  ) throws -> (ReaderNotebook.ArchiveKey, Annotation)? {
    if let identity = note.source.archive, let item = note.source.item {
      if let key = try notebook.knownArchive(identity) {
        return (key, note.annotation(of: item, title: "", language: nil))
      }
    }
    for desk in opened() {
      let identity = desk.feed.identity(at: desk.location)
      if let archive = note.source.archive, archive != identity { continue }
      guard
        let row = try desk.catalog.row(ofItem: note.source.item ?? note.source.address)
          ?? desk.catalog.row(ofLink: note.source.address)
      else { continue }
      let key = try notebook.archive(
        identity: identity, path: desk.location.identity, isRead: false)
      return (key, try placed(note, on: row, of: desk))
    }
    return nil
  }

  /// The note in the article's paragraph, which others do not tell.
  private func placed(
    _ note: WebAnnotations.Note, on row: ArticleRow, of desk: Desk
  ) throws -> Annotation {
    let language = row.language.isEmpty ? nil : row.language
    let annotation = note.annotation(of: row.item, title: row.title, language: language)
    guard annotation.paragraph == 0, let article = try? desk.catalog.article(row) else {
      return annotation
    }
    var placer = AnnotationPlacer(Document(article))
    return placer.place([annotation]).first?.annotation ?? annotation
  }

  /// The archives that can be read, with their lists of articles up to date.
  private mutating func opened() -> [Desk] {
    if let desks { return desks }
    let opened = locations.compactMap { location -> Desk? in
      guard let desk = try? Desk(location), (try? desk.index(upTo: .list)) != nil else {
        return nil
      }
      return desk
    }
    desks = opened
    return opened
  }
}
