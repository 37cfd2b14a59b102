import Markup
import Typesetting

extension ArticleLayer {
  /// A note that is shown in a small window over the text.
  struct OpenNote: Sendable {
    /// Its index in the document.
    let note: Int
    /// Its lines, set for the article's measure.
    var lines: [Line]
    /// The first line that is shown.
    var top = 0
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
    openNote = OpenNote(note: note, lines: Array(lines.drop { $0.spans.isEmpty }))
    return true
  }

  /// Sets an open note anew for another measure.
  mutating func resetNote() {
    guard let open = openNote else { return }
    let isAtEnd = open.top + noteRows >= open.lines.count
    _ = openNote(open.note)
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

  /// Goes to where the note stands in the text.
  mutating func goToNote() {
    guard let note = openNote, let block = document.notes[note.note].block else { return }
    openNote = nil
    jump(to: .init(part: .body, offset: document.blocks[block].range.lowerBound))
  }
}
