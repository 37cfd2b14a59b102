import Markup
import Notebook

/// Sees whether the places that are kept of an article are still in its text.
///
/// What is lost is put among what is detached, and what is there again is taken from it. Where the
/// notebook cannot be written, the article is read all the same.
struct PlaceKeeper {
  let notebook: ReaderNotebook
  let archive: ReaderNotebook.ArchiveKey

  /// What was seen to be lost now.
  struct Losses: Sendable, Equatable {
    /// The place where the article was left.
    var place: Place?
    /// How many of its marks.
    var marks = 0
  }

  /// Settles the places of an article, and tells what is lost since it was opened last.
  func settle(_ item: String, in document: Document) throws -> Losses {
    var losses = Losses()
    for place in try notebook.detachedPlaces(of: item, in: archive)
    where place.offset(in: document) != nil {
      try? notebook.attachPlace(place, of: item, in: archive)
    }
    if let place = try notebook.state(of: item, in: archive).place, place.isUnfinished,
      place.offset(in: document) == nil
    {
      losses.place = place
      try? notebook.detachPlace(of: item, in: archive)
    }
    for mark in try notebook.marks(in: item, archive) where mark.item == item {
      let isLost = mark.place.offset(in: document) == nil
      guard isLost != (mark.detachedAt != nil) else { continue }
      if isLost { losses.marks += 1 }
      try? notebook.setDetached(isLost, mark, in: archive)
    }
    return losses
  }
}
