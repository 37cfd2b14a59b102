import Markup

/// A text with the changes marked that made it of another.
///
///     let text = RevisedText(of: Document(html: "<p>Mutual aid"), Document(html: "<p>Our aid"), signs)
///     text.document.plainText   // "[-Mutual-]{+Our+} aid"
///
/// It is the new document, with its headings, notes, links and paragraph numbers; what is gone stands
/// where it was, without styles of its own.
public struct RevisedText: Sendable {
  /// The new document with what is gone put in.
  public let document: Document
  /// How many words were added.
  public let addedWords: Int
  /// How many words were removed.
  public let removedWords: Int
  /// How many paragraphs stand elsewhere with the same text.
  public let movedParagraphs: Int
  /// Where the changes stand in `document.text`, in their order.
  public let changes: [Range<Int>]

  /// Whether both documents have the same words in the same order.
  public var isSame: Bool { changes.isEmpty }

  /// Marks how an old document became a new one.
  public init(of old: Document, _ new: Document, _ signs: RevisionSigns) {
    var writer = RevisedTextWriter(old, new, signs)
    writer.write()
    document = writer.document()
    addedWords = writer.addedWords
    removedWords = writer.removedWords
    movedParagraphs = writer.movedParagraphs
    changes = writer.changes
  }
}
