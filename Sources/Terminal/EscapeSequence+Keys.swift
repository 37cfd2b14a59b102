import Screen

extension EscapeSequence.Sequence {
  /// The key that terminals of today send it for, whatever is held with it; nil for those that mean
  /// nothing to a reader.
  ///
  /// The codes are those of xterm ("XTerm Control Sequences", PC-Style Function Keys and VT220-Style
  /// Function Keys), of rxvt and of the Linux console.
  var key: Key? {
    switch self {
    case .control(let parameters, "~"): Self.numbered(parameters)
    case .control(let parameters, let final):
      parameters.hasPrefix("[")
        ? final.asciiValue.flatMap { 0x41...0x45 ~= $0 ? .function(Int($0) - 0x40) : nil }
        : parameters.allSatisfy { $0.isNumber || $0 == ";" } ? Self.lettered(final) : nil
    case .shift(let letter): Self.lettered(letter) ?? Self.onKeypad(letter)
    case .report: nil
    }
  }

  private static func lettered(_ letter: Character) -> Key? {
    switch letter {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "F": .end
    case "H": .home
    case "P": .function(1)
    case "Q": .function(2)
    case "S": .function(4)
    case "Z": .backTab
    default: nil
    }
  }

  private static func numbered(_ parameters: String) -> Key? {
    guard let number = parameters.split(separator: ";").first.flatMap({ Int($0) }) else {
      return nil
    }
    return switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// What the keys of the number pad type where they are told apart.
  private static func onKeypad(_ letter: Character) -> Key? {
    switch letter {
    case "M": .enter
    case "R": .function(3)
    case "j"..."y":
      letter.asciiValue.map { .character(Character(Unicode.Scalar($0 - 0x40))) }
    default: nil
    }
  }
}
