import Archive
import Signing

/// What is known of an item without keeping it: by what it is known, what it says, where it lies.
struct ItemRecord: Sendable {
  /// 128 bits of a hash.
  struct Digest: Hashable, Sendable {
    let high: UInt64
    let low: UInt64

    /// The first half of the SHA-256 of some bytes.
    init(_ bytes: UnsafeRawBufferPointer) {
      var hasher = SHA256Hasher()
      hasher.add(bytes)
      let sum = hasher.digest().bytes
      high = sum[..<8].reduce(0) { $0 << 8 | UInt64($1) }
      low = sum[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The first half of the SHA-256 of a text.
    init(_ text: String) {
      var text = text
      self = text.withUTF8 { Digest(UnsafeRawBufferPointer($0)) }
    }
  }

  /// The hash of its id.
  let id: Digest
  /// The hash of its bytes.
  let sum: Digest
  /// The number of its page.
  let page: Int32
  /// How many bytes it has.
  let length: Int32
  /// Its first byte in the page.
  let offset: Int
}
