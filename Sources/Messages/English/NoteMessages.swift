// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Writing notes

  public static let nothingToNote = Message("There is no text here to write a note on")

  public static func noteOn(_ subject: Message) -> Message { Message("Note on \(subject)") }

  public static let hashTag = Message("#word tags")

  public static let tabCompletes = Message("Tab completes a tag")

  public static let controlSKeeps = Message("Ctrl-S keeps")

  public static let controlOOpens = Message("Ctrl-O $EDITOR")

  public static let enterHighlights = Message("Enter highlights")

  public static let enterKeeps = Message("Enter keeps")

  public static let stopKeeps = Message("a line with . keeps")

  public static let keysOfWriting = Message(
    "This key does nothing here; Ctrl-S or a line with a full stop alone keeps the note")

  public static let noTagsYet = Message("No tag is in use yet; #word makes one")

  public static let noTagBegins = Message("Tab completes #word by the tags in use; none begins so")

  public static func noteIsFull(_ limit: Int) -> Message {
    Message("Not put in: a note has at most \(limit) characters")
  }

  public static let nothingWritten = Message("Nothing was written: the note stays as it was")

  public static let nothingNoted = Message("Nothing was written: there is no note")

  public static let articleNoteNeedsWords = Message(
    "A note on an article needs words; Esc leaves it as it was, and X deletes it")

  public static func noteLeftIn(_ path: String, since reason: Message) -> Message {
    Message("Not taken over: \(reason). What was written is in \(decision: path)")
  }

  public static func noteNotRead(from path: String) -> Message {
    Message("Not taken over: \(decision: path) cannot be read")
  }

  // MARK: - What became of them

  public static func noted(_ subject: Message) -> Message {
    Message("Kept: your note on \(subject); U takes it back")
  }

  public static func highlighted(_ subject: Message) -> Message {
    Message("Highlighted: \(subject); U takes it back")
  }

  public static func noteChanged(_ subject: Message) -> Message {
    Message("Changed: your note on \(subject); U takes it back")
  }

  public static func noteRemoved(_ subject: Message) -> Message {
    Message("Deleted: your note on \(subject); U brings it back")
  }

  public static let noteUnchanged = Message("The note is as it was")

  public static let noteGone = Message("The note is not here any more")

  public static func undoneNoting(_ subject: Message) -> Message {
    Message("Undone: took your note from \(subject)")
  }

  public static func undoneChangingNote(_ subject: Message) -> Message {
    Message("Undone: your note on \(subject) is as it was")
  }

  public static func undoneRemovingNote(_ subject: Message) -> Message {
    Message("Undone: brought your note on \(subject) back")
  }

  // MARK: - Reading them

  public static func ownNote(on subject: Message) -> Message {
    Message("Your note on \(subject)")
  }

  public static func highlight(on subject: Message) -> Message {
    Message("Your highlight of \(subject)")
  }

  public static let noNoteHere = Message("There is no note of yours here; a writes one")

  public static let lookingForNotes = Message("Looking for your notes …")

  public static let noFurtherNote = Message("There is no further note")

  public static let noNoteBefore = Message("There is no note before")

  public static func notesDetached(_ count: Int) -> Message {
    Message(
      count, one: "The words of \(count) note are gone from this text; T lists it",
      other: "The words of \(count) notes are gone from this text; T lists them")
  }

  // MARK: - Lists of notes

  public static let notesOfArchive = Message("Your notes")

  public static let notesOfArticle = Message("Your notes on this article")

  public static let notesDetachedTitle = Message("Your notes whose words are gone")

  public static let notesByArticle = Message("by article")

  public static let notesByPlace = Message("by place")

  public static let noNotes = Message(
    "There are no notes yet; a writes one on the current paragraph, v and a on a passage")

  public static let noNotesInArchive = Message(
    "There are no notes yet; in an article, a writes one on the current paragraph")

  public static let noNotesAmongThese = Message("There are none; Tab shows others")

  public static let askNoteOrder = Message("Sort by: d date  a article  p place in the articles")

  public static let notesNotSorted = Message("Not sorted: d date, a article, p place")

  public static let noteEditorSetting = Message("where notes are written")

  // MARK: - By lines

  public static let linearNoted = Message("Noted.")

  public static func linearNotePrompt(_ subject: Message) -> Message {
    Message("Note on \(subject), a line with . alone keeps it: ")
  }
}
