import Catalog
import Markup
import Messages
import Notebook
import Revisions
import Screen

/// Writing notes: on what is selected, on the current paragraph, on an article.
extension ReaderState {
  /// Begins a note on the selection, else on the current paragraph.
  mutating func annotate() -> [Effect] {
    guard case .article(let layer) = layers.last else { return [] }
    guard let row = layer.row else {
      message = .noArticle
      return []
    }
    let range = layer.selectedRange
    let anchor = TextAnchor(quoting: range, in: layer.document)
    guard !anchor.exact.isEmpty else {
      message = .nothingToNote
      return []
    }
    let note = Annotation(
      item: row.item, title: row.title, language: row.languageCode, target: .passage(anchor),
      position: range.lowerBound, createdAt: NoteWriting.notYet)
    updateArticle { $0.endSelecting() }
    return begin(NoteWriting(note, subject: layer.name(of: range)), on: range)
  }

  /// Begins a note on the article that is open or selected.
  mutating func annotateArticle() -> [Effect] {
    guard let row = articleAtHand else {
      message = layers.isEmpty ? .noArticleSelected : .noArticle
      return []
    }
    let note = Annotation(
      item: row.item, title: row.title, language: row.languageCode, target: .article,
      createdAt: NoteWriting.notYet)
    return begin(NoteWriting(note, subject: note.wholeSubject))
  }

  /// The article that is open, or selected in a list.
  private var articleAtHand: ArticleRow? {
    switch layers.last {
    case nil: browse.focus == .list ? browse.list.selected : nil
    case .article(let layer): layer.row
    case .search(let layer): layer.selected
    case .concordance(let layer):
      layer.selectedLine.flatMap { line in layer.concordance?[line].row }
    case .menu, .help, .citation: nil
    }
  }

  /// Begins to change a note.
  mutating func edit(_ note: Annotation) -> [Effect] {
    var range: Range<Int>?
    if case .article(let layer) = layers.last { range = layer.range(of: note.id) }
    return begin(NoteWriting(note, former: note, subject: note.wholeSubject), on: range)
  }

  private mutating func begin(_ writing: NoteWriting, on range: Range<Int>? = nil) -> [Effect] {
    self.writing = writing
    guard !writesElsewhere else { return [.run(.write(writing.text.text))] }
    if let range { showAboveWindow(range) }
    return [.annotation(.loadTags)]
  }

  /// Scrolls so that a passage is seen above the window, and notes where one was.
  private mutating func showAboveWindow(_ range: Range<Int>) {
    guard case .article(let layer) = layers.last else { return }
    let rows = writingWindow.rows + 1
    writing?.origin = .init(top: layer.top, measure: layer.text.measure)
    updateArticle { $0.show(range.lowerBound, above: rows) }
  }

  // MARK: - Typing

  /// Takes a key of the note that is written.
  mutating func typeNote(_ key: Key) -> [Effect] {
    guard var writing else { return [] }
    let before = writing.editor.text
    let outcome = writing.take(key, in: writingWindow)
    self.writing = writing
    switch outcome {
    case .done: return finishNote()
    case .cancelled: return cancelNote()
    case .elsewhere: return [.run(.write(writing.text.text))]
    case .full: message = .noteIsFull(TextEditor.limit)
    case .noTag: message = writing.tags.isEmpty ? .noTagsYet : .noTagBegins
    case .unknown: tellKeys(for: key)
    case .typing: break
    }
    guard writing.editor.text != before, !writing.isEmpty || writing.isKept else { return [] }
    self.writing?.noteKept()
    return [.annotation(.draft(writing.written))]
  }

  /// Tells what keeps the note, where a key means nothing there.
  private mutating func tellKeys(for key: Key) {
    switch key {
    case .wheelUp, .wheelDown, .press, .insert: break
    default: message = .keysOfWriting
    }
  }

  /// Takes what was written in another program; where nothing was, a new note is given up, and one that
  /// there is stays as it is.
  mutating func takeWritten(_ text: String) -> [Effect] {
    guard writing != nil else { return [] }
    if text.allSatisfy(\.isWhitespace) {
      if writing?.former == nil {
        writing?.replace("")
        return cancelNote()
      }
      message = .nothingWritten
      if writesElsewhere { leaveWriting() }
      return []
    }
    writing?.replace(text)
    return finishNote()
  }

  // MARK: - Ending

  /// Keeps what is written; where nothing is, it is a highlight.
  private mutating func finishNote() -> [Effect] {
    guard let done = writing else { return [] }
    if done.note.target == .article, done.text.isEmpty {
      guard done.former == nil else {
        message = .articleNoteNeedsWords
        return []
      }
      message = .nothingNoted
      return dropNote()
    }
    leaveWriting()
    keeping = done
    return [.annotation(.keep(done.written, former: done.former))]
  }

  /// Keeps what is written too, but nothing of a new note in which nothing is.
  private mutating func cancelNote() -> [Effect] {
    guard let left = writing, left.text.isEmpty else { return finishNote() }
    if let former = left.former, former.target == .article {
      // A note on an article is nothing without words; as long as it is not deleted, it has its own.
      writing?.replace(NoteText(former).text)
      return finishNote()
    }
    return left.former == nil ? dropNote() : finishNote()
  }

  private mutating func dropNote() -> [Effect] {
    guard let left = writing else { return [] }
    leaveWriting()
    return left.isKept ? [.annotation(.drop(id: left.note.id))] : []
  }

  private mutating func leaveWriting() {
    let left = writing
    writing = nil
    guard let origin = left?.origin else { return }
    updateArticle { layer in
      let isThere = layer.row?.item == left?.note.item && layer.text.measure == origin.measure
      if isThere { layer.go(to: origin.top) }
    }
  }

  /// What is to be kept of a note that is being written, when the program ends now.
  var unfinishedNote: [Effect] {
    guard let writing, writing.isKept else { return [] }
    return [.annotation(.finishDraft(writing.written))]
  }

  /// Goes on with a note that could not be kept.
  mutating func goOnWriting() {
    guard writing == nil else { return }
    writing = keeping
    keeping = nil
  }
}

extension Annotation {
  /// What it is on: `¶ 12`, `the article`.
  var subject: Message {
    guard let paragraph else { return .wholeArticle }
    return .paragraph(max(1, paragraph))
  }

  /// The same; of an article its title.
  fileprivate var wholeSubject: Message {
    guard anchor == nil else { return subject }
    return .verbatim("“\(SafeText(title, as: .field).insideQuotationMarks)”")
  }
}

extension ArticleRow {
  /// The language's code; nil where none is known.
  fileprivate var languageCode: String? { language.isEmpty ? nil : language }
}
