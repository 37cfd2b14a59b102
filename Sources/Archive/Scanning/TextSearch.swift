/// Finds a text in bytes by Horspool's algorithm: the last byte of where it might stand says how far
/// one may go on, mostly by the text's whole length.
package struct TextSearch: Sendable {
  private let text: [UInt8]
  /// By each byte, how far the text may be moved where that byte is its last.
  private var skips: [Int]

  /// A search for a text, which has at least one byte.
  package init(_ text: [UInt8]) {
    self.text = text
    skips = [Int](repeating: text.count, count: 256)
    for (index, byte) in text.dropLast().enumerated() {
      skips[Int(byte)] = text.count - 1 - index
    }
  }

  /// Whether the text stands in bytes.
  package func isIn(_ bytes: [UInt8]) -> Bool {
    var isFound = false
    forEachPlace(in: bytes) { _ in
      isFound = true
      return .stop
    }
    return isFound
  }

  /// Tells each place where the text stands; places do not overlap.
  func forEachPlace(in bytes: [UInt8], _ found: (Int) -> Void) {
    forEachPlace(in: bytes) { place in
      found(place)
      return .proceed
    }
  }

  /// Tells each place until it is said to stop.
  private func forEachPlace(in bytes: [UInt8], _ found: (Int) -> ScanDecision) {
    let last = text.count - 1
    bytes.withUnsafeBufferPointer { bytes in
      text.withUnsafeBufferPointer { text in
        skips.withUnsafeBufferPointer { skips in
          var start = 0
          while start + last < bytes.count {
            let byte = bytes[start + last]
            if byte == text[last], bytes[start..<start + last].elementsEqual(text[..<last]) {
              if found(start) == .stop { return }
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
