/// A text that is given to another program.
public enum ProgramRequest: Sendable, Equatable {
  /// On the standard input of a command, whose words are parted by spaces and kept together by
  /// quotation marks; no shell sees it.
  case pipe(String, command: String)
  /// As a copy in the editor; what is changed in it changes nothing here.
  case edit(String)
  /// As a file in the editor, from which what is written there is read: a note.
  case write(String)
  /// In the pager.
  case page(String)
}
