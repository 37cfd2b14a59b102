import Catalog
import Messages
import Notebook
import Screen

/// The reader's notes: gone through in an article, listed, deleted.
extension ReaderState {
  // MARK: - In an article

  /// Shows the note some steps on or back.
  mutating func moveNote(by step: Int) {
    guard case .article(let layer) = layers.last else { return }
    guard layer.knowsAnnotations || layer.row == nil else {
      updateArticle { $0.awaitedNotes = step }
      message = .lookingForNotes
      return
    }
    guard let note = layer.annotation(atStep: step) else {
      message = lackOfNotes(in: layer, step: step)
      return
    }
    updateArticle { $0.open(note) }
  }

  /// What is said where there is no note to be gone to.
  private func lackOfNotes(in layer: ArticleLayer, step: Int) -> Message {
    let notes = layer.annotations
    guard notes.placed.isEmpty else { return step > 0 ? .noFurtherNote : .noNoteBefore }
    return notes.detached.isEmpty ? .noNoteHere : .notesDetached(notes.detached.count)
  }

  /// Does something in the window of a note of the reader's own.
  mutating func performInAnnotation(_ command: Command) -> [Effect] {
    guard case .article(let layer) = layers.last, let note = layer.shownAnnotation else {
      updateArticle { $0.openNote = nil }
      return []
    }
    switch command {
    case .nextNote, .previousNote: moveNote(by: command == .nextNote ? times : -times)
    case .edit:
      updateArticle { $0.openNote = nil }
      return [.annotation(.edit(id: note.id))]
    case .removeNote:
      updateArticle { $0.openNote = nil }
      return [.annotation(.remove(id: note.id))]
    default: return performInNote(command)
    }
    return []
  }

  // MARK: - Lists

  /// Lists the notes of the article that is open where it has any, else all.
  mutating func listNotes() -> [Effect] {
    var item: String?
    if case .article(let layer) = layers.last { item = layer.row?.item }
    var notes = NoteListing(scope: item.map { .item($0) } ?? .all, order: .date, item: item)
    notes.isNew = true
    return list(notes)
  }

  /// Does something in the list of notes.
  mutating func performInNotes(_ command: Command) -> [Effect] {
    guard case .menu(let menu) = layers.last, let notes = menu.notes else { return [] }
    switch command {
    case .nextPane, .previousPane: return changeScope(of: notes, by: command == .nextPane ? 1 : -1)
    case .sort: question = .noteOrder
    case .edit:
      if let note = menu.selected?.annotation { return [.annotation(.edit(id: note.id))] }
    case .removeNote:
      if let note = menu.selected?.annotation { return [.annotation(.remove(id: note.id))] }
    default: return performInMenu(command)
    }
    return []
  }

  private mutating func changeScope(of notes: NoteListing, by step: Int) -> [Effect] {
    let scopes = notes.scopes
    let index = (scopes.firstIndex(of: notes.scope) ?? 0) + step + scopes.count
    var notes = notes
    notes.scope = scopes[index % scopes.count]
    return list(notes)
  }

  /// Sorts the list by what a key names.
  mutating func sortNotes(by key: Key) -> [Effect] {
    guard case .menu(let menu) = layers.last, var notes = menu.notes else { return [] }
    switch key {
    case .character("d"): notes.order = .date
    case .character("a"): notes.order = .article
    case .character("p"): notes.order = .place
    default:
      message = .notesNotSorted
      return []
    }
    return list(notes)
  }

  /// Sorts the list by a word.
  mutating func sortNotes(byWord word: String) -> [Effect] {
    guard case .menu(let menu) = layers.last, var notes = menu.notes,
      let order = AnnotationListing.Order(rawValue: word)
    else { return [] }
    notes.order = order
    return list(notes)
  }

  private mutating func list(_ notes: NoteListing) -> [Effect] {
    listing = notes
    return [.annotation(.list(notes.scope, notes.order))]
  }

  /// Lists the notes anew that are listed in front.
  private mutating func listAgain() -> [Effect] {
    guard case .menu(let menu) = layers.last, let notes = menu.notes else { return [] }
    return list(notes)
  }

