import CSodium

/// The SHA-256 of some bytes, by FIPS 180-4.
///
///     SHA256Digest(of: Array("abc".utf8)).hex   // "ba7816bf…f20015ad"
public struct SHA256Digest: Hashable, Sendable {
  /// Its 32 bytes.
  public let bytes: [UInt8]

  /// The digest of bytes that are at hand.
  public init(of data: some Sequence<UInt8>) {
    var hasher = SHA256Hasher()
    hasher.add(Array(data))
    self = hasher.digest()
  }

  /// The digest that 64 hexadecimal digits stand for; nil for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 64, !digits.contains(nil) else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).map {
      UInt8((digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0))
    }
  }

  fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

  /// Its 64 hexadecimal digits, in lower case.
  public var hex: String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (index, byte) in bytes.enumerated() {
        text[index * 2] = Self.digit(byte >> 4)
        text[index * 2 + 1] = Self.digit(byte & 15)
      }
      return bytes.count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

/// Makes a SHA-256 of bytes that come bit by bit.
public struct SHA256Hasher: Sendable {
  private var state = crypto_hash_sha256_state()

  /// A hasher that has seen nothing.
  public init() { crypto_hash_sha256_init(&state) }

  /// Adds bytes.
  public mutating func add(_ bytes: some RangeReplaceableCollection<UInt8>) {
    let added: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      add(UnsafeRawBufferPointer(buffer))
    }
    if added == nil { add(Array(bytes)) }
  }

  /// Adds bytes.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    csodium_sha256_update(&state, start.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  /// The digest of all that was added.
  public func digest() -> SHA256Digest {
    var state = state
    var bytes = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_bytes()))
    crypto_hash_sha256_final(&state, &bytes)
    return SHA256Digest(bytes: bytes)
  }
}
