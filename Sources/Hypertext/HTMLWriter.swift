/// Writes HTML: what is text is escaped, and only elements named here come to be.
///
/// Of text, controls become U+FFFD and bidirectional controls and other invisible formats are left
/// out, as `SafeText` does it: a page may be looked at in a terminal.
package struct HTMLWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// Whether it is XHTML, in which every element is closed.
  package let isXML: Bool

  /// A writer that has written nothing.
  package init(isXML: Bool = false) { self.isXML = isXML }

  /// Adds mark-up of our own.
  package mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds a start tag with attributes whose values are text; those without a value are left out.
  package mutating func open(_ name: StaticString, _ attributes: (StaticString, String?)...) {
    open(name, attributes)
  }

  /// Adds an end tag.
  package mutating func close(_ name: StaticString) {
    markup("</")
    markup(name)
    markup(">")
  }

  /// Adds an element that can hold nothing.
  package mutating func void(_ name: StaticString, _ attributes: (StaticString, String?)...) {
    start(name, attributes)
    markup(isXML ? "/>" : ">")
  }

  /// Adds an element that holds text.
  package mutating func element(
    _ name: StaticString, _ text: String, _ attributes: (StaticString, String?)...
  ) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// Adds a heading of a level from 1 to 6, on a line of its own.
  package mutating func heading(_ level: Int, _ text: String, id: String? = nil) {
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    element(names[min(max(level, 1), 6) - 1], text, ("id", id))
    markup("\n")
  }

  /// Adds an element that holds text, with attributes that were gathered.
  package mutating func element(
    _ name: StaticString, _ text: String, _ attributes: [(StaticString, String?)]
  ) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String?)]) {
    start(name, attributes)
    markup(">")
  }

  private mutating func start(_ name: StaticString, _ attributes: [(StaticString, String?)]) {
    markup("<")
    markup(name)
    for case (let attribute, let value?) in attributes {
      markup(" ")
      markup(attribute)
      markup("=\"")
      text(value)
      markup("\"")
    }
  }

  /// Takes what was written, to go on with nothing.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Adds text.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text(UnsafeRawBufferPointer($0), breaksLines: false) }
  }

  /// Adds text in UTF-8.
  ///
  /// - Parameter breaksLines: Whether its line breaks become elements.
  package mutating func text(_ text: ArraySlice<UInt8>, breaksLines: Bool) {
    text.withUnsafeBytes { self.text($0, breaksLines: breaksLines) }
  }

  private mutating func text(_ text: UnsafeRawBufferPointer, breaksLines: Bool) {
    var start = 0
    var index = 0
    while true {
      index = HTMLEscape.nextCandidate(in: text, from: index)
      guard index < text.count else { break }
      let isBreak = breaksLines && text[index] == 0x0A
      let lineBreak = isXML ? HTMLEscape.lineBreakOfXML : HTMLEscape.lineBreak
      let escape = isBreak ? lineBreak : HTMLEscape.at(index, in: text)
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
