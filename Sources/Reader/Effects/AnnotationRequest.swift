import Foundation
import Markup
import Notebook

/// What is wanted of the reader's notes and highlights.
public enum AnnotationRequest: Sendable, Equatable {
  /// Keep a note as far as it is written, on a thread; a newer draft makes an older one needless.
  case draft(Annotation)
  /// Keep what is written of a note now, before the program may end.
  case finishDraft(Annotation)
  /// Keep a note that is written; it was another before that, or nil where it is new.
  case keep(Annotation, former: Annotation?)
  /// Keep nothing of a new note.
  case drop(id: String)
  /// Read a note as it is by now, to be changed.
  case edit(id: String)
  /// Delete a note.
  case remove(id: String)
  /// Take back that a note was made, or that it was changed from what it was.
  case takeBack(Annotation, former: Annotation?)
  /// Take back that a note was deleted.
  case restore(Annotation)
  /// Find the notes of an article in its text; a newer number makes an older one needless.
  case place(AnnotatedText, number: Int)
  /// List notes.
  case list(AnnotationScope, AnnotationListing.Order)
  /// Read which tags are in use.
  case loadTags
}

/// The text of an article, in which notes are to be found.
public struct AnnotatedText: Sendable, Equatable {
  /// The article's id.
  public let item: String
  /// Its text.
  public let document: Document

  /// Whether both are of the same article.
  public static func == (one: Self, other: Self) -> Bool { one.item == other.item }
}

/// Which notes are listed.
public enum AnnotationScope: Sendable, Hashable {
  /// Those of the archive.
  case all
  /// Those of an article.
  case item(String)
  /// Those whose words are gone from their article.
  case detached
}

/// What became of a request.
public enum AnnotationAnswer: Sendable {
  /// A note was kept in place of another, or as a new one.
  case kept(Annotation, former: Annotation?)
  /// A note is as it was before it was written.
  case unchanged(Annotation)
  /// Nothing was kept of a new note.
  case dropped(item: String?)
  /// A note that is to be changed; nil where there is none any more.
  case toBeChanged(Annotation?)
  /// A note was deleted; nil where there was none.
  case removed(Annotation?)
  /// A change was taken back.
  case takenBack
  /// Where the notes of an article are, and how many were seen to be lost now.
  case placed(item: String, [PlacedAnnotation], lost: Int, number: Int)
  /// The notes that were asked for.
  case listed([Annotation], AnnotationScope, AnnotationListing.Order)
  /// The tags in use, those on most notes first.
  case tags([String])
}
