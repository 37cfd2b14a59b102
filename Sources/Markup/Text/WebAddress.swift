/// Web addresses in running text.
enum WebAddress {
  /// The longest address that is taken for one, in bytes.
  private static let longest = 2048

  /// The place of an address that begins with `http://` or `https://` in a word, without the
  /// punctuation of the sentence around it.
  ///
  ///     "(https://example.org/a_(b))."   // https://example.org/a_(b)
  static func find(in word: ArraySlice<UInt8>) -> Range<Int>? {
    guard let start = start(in: word) else { return nil }
    var end = word.endIndex
    if let stop = word[start...].firstIndex(where: isStop) { end = stop }
    guard end - start <= longest else { return nil }
    while end > start, isTrailing(word[end - 1]) || isUnbalanced(word[start..<end]) { end -= 1 }
    let prefix = word[start..<end].elementsEqual("https://".utf8)
    let bare = word[start..<end].elementsEqual("http://".utf8)
    return end - start < 8 || prefix || bare ? nil : start..<end
  }

  private static func start(in word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 8 else { return nil }
    for index in word.startIndex...(word.endIndex - 8) where word[index] | 0x20 == 0x68 {
      let rest = word[index...]
      if rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8) {
        return index
      }
    }
    return nil
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == ASCII.less || byte == ASCII.greater || byte == ASCII.quote
  }

  private static func isTrailing(_ byte: UInt8) -> Bool {
    ".,;:!?'*_".utf8.contains(byte)
  }

  /// Whether an address ends in a bracket that it does not open.
  private static func isUnbalanced(_ url: ArraySlice<UInt8>) -> Bool {
    for (open, close) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (0x5B, 0x5D)]
    where url.last == close {
      let opened = url.count { $0 == open }
      let closed = url.count { $0 == close }
      return closed > opened
    }
    return false
  }
}
