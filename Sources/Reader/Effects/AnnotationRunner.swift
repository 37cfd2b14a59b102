import Dispatch
import Foundation
import Messages
import Notebook
import Synchronization

/// Keeps, finds and lists the reader's notes.
///
/// What is asked for by a key is kept at once. Drafts are kept on a thread, as they are typed: a disk that
/// is slow holds no key up, and none is lost but what was typed while the last one was being written.
/// Finding notes in a text, and listing them, have a thread of their own.
final class AnnotationRunner: Sendable {
  private let notebook: ReaderNotebook
  private let archive: ReaderNotebook.ArchiveKey
  private let now: @Sendable () -> Date
  private let post: @Sendable (ReaderEvent) -> Void
  private let drafting = DispatchQueue(label: "note drafts", qos: .userInitiated)
  private let looking = DispatchQueue(label: "notes", qos: .userInitiated)

  /// The draft that is to be kept next.
  private let draft = Mutex<Annotation?>(nil)

  /// The number of the newest placing.
  private let newest = Mutex(0)

  init(
    notebook: ReaderNotebook, archive: ReaderNotebook.ArchiveKey,
    now: @escaping @Sendable () -> Date, post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.notebook = notebook
    self.archive = archive
    self.now = now
    self.post = post
  }

  /// Does what is wanted; nil where the answer is posted, or there is none.
  func answer(_ request: AnnotationRequest) throws -> AnnotationAnswer? {
    switch request {
    case .draft(let note): keepLater(note)
    case .finishDraft(let note):
      endDrafts()
      try notebook.keep(stamped(note), in: archive)
    case .keep(let note, let former): return try keep(note, former)
    case .drop(let id):
      endDrafts()
      return .dropped(item: try notebook.removeAnnotation(id)?.item)
    case .edit(let id): return .toBeChanged(try notebook.annotation(id))
    case .remove(let id):
      endDrafts()
      return .removed(try notebook.removeAnnotation(id))
    case .takeBack(let note, let former):
      try notebook.takeBack(note, former: former, in: archive)
      return .takenBack
    case .restore(let note):
      try notebook.restore(note, in: archive)
      return .takenBack
    case .place(let text, let number): place(text, number: number)
    case .list(let scope, let order): list(scope, order)
    case .loadTags: loadTags()
    }
    return nil
  }

  /// Waits until all that was asked for is posted.
  func finish() {
    drafting.sync {}
    looking.sync {}
  }

  // MARK: - Keeping

  private func keep(_ note: Annotation, _ former: Annotation?) throws -> AnnotationAnswer {
    endDrafts()
    if let former, former.body == note.body, former.tags == note.tags {
      // A draft may have been kept meanwhile.
      try notebook.keep(former, in: archive)
      return .unchanged(former)
    }
    let kept = try stamped(note)
    try notebook.keep(kept, in: archive)
    return .kept(kept, former: former)
  }

  /// The note as it is changed or made now.
  private func stamped(_ note: Annotation) throws -> Annotation {
    if let kept = try notebook.annotation(note.id) {
      return kept.changed(body: note.body, tags: note.tags, at: now())
    }
    return Annotation(
      id: note.id, item: note.item, title: note.title, language: note.language,
      target: note.target, position: note.position, body: note.body, tags: note.tags,
      createdAt: now())
  }

  private func keepLater(_ note: Annotation) {
    let isAlone = draft.withLock { draft in
      defer { draft = note }
      return draft == nil
    }
    guard isAlone else { return }
    drafting.async { [self] in
      guard let note = draft.withLock({ $0.take() }) else { return }
      do {
        try notebook.keep(stamped(note), in: archive)
      } catch {
        post(.notKept(.annotation(.draft(note)), Message(error)))
      }
    }
  }

  /// Forgets the draft that is to be kept, and waits for the one that is being kept.
  private func endDrafts() {
    draft.withLock { $0 = nil }
    drafting.sync {}
  }

  // MARK: - Finding

  private func place(_ text: AnnotatedText, number: Int) {
    newest.withLock { $0 = max($0, number) }
    look { [self] in
      guard newest.withLock({ $0 == number }) else { return }
      let notes = try notebook.annotations(of: text.item, in: archive)
      var placer = AnnotationPlacer(text.document)
      let placed = placer.place(notes, at: now())
      let lost = zip(notes, placed).count { note, placed in
        note.detachedAt == nil && placed.annotation.detachedAt != nil
      }
      // A notebook that cannot be written is no reason not to show them.
      try? notebook.keepPlacements(placed)
      post(.annotation(.placed(item: text.item, placed, lost: lost, number: number)))
    }
  }

  private func list(_ scope: AnnotationScope, _ order: AnnotationListing.Order) {
    look { [self] in
      var listing = AnnotationListing(in: archive)
      listing.order = order
      switch scope {
      case .all: break
      case .item(let item): listing.item = item
      case .detached: listing.isDetached = true
      }
      let notes = try notebook.annotations(of: listing).map(\.annotation)
      post(.annotation(.listed(notes, scope, order)))
    }
  }

  private func loadTags() {
    look { [self] in post(.annotation(.tags(try notebook.annotationTags(in: archive)))) }
  }

  private func look(_ work: @escaping @Sendable () throws -> Void) {
    looking.async { [self] in
      do {
        try work()
      } catch {
        post(.message(Message(error)))
      }
    }
  }
}

extension ReaderNotebook {
  /// Those of some items on which there are notes.
  func noted(of items: [String], in archive: ArchiveKey) throws -> Set<String> {
    Set(try annotationCounts(of: items, in: archive).keys)
  }
}
