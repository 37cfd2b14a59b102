/// What marks a change in a text where styles are not seen, and what is said of moved paragraphs.
public struct RevisionSigns: Sendable {
  /// Before and after what was added: `{+` and `+}`, as `git diff --word-diff` has them.
  let added = (before: "{+", after: "+}")
  /// Before and after what was removed: `[-` and `-]`.
  let removed = (before: "[-", after: "-]")

  /// Says of a paragraph that it stood elsewhere: by its number there, where it had one.
  let movedHere: @Sendable (Int?) -> String
  /// Says where a paragraph stands now that stood here.
  let movedAway: @Sendable (Int?) -> String

  /// Signs with words for moved paragraphs.
  public init(
    movedHere: @escaping @Sendable (Int?) -> String,
    movedAway: @escaping @Sendable (Int?) -> String
  ) {
    self.movedHere = movedHere
    self.movedAway = movedAway
  }
}
