// Notes: a mark `[1]` in the text, and the note's text under its number.
extension DocumentBuilder {
  /// Deals with an element that belongs to a note. Returns whether nothing of it remains.
  mutating func passNote(_ index: Int, _ action: NoteFinder.Action) -> Bool {
    switch action {
    case .mark(let number, let id):
      keepAnchors(inside: index)
      addMark(number, id: id)
      return true
    case .text(_, let isGathered):
      guard !isGathered, noteDepth == 0 else { return false }
      deferredNotes.append(index)
      return true
    case .dropped:
      keepAnchors(inside: index)
      return true
    }
  }

  /// Begins the text of a note.
  mutating func openNote(_ index: Int) {
    let number = notes.number(at: index)
    prepareNotes(upTo: number)
    noteDepth += 1
    open[open.count - 1].isNote = true
    push(container: .note(number))
  }

  /// Begins a note in the line itself: it is parted from the words before it.
  mutating func beginInlineNote() {
    pendingSpace = true
    beginEnclosed("[")
  }

  private mutating func addMark(_ number: Int, id: String) {
    prepareNotes(upTo: number)
    openInlines.append((.kind(.noteMark(number - 1)), nil))
    openInlines.append((.link("#\(id)"), nil))
    beginVisible()
    if document.notes[number - 1].place < 0 {
      document.notes[number - 1].place = document.text.count
    }
    document.text.append(contentsOf: "[\(number)]".utf8)
    closeInlines(2)
  }

  private mutating func prepareNotes(upTo number: Int) {
    while document.notes.count < number {
      document.notes.append(Note(number: document.notes.count + 1, place: -1, block: nil))
    }
  }

  /// Keeps the places of the ids of an element and of those inside it.
  mutating func keepAnchors(inside index: Int) {
    for inner in index..<Int(tree.nodes[index].end) where tree.nodes[inner].name != .text {
      keepAnchor(inner)
    }
  }
}
