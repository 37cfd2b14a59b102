import Markup
import Notebook
import Screen
import Typesetting

/// The reader's notes on an article, and where they are in its text.
extension ArticleLayer {
  /// The notes of an article, as far as they were found in its text.
  struct Annotations: Sendable {
    /// Those that can be gone to, in the order of the text: before all, those on the article as a whole.
    let placed: [PlacedAnnotation]

    /// Those whose words are gone.
    let detached: [Annotation]

    init(_ all: [PlacedAnnotation] = []) {
      placed = all.filter { $0.range != nil || $0.annotation.target == .article }
        .sorted { Self.order(of: $0) < Self.order(of: $1) }
      detached = all.map(\.annotation).filter { $0.detachedAt != nil }
    }

    private static func order(of note: PlacedAnnotation) -> (Int, Int, Double, String) {
      let range = note.range ?? -1 ..< -1
      let time = note.annotation.createdAt.timeIntervalSince1970
      return (range.lowerBound, range.upperBound, time, note.annotation.id)
    }
  }

  /// Where a note is in the text; nil for one that is on the article, or that is not there.
  func range(of id: String) -> Range<Int>? {
    annotations.placed.first { $0.annotation.id == id }?.range
  }

  /// The notes that reach into a range of the text.
  func annotations(in range: Range<Int>) -> [PlacedAnnotation] {
    guard !range.isEmpty else { return [] }
    return annotations.placed.filter { $0.range?.overlaps(range) == true }
  }

  // MARK: - Going through them

  /// The note some steps after or before the one that is shown, or that was shown last and is on the
  /// screen; else the first one from the current paragraph on, or the last one before it. Where there
  /// are not so many, the last one on the way, which may be the one that was shown; nil where there is
  /// none.
  func annotation(atStep step: Int) -> PlacedAnnotation? {
    let notes = annotations.placed
    let direction = step.signum()
    let start =
      currentAnnotation.map { $0 + direction }
      ?? (step > 0 ? firstFromHere : firstFromHere - 1)
    guard notes.indices.contains(start) else {
      return openNote == nil ? currentAnnotation.map { notes[$0] } : nil
    }
    let index = start + (step - direction)
    return notes[max(0, min(index, notes.count - 1))]
  }

  /// The index of the note that is shown, or that was shown last and is on the screen.
  private var currentAnnotation: Int? {
    guard let id = openNote?.annotation ?? lastAnnotation,
      let index = annotations.placed.firstIndex(where: { $0.annotation.id == id })
    else { return nil }
    if openNote?.annotation != nil { return index }
    guard let range = annotations.placed[index].range else { return top == .top ? index : nil }
    return range.overlaps(topOffset..<max(topOffset + 1, endOffset)) ? index : nil
  }

  /// The index of the first note from the current paragraph on; at the top of the article those on the
  /// whole of it come first.
  private var firstFromHere: Int {
    let isAtTop = top == .top && chosen == nil
    let here = isAtTop ? -1 : currentRange?.lowerBound ?? topOffset
    return annotations.placed.partitioningIndex { ($0.range?.lowerBound ?? -1) >= here }
  }

  /// Shows a note in a window, and the passage that it is on above it.
  mutating func open(_ note: PlacedAnnotation) {
    lastAnnotation = note.annotation.id
    if let range = note.range {
      let offset = range.lowerBound
      if row(ofOffset: offset) == nil {
        noteJump()
        go(toOffset: offset)
      }
      chosen = document.paragraph(at: offset)
      settleCurrent()
    } else if top != .top {
      noteJump()
      go(to: .top)
    }
    openAnnotation(note.annotation)
    if let range = note.range { show(range.lowerBound, above: noteRows + 1) }
  }

  /// Scrolls as little as needed so that an offset of the text is seen above so many rows.
  mutating func show(_ offset: Int, above rows: Int) {
    let room = max(1, height - rows)
    guard let row = row(ofOffset: offset) else { return go(toOffset: offset) }
    guard row >= room else {
      firstNew = row
      return
    }
    let chosen = chosen
    go(to: text.position(top, movedBy: row - room + 1))
    self.chosen = chosen
    settleCurrent()
    firstNew = self.row(ofOffset: offset) ?? 0
  }

  // MARK: - Window

  /// Shows a note in the window.
  mutating func openAnnotation(_ note: Annotation) {
    var lines: [Line] = []
    for line in note.body.split(separator: "\n", omittingEmptySubsequences: false) {
      let set = FrontMatter.wrapped(String(line), text.measure, style: .plain)
      lines += set.isEmpty ? [.blank] : set
    }
    if note.isHighlight {
      lines += FrontMatter.wrapped(note.shownQuotation.string, text.measure, style: .dim)
    }
    let tags = note.tags.map { "#" + $0 }.joined(separator: " ")
    lines += FrontMatter.wrapped(tags, text.measure, style: .dim)
    open(.annotation(note.id), lines)
  }

  /// The note whose window is open.
  var shownAnnotation: Annotation? {
    guard let id = openNote?.annotation else { return nil }
    return annotations.placed.first { $0.annotation.id == id }?.annotation
  }
}

extension ArticleLayer.OpenNote {
  /// The id of the reader's note that is shown; nil where it is another one.
  var annotation: String? {
    if case .annotation(let id) = subject { id } else { nil }
  }
}
