import Foundation

/// Which notes are listed, and in which order.
public struct AnnotationListing: Hashable, Sendable {
  /// Those of an archive alone; of all where none is named.
  public var archive: ReaderNotebook.ArchiveKey?
  /// Those of an article alone, by its item's id.
  public var item: String?
  /// Those that have these words, in the language of queries; all where there are none.
  public var query = ""
  /// Those that have this tag, without regard to case and accents.
  public var tag: String?
  /// Those alone whose words are gone from their article.
  public var isDetached = false
  /// The order.
  public var order = Order.date

  /// An order of notes.
  public enum Order: String, CaseIterable, Sendable {
    /// Those that were made or changed last first.
    case date
    /// By the title of the article, then those that were changed last first.
    case article
    /// By the title of the article, then as they stand in it.
    case place
  }

  /// All notes of an archive, or of all archives, the latest first.
  public init(in archive: ReaderNotebook.ArchiveKey? = nil) {
    self.archive = archive
  }
}

/// A note with the archive that it belongs to.
public struct AnnotationRow: Hashable, Sendable {
  /// The note.
  public let annotation: Annotation
  /// The archive in this notebook.
  public let key: ReaderNotebook.ArchiveKey
  /// The archive as it was opened last.
  public let archive: KnownArchive
}
