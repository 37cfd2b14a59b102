/// A text without its soft hyphens, and where each of its bytes was.
struct UnhyphenatedText {
  /// The text.
  private(set) var bytes: [UInt8]

  /// Where soft hyphens stood: offsets of `bytes`, in order, one for each.
  private var gaps: [Int] = []

  init(_ text: [UInt8]) {
    bytes = text
    guard text.contains(0xAD) else { return }
    bytes = []
    bytes.reserveCapacity(text.count)
    for byte in text {
      if byte == 0xAD, bytes.last == 0xC2 {
        bytes.removeLast()
        gaps.append(bytes.count)
      } else {
        bytes.append(byte)
      }
    }
  }

  /// A range of `bytes` as a range of the text.
  func range(_ range: Range<Int>) -> Range<Int> {
    let last = offset(range.upperBound - 1)
    return offset(range.lowerBound)..<(last + 1)
  }

  private func offset(_ offset: Int) -> Int {
    var low = 0
    var high = gaps.count
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return offset + 2 * low
  }

  /// The offset of the character after the one at an offset.
  func nextCharacter(after offset: Int) -> Int {
    var next = offset + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
