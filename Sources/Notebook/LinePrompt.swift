/// A prompt whose lines are kept, to be gone through again: those of searches are kept as searches.
public enum LinePrompt: String, CaseIterable, Sendable {
  /// The command line, `:`.
  case command
  /// The command to which a text is piped.
  case pipe
  /// What is sought in articles, and what is to be in their paragraphs: `/` and `&`.
  case find
}
