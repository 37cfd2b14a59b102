/// Writes HTML: what is text is escaped, and only elements named here come to be.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Adds mark-up of our own.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds a start tag with attributes whose values are text.
  mutating func open(_ name: StaticString, _ attributes: (StaticString, String)...) {
    markup("<")
    markup(name)
    for (attribute, value) in attributes {
      markup(" ")
      markup(attribute)
      markup("=\"")
      text(value)
      markup("\"")
    }
    markup(">")
  }

  /// Adds an end tag.
  mutating func close(_ name: StaticString) {
    markup("</")
    markup(name)
    markup(">")
  }

  /// Adds an element that holds text.
  mutating func element(
    _ name: StaticString, _ text: String, _ attributes: (StaticString, String)...
  ) {
    markup("<")
    markup(name)
    for (attribute, value) in attributes {
      markup(" ")
      markup(attribute)
      markup("=\"")
      self.text(value)
      markup("\"")
    }
    markup(">")
    self.text(text)
    close(name)
  }

  /// Adds text.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  /// Adds text in UTF-8.
  mutating func text(_ text: some Collection<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: markup("\u{FFFD}")
      default: bytes.append(byte)
      }
    }
  }
}
