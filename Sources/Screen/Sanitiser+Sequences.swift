/// The cases in which a joiner, a variation selector or a tag is part of the spelling.
///
/// Joiners between letters follow the contexts A1, A2 and B of UAX #31, section 2.3; emoji follow
/// the grammar of UTS #51, section 1.4.9, with at most eight emoji strung together and at most six
/// tags, twice what any recommended sequence has, so that no cluster grows without bound.
extension Sanitiser {
  /// Whether the skin tone that comes next has an emoji, or a dotted circle, to colour.
  var acceptsSkinTone: Bool {
    guard let base, previous == base || previous == .emojiSelector else { return false }
    return base == .dottedCircle || base.properties.isEmojiModifierBase
  }

  /// Whether the joiner, selector or tag at `index` belongs where it stands.
  mutating func belongs(_ scalar: Unicode.Scalar, at index: Int, length: Int) -> Bool {
    guard let base, let previous else { return false }
    switch ScalarKind(scalar) {
    case .joiner:
      return joinsLetters(base, previous, at: index + length)
        || scalar == .joiner && joinsEmoji(base, previous, at: index + length)
    case .variationSelector:
      return previous == base && selects(scalar, for: base, at: index + length)
    default:
      if previous == .blackFlag { tagsEnd = endOfTags(from: index) }
      return index < tagsEnd
    }
  }

  private func joinsEmoji(
    _ base: Unicode.Scalar, _ previous: Unicode.Scalar, at next: Int
  ) -> Bool {
    guard elements < 8, base.isPictograph, next < bytes.count else { return false }
    guard previous == base || previous == .emojiSelector || previous.isSkinTone else {
      return false
    }
    let following = bytes.scalar(at: next).scalar
    return following.isPictograph && ScalarKind(following) == .plain
  }

  private func joinsLetters(
    _ base: Unicode.Scalar, _ previous: Unicode.Scalar, at next: Int
  ) -> Bool {
    guard base.isOfJoiningScript, previous != .joiner, previous != .nonJoiner else { return false }
    if previous.isVirama { return true }
    guard base.isLetter, next < bytes.count else { return false }
    let following = bytes.scalar(at: next).scalar
    guard following.isOfJoiningScript else { return false }
    return switch ScalarKind(following) {
    case .plain: following.isLetter
    case .mark: following.isVirama && marks < Self.mostMarks
    default: false
    }
  }

  private func selects(
    _ scalar: Unicode.Scalar, for base: Unicode.Scalar, at next: Int
  ) -> Bool {
    switch scalar.value {
    case 0xFE0E...0xFE0F where base.value < 0x80:
      return base.properties.isEmoji && next < bytes.count
        && bytes.scalar(at: next).scalar == .keycap
    case 0xFE0E...0xFE0F where base.isPictograph:
      return true
    case 0x180B...0x180F:
      return (0x1800...0x18AF).contains(base.value)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return base.properties.isIdeographic
        || scalar.value == 0xFE00 && Self.hasDottedForms(base)
    default:
      return false
    }
  }

  /// Letters of Myanmar and Phags-pa, of which variation selector 1 gives another form.
  private static func hasDottedForms(_ base: Unicode.Scalar) -> Bool {
    switch base.value {
    case 0x1000...0x109F, 0xA840...0xA87F, 0xAA60...0xAA7F: base.isLetter
    default: false
    }
  }

  /// The end of the tag sequence that begins at `start`, `start` where it is not a valid one:
  /// three to six lower-case letters and digits, then the cancel tag.
  private func endOfTags(from start: Int) -> Int {
    var index = start
    var count = 0
    while index + 4 <= bytes.count, bytes[index] == 0xF3, count <= 6 {
      let tag = bytes.scalar(at: index).scalar.value
      index += 4
      switch tag {
      case 0xE0030...0xE0039, 0xE0061...0xE007A: count += 1
      case 0xE007F: return count >= 3 ? index : start
      default: return start
      }
    }
    return start
  }
}
