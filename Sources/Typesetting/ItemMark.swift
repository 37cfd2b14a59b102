import Markup
import Screen

/// The marks of items: bullets, numbers, letters.
enum ItemMark {
  /// The mark of an item's number, without space.
  ///
  ///     ItemMark.text(for: 4, numbering: .lowerRoman)   // "iv."
  static func text(for number: Int, numbering: ListStyle.Numbering) -> SafeText {
    switch numbering {
    case .decimal: "\(number)."
    case .lowerLetters: SafeText(letters(number) ?? "\(number)") + "."
    case .upperLetters: SafeText((letters(number) ?? "\(number)").uppercased()) + "."
    case .lowerRoman: SafeText(roman(number) ?? "\(number)") + "."
    case .upperRoman: SafeText((roman(number) ?? "\(number)").uppercased()) + "."
    }
  }

  /// How many columns the widest mark of each list takes, with its space, by the list's block.
  static func columns(in document: Document, signs: Signs) -> [Int: Int] {
    var columns: [Int: Int] = [:]
    var last: (list: Int, columns: Int) = (-1, 0)
    for block in document.blocks {
      guard let list = block.parent, let width = width(of: block, in: document) else { continue }
      if list != last.list { last = (list, columns[list] ?? 0) }
      guard width + 1 > last.columns else { continue }
      last.columns = width + 1
      columns[list] = last.columns
    }
    return columns
  }

  /// The columns of a mark, which for decimal numbers are counted without writing it.
  private static func width(of block: Block, in document: Document) -> Int? {
    if case .item(let number?) = block.kind, let list = block.parent, number >= 0,
      case .list(let style) = document.blocks[list].kind, style.numbering == .decimal
    {
      return digits(of: number) + 1
    }
    if case .note(let number) = block.kind { return digits(of: number) + 2 }
    return mark(of: block, in: document)?.columns
  }

  private static func digits(of number: Int) -> Int {
    var rest = number
    var count = 1
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// The mark of a numbered item or note, without space; nil for bullets.
  static func mark(of block: Block, in document: Document) -> SafeText? {
    switch block.kind {
    case .note(let number): return "[\(number)]"
    case .item(let number?):
      guard let list = block.parent, case .list(let style) = document.blocks[list].kind,
        let numbering = style.numbering
      else { return nil }
      return text(for: number, numbering: numbering)
    default: return nil
    }
  }

  /// `a` to `z`, then `aa`; nil below 1.
  private static func letters(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    var rest = number
    var letters: [Character] = []
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }

  /// Roman numerals, from 1 to 3999; nil beyond.
  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var numeral = ""
    for (value, sign) in signs {
      while rest >= value {
        numeral += sign
        rest -= value
      }
    }
    return numeral
  }
}
