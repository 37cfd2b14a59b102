/// Titles as styles set them: in italics, or between quotation marks.
struct TitleText {
  private let title: MarkedText

  /// A title as it is written, or, where it is an English one, in headline style.
  init(_ title: MarkedText, isHeadline: Bool) {
    self.title = isHeadline ? HeadlineCase.set(title) : title
  }

  /// In italics; what is in italics within is roman (CMOS 17 §8.173).
  var italic: MarkedText { title.mapText(Self.curled).inverted(.italic) }

  /// Between double quotation marks; those within become single ones, and those in these double
  /// (CMOS 17 §13.30, §14.94).
  var quoted: MarkedText { "“\(Self.flipped(title))”" }

  /// As it stands.
  var plain: MarkedText { title.mapText(Self.curled) }

  /// A text with typographic quotation marks for straight ones.
  private static func curled(_ run: MarkedText.Run) -> String {
    guard run.text.contains(where: { $0 == "\"" || $0 == "'" }) else { return run.text }
    var before: Character = " "
    return run.text.reduce(into: "") { text, character in
      let opens = before.isWhitespace || "([{“‘—–-".contains(before)
      switch character {
      case "\"": text.append(opens ? "“" : "”")
      case "'": text.append(opens ? "‘" : "’")
      default: text.append(character)
      }
      before = character
    }
  }

  /// A text as it stands within double quotation marks: quotations in it have single ones, those
  /// within these double ones, whichever they had; an apostrophe stays.
  private static func flipped(_ text: MarkedText) -> MarkedText {
    var open: [Character] = []
    return text.mapText(curled).mapText { run in
      String(
        run.text.map { character in
          switch character {
          case "“", "‘":
            open.append(character)
            return open.count.isMultiple(of: 2) ? "“" : "‘"
          case "”" where open.last == "“", "’" where open.last == "‘":
            open.removeLast()
            return open.count.isMultiple(of: 2) ? "’" : "”"
          default: return character
          }
        })
    }
  }
}
