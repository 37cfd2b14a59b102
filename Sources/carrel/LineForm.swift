import Reader
import Screen
import Typesetting

/// How the lines of a text are written: with their styles, or without.
struct LineForm: Sendable {
  /// Whether only ASCII can be shown.
  let isASCII: Bool
  /// Whether bold, italic, underlined and coloured words are shown, as ECMA-48 has them (SGR).
  var hasStyles = false
  /// Whether links can be clicked (OSC 8).
  var hasHyperlinks = false

  /// Adds a line.
  func add(_ line: ArticlePage.PageLine, to bytes: inout [UInt8]) {
    guard hasStyles else { return line.addPlain(to: &bytes, isASCII: isASCII) }
    addStyled(line, to: &bytes)
    if !line.margin.isEmpty { add(line.margin, to: &bytes) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds a line with its styles, each of which ends with its text, so that a line that is cut out
  /// leaves nothing behind.
  private func addStyled(_ line: ArticlePage.PageLine, to bytes: inout [UInt8]) {
    for span in line.line.spans {
      let url = span.link.map { line.links[$0] }.flatMap { BrowserAddress.isSafe($0) ? $0 : nil }
      if hasHyperlinks, let url { bytes += "\u{1B}]8;;\(url)\u{1B}\\".utf8 }
      let codes = Self.codes(of: span.style)
      if !codes.isEmpty { bytes += "\u{1B}[\(codes)m".utf8 }
      add(span.text, to: &bytes)
      if !codes.isEmpty { bytes += "\u{1B}[0m".utf8 }
      if hasHyperlinks, url != nil { bytes += "\u{1B}]8;;\u{1B}\\".utf8 }
    }
  }

  private func add(_ text: SafeText, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: isASCII ? text.transliterated().string.utf8 : text.string.utf8)
  }

  private static func codes(of style: Style) -> String {
    let all: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    let colour = style.foreground == .default ? [] : ["\(29 + style.foreground.rawValue)"]
    let attributes = all.filter { style.attributes.contains($0.0) }.map(\.1)
    return (attributes + colour).joined(separator: ";")
  }
}