  /// Goes to where a note stands, and shows it there.
  mutating func go(to note: Annotation) -> [Effect] {
    guard case .article(let layer) = layers.last, layer.row?.item == note.item else {
      wantedNote = note.id
      guard let anchor = note.anchor else { return [.open(.item(note.item), .beginning)] }
      let place = Place(paragraph: anchor.paragraph, word: 0, progress: 0, anchor: anchor)
      return [.open(.item(note.item), .at(place))]
    }
    guard let placed = layer.annotations.placed.first(where: { $0.annotation.id == note.id }) else {
      message = .placeDetached(SafeText(note.quotation, as: .field).insideQuotationMarks)
      return []
    }
    updateArticle { layer in
      layer.noteJump()
      if let before = layer.before { layer.trail.append(before) }
      layer.ahead = []
      layer.open(placed)
    }
    return []
  }

  // MARK: - Answers

  /// Takes what became of a request.
  mutating func take(_ answer: AnnotationAnswer) -> [Effect] {
    switch answer {
    case .kept(let note, let former): return noteKept(note, former)
    case .unchanged:
      keeping = nil
      message = .noteUnchanged
      return noteChanged()
    case .dropped: return noteChanged()
    case .toBeChanged(let note?): return edit(note)
    case .toBeChanged(nil):
      message = .noteGone
      return noteChanged()
    case .removed(let note):
      guard let note else {
        message = .noteGone
        return noteChanged()
      }
      let change = Change.noteRemoved(note)
      changes.append(change)
      message = told(change)
      return noteChanged()
    case .takenBack: return noteChanged()
    case .placed(let item, let notes, let lost, let number):
      take(notes, of: item, lost: lost, number: number)
    case .listed(let notes, let scope, let order): return show(notes, scope, order)
    case .tags(let tags): writing?.tags = tags
    }
    return []
  }

  private mutating func noteKept(_ note: Annotation, _ former: Annotation?) -> [Effect] {
    keeping = nil
    let change = Change.noted(note, former: former)
    changes.append(change)
    message = told(change)
    return noteChanged()
  }

  /// Has all that shows notes shown anew.
  private mutating func noteChanged() -> [Effect] {
    notesEdition += 1
    browse.reload()
    return listAgain()
  }

  /// Asks where the notes of the article in front are, where that is not known.
  mutating func placeAnnotations() -> [Effect] {
    guard case .article(let layer) = layers.last, let row = layer.row,
      layer.annotationsEdition != notesEdition
    else { return [] }
    placings += 1
    let (number, edition) = (placings, notesEdition)
    updateArticle { layer in
      layer.annotationsNumber = number
      layer.annotationsEdition = edition
    }
    let text = AnnotatedText(item: row.item, document: layer.document)
    return [.annotation(.place(text, number: number))]
  }

  private mutating func take(
    _ notes: [PlacedAnnotation], of item: String, lost: Int, number: Int
  ) {
    guard case .article(let layer) = layers.last, layer.row?.item == item,
      layer.annotationsNumber == number
    else { return }
    let wanted = notes.first { $0.annotation.id == wantedNote }
    if wanted != nil { wantedNote = nil }
    let awaited = layer.awaitedNotes
    updateArticle { layer in
      layer.annotations = .init(notes)
      layer.knowsAnnotations = true
      layer.awaitedNotes = nil
      if let open = layer.openNote, open.annotation != nil { layer.resetNote() }
      if let wanted, wanted.annotation.detachedAt == nil { layer.open(wanted) }
    }
    if let awaited {
      message = nil
      moveNote(by: awaited)
    }
    // Where the reader left off is seen; what is lost is not.
    let isFree = message == nil || message == .leftOff(atParagraph: layer.paragraphNumber)
    if lost > 0, isFree { message = .notesDetached(lost) }
  }

  private mutating func show(
    _ notes: [Annotation], _ scope: AnnotationScope, _ order: AnnotationListing.Order
  ) -> [Effect] {
    guard var listing, listing.scope == scope, listing.order == order, writing == nil else {
      return []
    }
    self.listing = nil
    if notes.isEmpty, listing.isNew, scope != .all {
      listing.scope = .all
      return list(listing)
    }
    listing.isNew = false
    let isOfOne = if case .item = scope { true } else { false }
    let lines = NoteLines(
      notes: notes, isOfOneArticle: isOfOne, language: options.language)
    if case .menu(var menu) = layers.last, menu.notes != nil {
      menu.show(lines, of: listing)
      menu.settle(height: menuRows)
      layers[layers.count - 1] = .menu(menu)
    } else if notes.isEmpty, scope == .all {
      message = context == .article ? .noNotes : .noNotesInArchive
    } else {
      var menu = MenuLayer(listing.title, lines)
      menu.notes = listing
      show(menu)
    }
    return []
  }
}
