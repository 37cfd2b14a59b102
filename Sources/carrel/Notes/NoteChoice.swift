import ArgumentParser
import Messages
import Notebook

/// Which notes a command is about.
struct NoteChoice: ParsableArguments {
  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "Those of all archives, also of such as are gone.")
  var all = false

  @Option(help: ArgumentHelp("Only those on this article, by its id.", valueName: "id"))
  var article: String?

  @Option(help: ArgumentHelp("Only those with these words, as in 'search'.", valueName: "words"))
  var query: String?

  @Option(help: ArgumentHelp("Only those with this tag.", valueName: "tag"))
  var tag: String?

  @Flag(help: "Only those whose words are gone from their article.")
  var detached = false

  @Option(help: "date, article or place.")
  var sort: AnnotationListing.Order?

  /// The notes, in their order.
  func rows(
    in notebook: ReaderNotebook, order: AnnotationListing.Order
  ) throws -> [AnnotationRow] {
    var listing = AnnotationListing()
    if !all {
      let desk = try Desk(archive.location())
      let identity = desk.feed.identity(at: desk.location)
      guard let key = try notebook.knownArchive(identity) else { return [] }
      if detached { try NotePlacing(notebook).place(in: key, of: desk) }
      listing.archive = key
    }
    listing.item = article
    listing.query = query ?? ""
    listing.tag = tag
    listing.isDetached = detached
    listing.order = sort ?? order
    return try notebook.annotations(of: listing)
  }

  func validate() throws {
    if all, archive.archive != nil {
      throw ValidationError("Either '--all' or '--archive' can be given.")
    }
  }
}
