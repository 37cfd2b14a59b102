import Foundation
import Messages
import Notebook
import Screen

/// A note that is being written, in a window at the foot of the screen.
///
/// What is typed is kept as it is typed, so that nothing of it is lost, however the program ends.
struct NoteWriting: Sendable, Equatable {
  /// The note as it was when its writing began.
  let note: Annotation

  /// The note as the notebook had it; nil for a new one.
  let former: Annotation?

  /// What it is on: `¶ 12`.
  let subject: Message

  /// What is typed.
  private(set) var editor: TextEditor

  /// The first place that is shown.
  private(set) var top = TextEditor.Place.start

  /// Whether something of it was kept already.
  private(set) var isKept: Bool

  /// The tags that are in use, those on most notes first.
  var tags: [String] = []

  /// The tags of which Tab has put one in; nil once something else was typed.
  private(set) var completion: Completion?

  /// Where the article was scrolled to, to go back there.
  var origin: Origin?

  /// A line of an article that is set for a measure.
  struct Origin: Sendable, Equatable {
    let top: ScrollText.Position
    let measure: Int
  }

  /// The time of what the notebook does not have yet, which knows when it is kept.
  static let notYet = Date(timeIntervalSince1970: 0)

  /// Writing a note, of which some words may be there.
  init(_ note: Annotation, former: Annotation? = nil, subject: Message, text: String? = nil) {
    self.note = note
    self.former = former
    self.subject = subject
    editor = TextEditor(text ?? NoteText(note).text)
    // A line of tags stands below the words.
    if text == nil, !note.isHighlight { editor.goToEnd(ofText: note.body) }
    isKept = former != nil
  }

  /// What is typed, parted into words and tags.
  var text: NoteText { NoteText(editor.text, keeping: NoteText.untyped(of: note)) }

  /// The note with what is typed.
  var written: Annotation {
    let text = text
    return note.changed(body: text.body, tags: text.tags, at: note.modifiedAt)
  }

  /// Whether nothing is typed: a highlight.
  var isEmpty: Bool { editor.text.allSatisfy(\.isWhitespace) }

  // MARK: - Keys

  /// What a key leads to.
  enum Outcome: Sendable, Equatable {
    /// Something else is typed, or the cursor stands elsewhere.
    case typing
    /// The text has no room for what was typed.
    case full
    /// No tag in use begins so.
    case noTag
    /// The note is ready.
    case done
    /// The note is ready, unless nothing is typed: then there is none.
    case cancelled
    /// The text is to be written in another program.
    case elsewhere
    /// Nothing: the key means nothing here.
    case unknown
  }

  /// Takes a key. Enter in an empty text, and after a line with a full stop alone, makes the note ready,
  /// so that no key is needed that some keyboards lack.
  mutating func take(_ key: Key, in window: TextEditor.Window) -> Outcome {
    if key != .tab, key != .backTab { completion = nil }
    switch key {
    case .enter where isEmpty: return .done
    case .enter where editor.currentLine == ".":
      editor.removeCurrentLine()
      return .done
    case .control("s"), .control("x"): return .done
    case .escape: return .cancelled
    case .control("o"): return .elsewhere
    case .tab, .backTab: return complete(by: key == .tab ? 1 : -1)
    default: return edit(key, in: window)
    }
  }

  private mutating func edit(_ key: Key, in window: TextEditor.Window) -> Outcome {
    let before = editor.count
    guard editor.take(key, in: window) else { return .unknown }
    return before >= TextEditor.limit && key.types ? .full : .typing
  }

  /// Puts in the next of the tags that begin as the word before the cursor does.
  private mutating func complete(by step: Int) -> Outcome {
    let word = editor.wordBeforeCursor
    guard word.first == "#" else { return .noTag }
    let begun = Completion(head: "", typed: String(word.dropFirst()), among: offered)
    var completion = completion ?? begun
    guard !completion.words.isEmpty else { return .noTag }
    completion.move(by: step)
    editor.replaceWordBeforeCursor(with: "#" + completion.text)
    self.completion = completion.words.count > 1 ? completion : nil
    return .typing
  }

  /// The tags that can be typed.
  private var offered: [String] { tags.filter(NoteText.isTag) }

  /// The tags that begin as the word before the cursor does, where that is one.
  var suggestions: [String] {
    let word = editor.wordBeforeCursor
    guard word.first == "#" else { return [] }
    return completion?.words
      ?? Completion(head: "", typed: String(word.dropFirst()), among: offered).words
  }

  /// Puts another text in place of what is typed.
  mutating func replace(_ text: String) {
    editor = TextEditor(text)
    top = .start
  }

  /// Notes that what is typed is being kept.
  mutating func noteKept() { isKept = true }

  /// Scrolls so that the cursor is seen.
  mutating func settle(in window: TextEditor.Window) {
    let row = editor.firstRow(after: top, in: window)
    top = TextEditor.Place(line: row.line, character: row.characters.lowerBound)
  }
}

extension Key {
  /// Whether it puts something into a text.
  fileprivate var types: Bool {
    switch self {
    case .character, .paste, .enter, .control("y"): true
    default: false
    }
  }
}
