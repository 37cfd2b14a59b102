import Archive
import CSodium

/// A sum of 128 bits of an item's bytes, by which it is known whether an item has changed.
///
/// It is SipHash-2-4-128 with a key of zeroes: it tells the publisher's own items apart, and guards
/// against nothing else.
struct ItemDigest: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The sum of an item's bytes as `ArchiveWriter` writes them: on one line.
  init(_ item: UnsafeRawBufferPointer) {
    let hasLines = item.contains { ArchiveWriter.isLineBreak($0) }
    let line = hasLines ? item.map { ArchiveWriter.isLineBreak($0) ? 0x20 : $0 } : []
    let key = [UInt8](repeating: 0, count: crypto_shorthash_siphashx24_keybytes())
    let length = crypto_shorthash_siphashx24_bytes()
    let sum = [UInt8](unsafeUninitializedCapacity: length) { sum, count in
      count = sum.count
      guard let target = sum.baseAddress else { return }
      if hasLines {
        crypto_shorthash_siphashx24(target, line, UInt64(line.count), key)
      } else {
        let source = item.bindMemory(to: UInt8.self).baseAddress
        crypto_shorthash_siphashx24(target, source, UInt64(item.count), key)
      }
    }
    let words = sum.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64).self) }
    (high, low) = words
  }
}
