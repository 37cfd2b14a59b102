/// Finds a text in bytes by Horspool's algorithm: the last byte of where it might stand says how far
/// one may go on, mostly by the text's whole length.
struct TextSearch {
  private let text: [UInt8]
  /// By each byte, how far the text may be moved where that byte is its last.
  private var skips: [Int]

  /// A search for a text, which has at least one byte.
  init(_ text: [UInt8]) {
    self.text = text
    skips = [Int](repeating: text.count, count: 256)
    for (index, byte) in text.dropLast().enumerated() {
      skips[Int(byte)] = text.count - 1 - index
    }
  }

  /// Tells each place where the text stands; places do not overlap.
  func forEachPlace(in bytes: [UInt8], _ found: (Int) -> Void) {
    let last = text.count - 1
    bytes.withUnsafeBufferPointer { bytes in
      text.withUnsafeBufferPointer { text in
        skips.withUnsafeBufferPointer { skips in
          var start = 0
          while start + last < bytes.count {
            let byte = bytes[start + last]
            if byte == text[last], bytes[start..<start + last].elementsEqual(text[..<last]) {
              found(start)
              start += text.count
            } else {
              start += skips[Int(byte)]
            }
          }
        }
      }
    }
  }
}
