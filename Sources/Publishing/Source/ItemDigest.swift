import CSodium

/// A sum of 128 bits by which the publisher knows what has changed: BLAKE2b, by RFC 7693.
struct ItemDigest: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  /// Whether libsodium has chosen what the processor does best; without that it does without.
  private static let isReady = sodium_init() >= 0

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The sum of bytes.
  init(_ bytes: UnsafeRawBufferPointer) {
    _ = Self.isReady
    var sum: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &sum) { target in
      guard let start = target.bindMemory(to: UInt8.self).baseAddress else { return }
      let source = bytes.bindMemory(to: UInt8.self).baseAddress
      crypto_generichash(start, target.count, source, UInt64(bytes.count), nil, 0)
    }
    (high, low) = sum
  }

  /// The sum of bytes.
  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ItemDigest($0) }
  }

  /// The sum of a text's UTF-8.
  init(_ text: String) {
    var text = text
    self = text.withUTF8 { ItemDigest(UnsafeRawBufferPointer($0)) }
  }
}
