import Markup
import Typesetting

extension ArticleLayer {
  /// A note, or a work that is cited, which is shown in a small window over the text.
  struct OpenNote: Sendable {
    /// What is shown.
    enum Subject: Sendable, Equatable {
      /// A note, by its index in the document.
      case note(Int)
      /// A reference, by the offset where it begins in the references' text.
      case reference(Int)
      /// A note of the reader's own, by its id.
      case annotation(String)
    }

    let subject: Subject
    /// Its lines, set for the article's measure.
    var lines: [Line]
    /// The first line that is shown.
    var top = 0

    /// Whether it is a reference.
    var isReference: Bool { if case .reference = subject { true } else { false } }
  }

  /// The most lines of a note that are set for its window; a longer one is read at its place.
  private static let mostLines = 1000

  /// Shows a note in a window; false where it has no text.
  mutating func openNote(_ note: Int) -> Bool {
    guard let block = document.notes[note].block else { return false }
    let range = document.blocks[block].range
    var lines: [Line] = []
    for leaf in document.leaf(at: range.lowerBound)..<document.leaves.count {
      guard document.blocks[document.leaves[leaf]].range.lowerBound < range.upperBound,
        lines.count < Self.mostLines
      else { break }
      lines += text.lines(ofUnit: leaf + 1, atLeast: Self.mostLines)
    }
    open(.note(note), lines)
    return true
  }

  /// Shows the reference of an address inside the article, such as `#kropotkin-1902`, in the window;
  /// false where it is that of no reference.
  mutating func openReference(_ id: String) -> Bool {
    guard let id = referenceID(of: id), let offset = text.references.anchors[id] else {
      return false
    }
    openReference(at: offset)
    return true
  }

  /// The id of the reference whose window is open; nil for a note and where none is.
  var openReferenceID: String? {
    guard case .reference(let offset) = openNote?.subject else { return nil }
    return text.references.anchors.first { $0.value == offset }?.key
  }

  /// An id, where it is that of a reference and of no place in the text.
  func referenceID(of id: String) -> String? {
    document.anchors[id] == nil && text.references.anchors[id] != nil ? id : nil
  }

  private mutating func openReference(at offset: Int) {
    let unit = text.unit(ofLeaf: text.references.leaf(at: offset), in: .back)
    open(.reference(offset), text.lines(ofUnit: unit, atLeast: Self.mostLines))
  }

  mutating func open(_ subject: OpenNote.Subject, _ lines: [Line]) {
    openNote = OpenNote(
      subject: subject, lines: Array(lines.prefix(Self.mostLines).drop { $0.spans.isEmpty }))
  }

  /// Sets an open note anew for another measure.
  mutating func resetNote() {
    guard let open = openNote else { return }
    let isAtEnd = open.top + noteRows >= open.lines.count
    switch open.subject {
    case .note(let note): _ = openNote(note)
    case .reference(let offset): openReference(at: offset)
    case .annotation: if let note = shownAnnotation { openAnnotation(note) } else { openNote = nil }
    }
    scrollNote(by: isAtEnd ? .max : open.top)
  }

  /// How many lines of an open note are on the screen: at most half of it.
  var noteRows: Int {
    min(openNote?.lines.count ?? 0, max(1, height / 2))
  }

  mutating func scrollNote(by lines: Int) {
    guard let note = openNote else { return }
    let last = max(0, note.lines.count - noteRows)
    openNote?.top = max(0, min(note.top.saturated(adding: lines), last))
  }

  /// Goes to where the note or the reference stands.
  mutating func goToNote() {
    let subject = openNote?.subject
    openNote = nil
    switch subject {
    case .note(let note):
      guard let block = document.notes[note].block else { return }
      jump(to: .init(part: .body, offset: document.blocks[block].range.lowerBound))
    case .reference(let offset): jump(to: .init(part: .back, offset: offset))
    case .annotation, nil: break
    }
  }
}
