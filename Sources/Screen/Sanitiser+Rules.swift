extension Sanitiser {
  /// Keeps, drops or replaces the scalar at `index`, by its kind and what stands before it.
  mutating func take(_ scalar: Unicode.Scalar, at index: Int, length: Int) {
    switch ScalarKind(scalar) {
    case .plain: takeBase(scalar)
    case .mark: takeMark(scalar, at: index, length: length)
    case .skinTone: takeSkinTone(scalar, at: index, length: length)
    case .lineFeed, .lineBreak: takeLineBreak(scalar, at: index, length: length)
    case .tab: takeTab(at: index)
    case .c0: mark(at: index, length: length, as: Self.caret(scalar))
    case .c1: mark(at: index, length: length, as: "<\(Self.hexadecimal(scalar, digits: 2))>")
    case .softHyphen: takeSoftHyphen(scalar, at: index, length: length)
    case .bidi, .invisible: takeHidden(scalar, at: index, length: length)
    case .joiner, .variationSelector, .tag: takeJoining(scalar, at: index, length: length)
    case .unshowable:
      replace(at: index, length: length, with: "\u{FFFD}")
      takeBase(.replacement)
    }
  }

  private mutating func takeMark(_ scalar: Unicode.Scalar, at index: Int, length: Int) {
    if previous == nil { insertDottedCircle(at: index) }
    if marks == Self.mostMarks {
      replace(at: index, length: length, with: "")
    } else {
      marks += 1
      previous = scalar
    }
  }

  private mutating func takeSkinTone(_ scalar: Unicode.Scalar, at index: Int, length: Int) {
    if !acceptsSkinTone { insertDottedCircle(at: index) }
    previous = scalar
  }

  private mutating func insertDottedCircle(at index: Int) {
    replace(at: index, length: 0, with: "◌")
    takeBase(.dottedCircle)
  }

  private mutating func takeLineBreak(_ scalar: Unicode.Scalar, at index: Int, length: Int) {
    let endsPair = scalar == "\r" && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    switch context {
    case .decision:
      mark(at: index, length: length, as: scalar.value < 0x20 ? Self.caret(scalar) : name(scalar))
    case .field:
      replace(at: index, length: length, with: endsPair ? "" : " ")
      takeBase(" ")
    case .prose, .revealed:
      if scalar != "\n" { replace(at: index, length: length, with: endsPair ? "" : "\n") }
      base = nil
      previous = nil
    }
  }

  private mutating func takeTab(at index: Int) {
    if context == .decision {
      mark(at: index, length: 1, as: "^I")
    } else {
      replace(at: index, length: 1, with: " ")
      takeBase(" ")
    }
  }

  private mutating func takeSoftHyphen(_ scalar: Unicode.Scalar, at index: Int, length: Int) {
    if context.showsHidden {
      mark(at: index, length: length, as: name(scalar))
    } else {
      replace(at: index, length: length, with: "")
    }
  }

  private mutating func takeHidden(_ scalar: Unicode.Scalar, at index: Int, length: Int) {
    if context.showsHidden {
      mark(at: index, length: length, as: name(scalar))
    } else {
      hide(at: index, length: length)
    }
  }

  private mutating func takeJoining(_ scalar: Unicode.Scalar, at index: Int, length: Int) {
    if context != .decision && belongs(scalar, at: index, length: length) {
      previous = scalar
    } else {
      takeHidden(scalar, at: index, length: length)
    }
  }

  /// How many marks a base may carry; Vietnamese, Hebrew and Tibetan need no more than three.
  static let mostMarks = 4

  /// `^A` for U+0001, `^?` for DEL.
  private static func caret(_ scalar: Unicode.Scalar) -> String {
    "^\(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) ^ 0x40))"
  }

  /// `<U+202E>` for the right-to-left override; a C1 control as `<85>`.
  private func name(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 0xA0
      ? "<\(Self.hexadecimal(scalar, digits: 2))>"
      : "<U+\(Self.hexadecimal(scalar, digits: 4))>"
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let text = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
