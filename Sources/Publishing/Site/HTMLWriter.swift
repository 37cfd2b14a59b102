/// Writes HTML: what is text is escaped, and only elements named here come to be.
///
/// Of text, controls become U+FFFD and bidirectional controls and other invisible formats are left
/// out, as `SafeText` does it: a page may be looked at in a terminal.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds mark-up of our own.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds a start tag with attributes whose values are text; those without a value are left out.
  mutating func open(_ name: StaticString, _ attributes: (StaticString, String?)...) {
    open(name, attributes)
  }

  /// Adds an end tag.
  mutating func close(_ name: StaticString) {
    markup("</")
    markup(name)
    markup(">")
  }

  /// Adds an element that holds text.
  mutating func element(
    _ name: StaticString, _ text: String, _ attributes: (StaticString, String?)...
  ) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String?)]) {
    markup("<")
    markup(name)
    for case (let attribute, let value?) in attributes {
      markup(" ")
      markup(attribute)
      markup("=\"")
      text(value)
      markup("\"")
    }
    markup(">")
  }

  /// Adds text.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text(UnsafeRawBufferPointer($0), breaksLines: false) }
  }

  /// Adds text in UTF-8.
  ///
  /// - Parameter breaksLines: Whether its line breaks become elements.
  mutating func text(_ text: ArraySlice<UInt8>, breaksLines: Bool) {
    text.withUnsafeBytes { self.text($0, breaksLines: breaksLines) }
  }

  private mutating func text(_ text: UnsafeRawBufferPointer, breaksLines: Bool) {
    var start = 0
    var index = 0
    while true {
      index = HTMLEscape.nextCandidate(in: text, from: index)
      guard index < text.count else { break }
      let isBreak = breaksLines && text[index] == 0x0A
      let escape = isBreak ? HTMLEscape.lineBreak : HTMLEscape.at(index, in: text)
      guard let escape else {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      markup(escape.replacement)
      index += escape.length
      start = index
    }
    bytes.append(contentsOf: text[start...])
  }
}
