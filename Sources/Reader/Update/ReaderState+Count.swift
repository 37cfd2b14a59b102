import Screen

/// Numbers typed before commands, as in less and vim: `5j`, `3 Space`, `12g`.
///
/// A movement is made so many times; a command that has no use for a number lets it go. Escape lets it
/// go too, and the key that deletes to the left takes its last digit back.
extension ReaderState {
  /// How many times a movement is to be made.
  var times: Int { max(1, count ?? 1) }

  /// The largest number: a longer one is that large. No text has so many lines.
  private static let largestCount = 1_000_000_000

  /// Takes a key of a number; false where it is none.
  ///
  /// A digit that is a command's key here begins no number: `0` in a selection.
  mutating func takeCount(_ key: Key) -> Bool {
    switch key {
    case .character(let digit):
      guard let value = digit.asciiDigit,
        count != nil || commands.command(for: key, in: context) == nil
      else { return false }
      count = min((count ?? 0) * 10 + value, Self.largestCount)
    case .backspace:
      guard let count else { return false }
      self.count = count < 10 ? nil : count / 10
    case _ where key == .escape || key.isCancelling:
      guard count != nil else { return false }
      count = nil
    default: return false
    }
    return true
  }
}

extension Character {
  /// The value of a digit of ASCII; nil for other characters.
  fileprivate var asciiDigit: Int? { isASCII ? wholeNumberValue : nil }
}
