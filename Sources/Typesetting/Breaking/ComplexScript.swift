/// Where words of scripts without spaces may be broken when there is no dictionary.
enum ComplexScript {
  /// Whether a line may end between two letters: not after a vowel that is written before its
  /// consonant, nor before one that is written after it.
  static func breaks(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    !isLeadingVowel(before.value) && !isFollowing(after.value)
  }

  private static func isLeadingVowel(_ value: UInt32) -> Bool {
    (0x0E40...0x0E44).contains(value) || (0x0EC0...0x0EC4).contains(value)
  }

  private static func isFollowing(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E2F, 0x0E30, 0x0E32, 0x0E33, 0x0E45, 0x0E46: true
    case 0x0EAF, 0x0EB0, 0x0EB2, 0x0EB3, 0x0EC6: true
    default: false
    }
  }
}
