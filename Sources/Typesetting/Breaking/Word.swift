/// A part of a line that is never broken, and what follows it.
struct Word {
  /// How a line may end after a word.
  enum Ending {
    /// A line may end here.
    case free
    /// A line must end here.
    case mandatory
    /// A line may end here with a hyphen.
    case hyphen
    /// A line may end here, but better elsewhere: inside a word.
    case poor
  }

  /// Its text, in UTF-8 offsets, without spaces.
  let range: Range<Int>
  /// How many columns it takes.
  let columns: Int
  /// How many columns the spaces after it take, where the line goes on.
  let space: Int
  /// How a line may end after it.
  let ending: Ending
}
