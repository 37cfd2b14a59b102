import Markup

extension Document {
  /// The range of what an anchor quotes, where that and what stands around it are at a place just as they
  /// were, but for white space.
  func range(of anchor: TextAnchor, at position: Int) -> Range<Int>? {
    guard (0...text.count).contains(position), !anchor.exact.isEmpty else { return nil }
    return text.withUnsafeBufferPointer { bytes in
      let start = Self.afterBlanks(bytes, position)
      guard let end = Self.end(of: anchor.exact, bytes, start),
        Self.stands(anchor.prefix, before: start, bytes),
        anchor.suffix.isEmpty || Self.end(of: anchor.suffix, bytes, end) != nil
      else { return nil }
      return start..<end
    }
  }

  /// Where a text ends that begins at a place, white space before it left out; nil where it does not.
  private static func end(
    of text: String, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> Int? {
    var position = afterBlanks(bytes, start)
    for byte in text.utf8 {
      if byte == 0x20 {
        let next = afterBlanks(bytes, position)
        guard next > position else { return nil }
        position = next
      } else {
        guard position < bytes.count, bytes[position] == byte else { return nil }
        position += 1
      }
    }
    return position
  }

  /// Whether a text stands before a place, with white space between or none.
  private static func stands(
    _ text: String, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var position = beforeBlanks(bytes, end)
    for byte in text.utf8.reversed() {
      if byte == 0x20 {
        let next = beforeBlanks(bytes, position)
        guard next < position else { return false }
        position = next
      } else {
        guard position > 0, bytes[position - 1] == byte else { return false }
        position -= 1
      }
    }
    return true
  }

  /// The first place from one on where no white space is.
  private static func afterBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let length = blank(bytes, position)
      if length == 0 { break }
      position += length
    }
    return position
  }

  /// The last place up to one before which no white space is.
  private static func beforeBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    var position = end
    while position > 0 {
      var start = position - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      guard blank(bytes, start) == position - start else { break }
      position = start
    }
    return position
  }

  /// The bytes of the white space at a place; 0 where there is none.
  private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    let lead = bytes[position]
    if lead < 0x80 { return lead == 0x20 || (0x09...0x0D).contains(lead) ? 1 : 0 }
    let last = position + (lead >= 0xE0 ? 2 : 1)
    guard lead < 0xF0, last < bytes.count else { return 0 }
    var value = UInt32(lead) & (lead >= 0xE0 ? 0x0F : 0x1F)
    for index in position + 1...last { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return Unicode.Scalar(value)?.properties.isWhitespace == true ? last + 1 - position : 0
  }
}

extension Document {
  /// Where a text stands within a part of this one, but for white space.
  ///
  ///     Document(html: "<p>Mutual\n aid").ranges(of: "Mutual aid")   // 0..<10
  public func ranges(of quotation: String, in part: Range<Int>? = nil) -> [Range<Int>] {
    let words = quotation.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let first = words.utf8.first else { return [] }
    let part = (part ?? 0..<text.count).clamped(to: 0..<text.count)
    return text.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      for start in part where bytes[start] == first {
        if let end = Self.end(of: words, bytes, start), end <= part.upperBound {
          found.append(start..<end)
        }
      }
      return found
    }
  }
}
