/// Follows the cursor over scalars, and so divides text into parts that each advance it once.
///
/// A part is a scalar that occupies columns, with the marks and selectors that occupy none, or an
/// emoji sequence, which occupies two however many emoji it is made of. Parts are what cells hold:
/// most clusters are one part; those of Indic scripts with spacing marks, and of Hangul letters
/// that do not make one syllable, are several.
///
///     "👩‍🚀"   starts(2), extends(0), extends(0)
///     "कि"    starts(1), starts(1)
///     "❤️"    starts(1), extends(1)
struct Advance {
  /// What a scalar does.
  enum Step: Equatable {
    /// It begins a part, of so many columns as yet.
    case starts(Int)
    /// It belongs to the part before it, and widens that by so many columns.
    case extends(Int)

    /// By how much the text becomes wider.
    var columns: Int {
      switch self {
      case .starts(let count), .extends(let count): count
      }
    }
  }

  /// The scalar that began the part, and the last one seen.
  private var base: Unicode.Scalar = " "
  private var previous: Unicode.Scalar = " "
  /// The columns of the part so far.
  private var width = 0

  /// Takes the next scalar.
  @inline(__always)
  mutating func add(_ scalar: Unicode.Scalar) -> Step {
    let step = Self.standsAlone(scalar) ? plainStep(scalar) : stepInSequence(scalar)
    switch step {
    case .starts(let columns):
      base = scalar
      width = columns
    case .extends(let columns):
      width += columns
      if previous == .joiner && scalar.isPictograph && base.isPictograph { base = scalar }
    }
    previous = scalar
    return step
  }

  /// Whether no sequence gives `scalar` another width: all below the first emoji that is not
  /// Latin-1, ideographs and syllables.
  @inline(__always)
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x203C || (0x3400...0xD7A3).contains(scalar.value)
  }

  @inline(__always)
  private func plainStep(_ scalar: Unicode.Scalar) -> Step {
    let columns = Screen.columns(of: scalar)
    return columns == 0 ? .extends(0) : .starts(columns)
  }

  private func stepInSequence(_ scalar: Unicode.Scalar) -> Step {
    switch scalar.value {
    case 0xFE0F:
      return .extends(width == 1 && previous == base && base.properties.isEmoji ? 1 : 0)
    case 0x1F1E6...0x1F1FF where width == 1 && base.isRegionalIndicator:
      return .extends(1)
    case 0x1F3FB...0x1F3FF where takesSkinTone:
      return .extends(2 - width)
    case 0x203C...0x1FAFF where previous == .joiner && scalar.isPictograph && base.isPictograph:
      return .extends(2 - width)
    default:
      return plainStep(scalar)
    }
  }

  private var takesSkinTone: Bool {
    (previous == base || previous == .emojiSelector) && base.properties.isEmojiModifierBase
  }
}
