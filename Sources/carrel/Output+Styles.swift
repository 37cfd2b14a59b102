import Reader
import Screen
import Typesetting

extension Output {
  /// Writes a typeset line without its styles, and without spaces at its end.
  func line(of line: Line) throws {
    var text = ""
    for span in line.spans { text += shown(span.text) }
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    try write(line: text)
  }

  /// Writes a line with its styles, as ECMA-48 has them (SGR), and links as OSC 8.
  ///
  /// Every style ends with its text, so that a line that is cut out leaves nothing behind.
  func styledLine(_ spans: [StyledText]) throws {
    var line = ""
    for span in spans {
      let codes = Self.codes(of: span.style)
      let text = codes.isEmpty ? shown(span.text) : "\u{1B}[\(codes)m\(shown(span.text))\u{1B}[0m"
      if let url = span.url, BrowserAddress.isSafe(url) {
        line += "\u{1B}]8;;\(url)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
      } else {
        line += text
      }
    }
    try write(line: line)
  }

  private static func codes(of style: Style) -> String {
    let all: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    return all.filter { style.attributes.contains($0.0) }.map(\.1).joined(separator: ";")
  }
}
