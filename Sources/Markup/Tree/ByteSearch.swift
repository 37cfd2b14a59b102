import Glibc

/// Finding bytes and words in memory.
enum ByteSearch {
  /// The first place of a byte at or after `start`, and before `end` where that is given.
  @inline(__always)
  static func find(
    _ byte: UInt8, in source: UnsafeRawBufferPointer, from start: Int, to end: Int? = nil
  ) -> Int? {
    let end = end ?? source.count
    guard start < end, let base = source.baseAddress else { return nil }
    guard let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// The first place of some bytes.
  static func find(_ bytes: [UInt8], in source: UnsafeRawBufferPointer) -> Int? {
    guard let first = bytes.first else { return 0 }
    var position = 0
    while let found = find(first, in: source, from: position), found + bytes.count <= source.count {
      if source[found..<found + bytes.count].elementsEqual(bytes) { return found }
      position = found + 1
    }
    return nil
  }

  /// The first place of a word, its letters in either case, at or after `start`.
  static func find(
    _ word: StaticString, in source: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    var position = start
    let first = word.utf8Start.pointee
    while let found = find(first, in: source, from: position) {
      if matches(word, in: source, at: found) { return found }
      position = found + 1
    }
    return nil
  }

  /// Whether a word of lower-case letters stands there, its letters in either case.
  static func matches(
    _ word: StaticString, in source: UnsafeRawBufferPointer, at position: Int
  ) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position >= 0, position + length <= source.count else { return false }
    for offset in 0..<length {
      let byte = source[position + offset]
      let lowered = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lowered != word.utf8Start[offset] { return false }
    }
    return true
  }
}
