import Archive
import Glibc

/// An item as pages have it: on one line.
///
/// Line breaks of valid JSON stand between its tokens only, where a space says the same.
enum ItemLine {
  /// Whether an item goes over several lines.
  static func isBroken(_ item: UnsafeRawBufferPointer) -> Bool {
    guard let start = item.baseAddress else { return false }
    return memchr(start, 0x0A, item.count) != nil || memchr(start, 0x0D, item.count) != nil
  }

  /// The sum of an item on one line.
  static func digest(of item: UnsafeRawBufferPointer) -> ItemDigest {
    isBroken(item) ? ItemDigest(joined(item)) : ItemDigest(item)
  }

  /// An item on one line.
  static func joined(_ item: UnsafeRawBufferPointer) -> [UInt8] {
    guard isBroken(item) else { return Array(item) }
    return item.map { ArchiveWriter.isLineBreak($0) ? 0x20 : $0 }
  }
}
