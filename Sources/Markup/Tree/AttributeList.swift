/// The attributes in the text of a tag, read as libxml2 reads them.
///
///     id=a class='b c' hidden   // id "a", class "b c", hidden ""
struct AttributeList: Sequence, IteratorProtocol {
  /// An attribute's places in the text; a value without its quotation marks, empty where it has none.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  private let text: UnsafeRawBufferPointer
  private var position = 0

  /// Prepares to read the text between a tag's name and its end.
  init(of text: UnsafeRawBufferPointer) {
    self.text = text
  }

  /// The next attribute.
  mutating func next() -> Attribute? {
    pass { ASCII.isSpace($0) || $0 == ASCII.slash }
    guard position < text.count else { return nil }
    let start = position
    pass { !ASCII.isSpace($0) && $0 != ASCII.slash && $0 != ASCII.equals }
    let name = start..<position
    pass(ASCII.isSpace)
    guard position < text.count, text[position] == ASCII.equals else {
      return Attribute(name: name, value: position..<position)
    }
    position += 1
    pass(ASCII.isSpace)
    return Attribute(name: name, value: passValue())
  }

  private mutating func passValue() -> Range<Int> {
    guard position < text.count else { return position..<position }
    let mark = text[position]
    guard mark == ASCII.quote || mark == ASCII.apostrophe else {
      let start = position
      pass { !ASCII.isSpace($0) }
      return start..<position
    }
    let start = position + 1
    position = start
    pass { $0 != mark }
    defer { position = Swift.min(position + 1, text.count) }
    return start..<position
  }

  @inline(__always)
  private mutating func pass(_ isPassed: (UInt8) -> Bool) {
    while position < text.count, isPassed(text[position]) { position += 1 }
  }
}
