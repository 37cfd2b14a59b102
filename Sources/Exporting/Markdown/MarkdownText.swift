import Hypertext

/// CommonMark that is being written: text whose signs are escaped where they would mean something.
///
///     var markdown = MarkdownText()
///     markdown.text("1. a*b")
///     markdown.string   // "1\. a\*b"
struct MarkdownText {
  /// What was written.
  private(set) var string = ""

  /// Whether it stands in a table, whose cells signs of their own part.
  var isCell = false

  /// Whether it is a heading, which a number sign may end.
  var isHeading = false

  /// Whether nothing stands yet on the line.
  private var isLineStart = true
  /// Whether only digits stand on the line.
  private var isNumber = false

  /// Adds mark-up.
  mutating func markup(_ markup: String) {
    if markup.isEmpty { return }
    string += markup
    (isLineStart, isNumber) = (false, false)
  }

  /// Ends a line within a paragraph.
  mutating func breakLine() {
    if isCell || isHeading { return markup("<br>") }
    string += "\\\n"
    (isLineStart, isNumber) = (true, false)
  }

  /// Adds text, whose line breaks are kept. Soft hyphens, and what must not reach a terminal, are left
  /// out.
  mutating func text(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        breakLine()
      } else if scalar != "\u{AD}" {
        add(scalar)
      }
    }
  }

  /// Lets no sign that was written last join what follows.
  mutating func closeSign() {
    guard string.last == "!" else { return }
    string.removeLast()
    string += "\\!"
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if let replacement = HTMLEscape.replacement(of: scalar) {
      string += "\(replacement)"
      return
    }
    let isBlank = scalar == " " || scalar == "\t" || scalar == "\r"
    if isLineStart, isBlank {
      string += "&nbsp;"
      return
    }
    if isEscaped(scalar) { string += "\\" }
    string.unicodeScalars.append(isBlank ? " " : scalar)
    isNumber = (isLineStart || isNumber) && ("0"..."9").contains(scalar)
    isLineStart = false
  }

  private func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", "&", "~", "$": true
    case "#": isLineStart || isHeading
    case "+", "-", "=", ">", ":": isLineStart
    case ".", ")": isNumber
    case "|": isCell || isLineStart
    default: false
    }
  }

  /// Text on one line as it is, for where no sign means anything.
  static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars where scalar != "\u{AD}" {
      if let replacement = HTMLEscape.replacement(of: scalar) {
        plain += "\(replacement)"
      } else {
        let isBlank = scalar == "\n" || scalar == "\t" || scalar == "\r"
        plain.unicodeScalars.append(isBlank ? " " : scalar)
      }
    }
    return plain
  }

  /// A part of a line, with its signs escaped.
  ///
  /// - Parameter isHeading: Whether it is a heading.
  static func escaped(_ text: String, isHeading: Bool = false) -> String {
    var output = MarkdownText()
    output.isHeading = isHeading
    output.text(text.shownOnLine)
    return output.string
  }

  /// A heading of a level from 1 to 6.
  static func heading(_ level: Int, _ text: String) -> String {
    String(repeating: "#", count: min(level, 6)) + " " + escaped(text, isHeading: true)
  }
}
