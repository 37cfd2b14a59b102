import Foundation
import Markup
import Revisions

/// Finds the notes of an article in its text, with one index of it.
///
///     var placer = AnnotationPlacer(document)
///     let placed = placer.place(notes)
///     placed[0].range               // 512..<640, or nil
///     try notebook.keepPlacements(placed)
public struct AnnotationPlacer {
  private let document: Document
  private var index: AnchorIndex

  /// A placer of notes in a text.
  public init(_ document: Document) {
    self.document = document
    index = AnchorIndex(document)
  }

  /// Where each of the notes is in the text, in their order.
  public mutating func place(
    _ annotations: [Annotation], at now: Date = Date()
  ) -> [PlacedAnnotation] {
    annotations.map { place($0, at: now) }
  }

  /// Notes on an article that is gone: all are detached, those on the whole of it too.
  public static func placedNowhere(
    _ annotations: [Annotation], at now: Date = Date()
  ) -> [PlacedAnnotation] {
    annotations.map { annotation in
      var placed = annotation
      placed.detachedAt = annotation.detachedAt ?? now.inMilliseconds
      return PlacedAnnotation(annotation, placed)
    }
  }

  private mutating func place(_ annotation: Annotation, at now: Date) -> PlacedAnnotation {
    var placed = annotation
    guard var anchor = annotation.anchor else {
      placed.detachedAt = nil
      return PlacedAnnotation(annotation, placed)
    }
    guard case .found(let range) = index.placement(of: anchor, from: annotation.position) else {
      placed.detachedAt = annotation.detachedAt ?? now.inMilliseconds
      return PlacedAnnotation(annotation, placed, nil)
    }
    anchor.paragraph = index.paragraph(before: range.lowerBound)
    placed.target = .passage(anchor)
    placed.position = range.lowerBound
    placed.detachedAt = nil
    return PlacedAnnotation(annotation, placed, range)
  }
}

/// A note, and where it is in a text.
public struct PlacedAnnotation: Hashable, Sendable {
  /// The note as it is now: with the paragraph where its passage is, and since when that is gone.
  public let annotation: Annotation

  /// Where its passage is, in UTF-8 offsets of the document's text; nil where it is on the article, or
  /// its passage is gone.
  public let range: Range<Int>?

  /// Whether the notebook has it otherwise.
  let isChanged: Bool

  fileprivate init(
    _ former: Annotation, _ placed: Annotation? = nil, _ range: Range<Int>? = nil
  ) {
    annotation = placed ?? former
    self.range = range
    isChanged = annotation != former
  }
}
