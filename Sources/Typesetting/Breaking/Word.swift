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

  private let start: Int32
  private let end: Int32
  private let width: Int32
  private let gap: Int32
  /// How a line may end after it.
  let ending: Ending

  /// A word of so many columns, and as many spaces after it.
  @inline(__always)
  init(range: Range<Int>, columns: Int, space: Int, ending: Ending) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    width = Int32(truncatingIfNeeded: columns)
    gap = Int32(truncatingIfNeeded: space)
    self.ending = ending
  }

  /// Its text, in UTF-8 offsets, without spaces.
  var range: Range<Int> { Int(start)..<Int(end) }
  /// How many columns it takes.
  var columns: Int { Int(width) }
  /// How many columns the spaces after it take, where the line goes on.
  var space: Int { Int(gap) }
}
